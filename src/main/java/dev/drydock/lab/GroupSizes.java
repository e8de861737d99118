package dev.drydock.lab;

import dev.drydock.lab.ColumnSpread.Part;

import java.util.random.RandomGenerator;

/// How many rows each key has that has any.
interface GroupSizes {
    long draw(RandomGenerator random);

    /// Tells of the keys of a part of a table, in no order.
    interface Keys {
        void key(Part part, long rows);
    }

    /// Draws keys. Rows of a table that stand in the order of the key come in groups of one size, others as chance has it.
    ///
    /// @param rows of the whole index
    /// @param part which part of them is drawn, up to 1
    /// @return how many rows that was
    static double draw(
            ColumnSpread spread,
            double rows,
            double part,
            boolean inOrder,
            RandomGenerator random,
            Keys keys) {
        double drawn = 0;
        double common = inOrder ? spread.rowsEach(rows) : 0;
        for (Part values : spread.parts()) {
            double here = values.share() * rows;
            if (values.isOne()) {
                drawn += told(keys, values, Math.round(here * part));
                continue;
            }
            double mean = inOrder ? common : here / values.values();
            GroupSizes sizes = inOrder ? alike(Math.max(1, mean)) : byChance(mean);
            double occur = values.values() * (inOrder ? Math.min(1, mean) : -Math.expm1(-mean));
            for (long left = Math.round(occur * part); left > 0; left--) {
                drawn += told(keys, values, sizes.draw(random));
            }
        }
        return drawn;
    }

    private static long told(Keys keys, Part part, long rows) {
        if (rows > 0) {
            keys.key(part, rows);
        }
        return rows;
    }

    /// Each key has as many as the others, or one more.
    static GroupSizes alike(double mean) {
        long less = (long) mean;
        return random -> random.nextDouble() < mean - less ? less + 1 : less;
    }

    /// As chance has it: Poisson without the zero, or nearly so where that is a bell.
    ///
    /// @param rate the mean over all keys, also those that have no row
    static GroupSizes byChance(double rate) {
        if (rate > 50) {
            return random ->
                    Math.max(1, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        return random -> {
            double point = random.nextDouble() * -Math.expm1(-rate);
            double share = Math.exp(-rate) * rate;
            long count = 1;
            while (point > share && share > 0) {
                point -= share;
                count++;
                share *= rate / count;
            }
            return count;
        };
    }
}
