package dev.drydock.lab;

import java.util.SplittableRandom;

/// How large a hash index becomes when it is built (`hashpage.c`). Buckets come in quarters of powers of two, so that some have twice as
/// many rows as the others; what does not fit on a bucket's page goes to pages of its own.
///
/// @param tableRows how many rows its table has: of them follows the number of buckets
/// @param rows how many it has entries for
record HashEstimate(ColumnSpread keys, double tableRows, double rows) {
    private static final int ENTRY = 20;
    private static final int TARGET = 8192 * 75 / 100 / ENTRY;
    private static final int ON_PAGE = (8192 - 24 - 16) / ENTRY;
    private static final double QUARTERS_FROM = 512;
    private static final double ROWS_MAX = 1_000_000;
    private static final double OVERFLOW_PER_MAP = 8 * 4096;

    long pages() {
        double buckets = 2;
        double next = 2;
        while (buckets * TARGET < tableRows) {
            next = buckets == next ? buckets * 2 : next;
            buckets += buckets < QUARTERS_FROM ? next - buckets : next / 8;
        }
        double overflow = overflow(buckets, Math.max(next, buckets));
        double maps = Math.ceil((overflow + 1) / OVERFLOW_PER_MAP);
        return Math.round(1 + buckets + maps + overflow);
    }

    /// Pages beyond the first one of each bucket. Values that have no bucket yet are in the one that has half their number.
    private double overflow(double buckets, double values) {
        double part = Math.min(1, ROWS_MAX / Math.max(1, rows));
        int drawn = (int) Math.max(1, Math.round(values * part));
        int with = (int) Math.max(1, Math.round(buckets * part));
        long[] filled = new long[drawn];
        SplittableRandom random = new SplittableRandom(42);
        GroupSizes.draw(
                keys,
                rows,
                part,
                keys.isUnique(),
                random,
                (_, here) -> {
                    int value = random.nextInt(drawn);
                    filled[value < with ? value : value - drawn / 2] += here;
                });
        double pages = 0;
        for (long here : filled) {
            pages += Math.max(0, Math.ceilDiv(here, ON_PAGE) - 1);
        }
        return pages / part;
    }
}
