package dev.drydock.lab;

import java.util.random.RandomGenerator;

/// How many rows a key has that has any.
interface GroupSizes {
    long draw(RandomGenerator random);

    /// Each key has as many as the others, or one more.
    static GroupSizes alike(double mean) {
        long less = (long) mean;
        return random -> random.nextDouble() < mean - less ? less + 1 : less;
    }

    /// As chance has it: Poisson without the zero, or nearly so where that is a bell.
    static GroupSizes byChance(double mean) {
        if (mean > 50) {
            return random ->
                    Math.max(1, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double rate = rate(mean);
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

    /// The rate of a Poisson distribution whose mean without the zero is told.
    private static double rate(double mean) {
        double rate = mean;
        for (int i = 0; i < 200; i++) {
            rate = mean * -Math.expm1(-rate);
        }
        return Math.max(1e-9, rate);
    }
}
