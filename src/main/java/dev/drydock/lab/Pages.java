package dev.drydock.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Pages of relations, as PostgreSQL 14 to 18 lay them out (`bufpage.h`, `nbtree.h`, `visibilitymap.c`). Each is 8 kB.
final class Pages {
    static final int SIZE = 8192;

    private static final int HEADER = 24;
    private static final int LAYOUT_VERSION = 4;
    private static final int BTREE_SPECIAL = 16;
    private static final int BTREE_MAGIC = 0x053162;
    private static final int BTREE_VERSION = 4;
    private static final int LEAF = 1;
    private static final int ROOT = 2;
    private static final int ITEM_NORMAL = 1 << 15;
    private static final int ITEM_LENGTH_SHIFT = 17;
    private static final int TRUNCATED = 0x2000;
    private static final int TUPLE = 8;
    private static final int ROOT_AT = HEADER + 8;
    private static final int FAST_LEVEL_AT = HEADER + 20;

    private Pages() {}

    /// The height of a B-tree by the beginning of its first page.
    ///
    /// @return -1 when that is no such page
    static int btreeHeight(byte[] meta) {
        ByteBuffer page = ByteBuffer.wrap(meta).order(ByteOrder.LITTLE_ENDIAN);
        return meta.length >= FAST_LEVEL_AT + Integer.BYTES
                        && page.getInt(HEADER) == BTREE_MAGIC
                        && page.getInt(HEADER + Integer.BYTES) == BTREE_VERSION
                ? page.getInt(FAST_LEVEL_AT)
                : -1;
    }

    /// Changes the first page of a B-tree so that its root stands on the page after those of the lower levels.
    static void setBtreeHeight(ByteBuffer meta, int height) {
        if (meta.getInt(HEADER) != BTREE_MAGIC
                || meta.getInt(HEADER + Integer.BYTES) != BTREE_VERSION) {
            throw new IllegalArgumentException("this is no first page of a B-tree of version 4");
        }
        meta.putInt(ROOT_AT, height + 1);
        meta.putInt(ROOT_AT + 4, height);
        meta.putInt(ROOT_AT + 8, height + 1);
        meta.putInt(ROOT_AT + 12, height);
    }

    /// A leaf with nothing on it.
    static ByteBuffer emptyLeaf(boolean root) {
        ByteBuffer page = page(HEADER, SIZE - BTREE_SPECIAL, SIZE - BTREE_SPECIAL);
        markLeaf(page, root);
        return page;
    }

    /// Makes a page the only leaf of a tree.
    static void markLeaf(ByteBuffer page, boolean root) {
        btreeSpecial(page, 0, root);
    }

    /// A page whose only entry leads to the page below, whatever is looked for.
    ///
    /// @param level above the leaves, from 1
    /// @param below the number of the page below
    static ByteBuffer passage(int level, int below, boolean root) {
        int special = SIZE - BTREE_SPECIAL;
        int tuple = special - TUPLE;
        ByteBuffer page = page(HEADER + Integer.BYTES, tuple, special);
        page.putInt(HEADER, tuple | ITEM_NORMAL | TUPLE << ITEM_LENGTH_SHIFT);
        page.putShort(tuple, (short) (below >>> 16));
        page.putShort(tuple + 2, (short) below);
        // No column is left in the entry: it stands for minus infinity.
        page.putShort(tuple + 4, (short) 0);
        page.putShort(tuple + 6, (short) (TUPLE | TRUNCATED));
        btreeSpecial(page, level, root);
        return page;
    }

    /// The first page of a visibility map that says that nothing on the table's first page is hidden from anybody.
    static ByteBuffer visibilityOfFirstPage() {
        ByteBuffer page = page(HEADER, SIZE, SIZE);
        page.put(HEADER, (byte) 1);
        return page;
    }

    private static ByteBuffer page(int lower, int upper, int special) {
        ByteBuffer page = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        page.putShort(12, (short) lower);
        page.putShort(14, (short) upper);
        page.putShort(16, (short) special);
        page.putShort(18, (short) (SIZE | LAYOUT_VERSION));
        return page;
    }

    private static void btreeSpecial(ByteBuffer page, int level, boolean root) {
        int special = SIZE - BTREE_SPECIAL;
        page.putInt(special, 0);
        page.putInt(special + 4, 0);
        page.putInt(special + 8, level);
        page.putShort(special + 12, (short) ((level == 0 ? LEAF : 0) | (root ? ROOT : 0)));
        page.putShort(special + 14, (short) 0);
    }
}
