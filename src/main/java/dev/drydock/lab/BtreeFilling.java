package dev.drydock.lab;

/// The pages that a sorted build of a B-tree fills, as `nbtsort.c` and `nbtdedup.c` do it: entry by entry, on a part of the index that is
/// large enough to tell the rest.
final class BtreeFilling {
    private static final int SPACE = 8192 - 24 - 16;
    private static final int POINTER = 4;
    private static final int ROW_ID = 6;
    private static final int POSTING_MAX = 812;
    private static final int BRANCH_FILL = 70;

    private final int reserve;
    private long pages = 1;
    private int used;
    private int entries;
    private int lastSize;
    private int lastRowIds;
    private double entryBytes;
    private long entriesMade;

    /// @param fill fill factor in percent
    BtreeFilling(int fill) {
        reserve = 8192 * (100 - fill) / 100;
    }

    /// Adds one entry.
    ///
    /// @param size of the entry, aligned
    /// @param rowIds bytes of it that list rows beyond the first and that a separating key does not keep
    private void add(int size, int rowIds) {
        int free = SPACE - 2 * POINTER - used;
        boolean isFull =
                free < size + align(ROW_ID) || (free + lastRowIds < reserve && entries > 1);
        if (isFull) {
            pages++;
            used = lastSize + POINTER;
            entries = 1;
        }
        used += size + POINTER;
        entries++;
        lastSize = size;
        lastRowIds = rowIds;
        entryBytes += size + (double) POINTER;
        entriesMade++;
    }

    /// Adds rows of one key that have an entry each.
    void single(int size) {
        add(size, 0);
    }

    /// Adds rows of one key that share entries.
    ///
    /// @param size of an entry for one row
    void shared(int size, long rows) {
        int most = Math.max(1, (POSTING_MAX / 8 * 8 - size) / ROW_ID);
        for (long rest = rows; rest > 0; rest -= most) {
            int here = (int) Math.min(most, rest);
            add(here == 1 ? size : align(size + here * ROW_ID), here == 1 ? 0 : here * ROW_ID);
        }
    }

    /// Pages with leaves, the last one in part.
    double pages() {
        return pages - 1 + Math.min(1, (double) used / (SPACE - reserve));
    }

    double bytesPerEntry() {
        return entriesMade == 0 ? 24 : entryBytes / entriesMade;
    }

    /// How many pages stand above so many leaves, with how many levels.
    ///
    /// @param separator bytes of an entry above the leaves
    static long[] above(double leaves, double separator) {
        double fanOut = (SPACE - 8192.0 * (100 - BRANCH_FILL) / 100) / separator;
        long all = 0;
        int height = 0;
        for (double level = leaves; level > 1; height++) {
            level = Math.ceil(level / fanOut);
            all += (long) level;
        }
        return new long[] {all, height};
    }

    static int align(double bytes) {
        return (int) Math.ceil(bytes / 8) * 8;
    }
}
