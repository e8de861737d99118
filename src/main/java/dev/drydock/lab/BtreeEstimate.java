package dev.drydock.lab;

import dev.drydock.lab.ColumnSpread.Part;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// How large a B-tree becomes when it is built: entries are drawn as statistics tell of them and filled into pages. Without extended
/// statistics nobody knows how many combinations of several columns occur; columns are taken for independent then, and where the opposite
/// would make another size, the size is an assumption.
final class BtreeEstimate {
    private static final int SINGLES = 20_000;
    private static final double ROWS_MAX = 1_000_000;
    private static final int DRAWS_MAX = 300_000;
    private static final double ORDERED = 0.99;
    private static final double TOLERANCE = 0.03;
    private static final int NUMBER_BITS = 20;

    private final FreshIndex index;
    private final double rows;
    private final EntryWidths widths;
    private final List<ColumnSpread> keys;

    /// @param rows how many it has entries for
    BtreeEstimate(FreshIndex index, double rows, List<ColumnSpread> spreads) {
        this.index = index;
        this.rows = rows;
        this.widths = new EntryWidths(index.columns(), spreads);
        this.keys = spreads.subList(0, index.keys());
    }

    /// @param mayShare whether equal keys share entries
    /// @param combinations how many combinations of all keys the planner expects
    IndexSize size(boolean mayShare, double combinations) {
        RandomGenerator random = new SplittableRandom(42);
        if (!mayShare || keys.stream().anyMatch(ColumnSpread::isUnique)) {
            return singles(random);
        }
        int most = mostDifferent();
        if (keys.size() == 1) {
            return joined(most, keys.get(most), random);
        }
        return index.isExtended()
                ? joined(most, keys.get(most).split(rows, combinations), random)
                : independent(most, random);
    }

    private int mostDifferent() {
        int most = 0;
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).distinct(rows) > keys.get(most).distinct(rows)) {
                most = i;
            }
        }
        return most;
    }

    private IndexSize singles(RandomGenerator random) {
        BtreeFilling filling = new BtreeFilling(index.fill());
        for (int i = 0; i < SINGLES; i++) {
            filling.single(widths.draw(random));
        }
        return size(filling, SINGLES, filling.bytesPerEntry());
    }

    /// Keys that are told apart by one column, each perhaps in several combinations.
    private IndexSize joined(int column, ColumnSpread spread, RandomGenerator random) {
        BtreeFilling filling = new BtreeFilling(index.fill());
        boolean inOrder =
                spread.goesRound() || Math.abs(index.columns().getFirst().correlation()) >= ORDERED;
        double drawn =
                GroupSizes.draw(
                        spread,
                        rows,
                        Math.min(1, ROWS_MAX / Math.max(1, rows)),
                        inOrder,
                        random,
                        (part, here) -> filling.shared(widths.draw(random, column, part), here));
        return size(filling, drawn, widths.draw(random) + 4.0);
    }

    /// Rows whose columns know nothing of each other. When there are fewer than in the index, so are the values.
    private IndexSize independent(int most, RandomGenerator random) {
        int draws = (int) Math.clamp(rows, 1, DRAWS_MAX);
        long[] drawn = new long[draws];
        int[] sizes = new int[draws];
        Part[] values = new Part[keys.size()];
        for (int i = 0; i < draws; i++) {
            long key = 0;
            for (int k = 0; k < values.length; k++) {
                ColumnSpread spread = keys.get(k);
                int part = spread.draw(random);
                values[k] = spread.parts().get(part);
                double few = k == most ? draws / rows : 1;
                long different = (long) Math.max(1, values[k].values() * few);
                key = mixed(mixed(key + part) + random.nextLong(different));
            }
            drawn[i] = key >>> NUMBER_BITS << NUMBER_BITS | i;
            sizes[i] = widths.size(values);
        }
        Arrays.sort(drawn);
        BtreeFilling filling = new BtreeFilling(index.fill());
        for (int i = 0; i < draws; ) {
            int from = i;
            while (i < draws && drawn[i] >>> NUMBER_BITS == drawn[from] >>> NUMBER_BITS) {
                i++;
            }
            filling.shared(sizes[(int) (drawn[from] & (1 << NUMBER_BITS) - 1)], i - from);
        }
        return doubted(
                size(filling, draws, widths.draw(random) + 4.0),
                joined(most, keys.get(most), random));
    }

    private static IndexSize doubted(IndexSize independent, IndexSize dependent) {
        double off = 1 - (double) dependent.pages() / independent.pages();
        return off <= TOLERANCE
                ? independent
                : independent.assuming(
                        "without CREATE STATISTICS (ndistinct) nobody knows how many combinations"
                                + " of its columns occur; it may take from "
                                + dependent.pages()
                                + " to "
                                + independent.pages()
                                + " pages");
    }

    private IndexSize size(BtreeFilling filling, double filled, double separator) {
        double leaves = Math.max(1, Math.ceil(filling.pages() * rows / Math.max(1, filled)));
        long[] above = BtreeFilling.above(leaves, separator);
        return new IndexSize((long) leaves + above[0] + 1, (int) above[1], rows, "");
    }

    /// A number that has nothing to do with the one given, but is always the same (the finalizer of MurmurHash3).
    private static long mixed(long number) {
        long one = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        long two = (one ^ one >>> 33) * 0xc4ceb9fe1a85ec53L;
        return two ^ two >>> 33;
    }
}
