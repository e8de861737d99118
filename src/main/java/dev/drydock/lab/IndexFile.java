package dev.drydock.lab;

import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.sandbox.PrivateServer.DataDirectory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The pages of an index that the planner looks at.
///
/// @param pages how large the index is in the other database
/// @param tablePages how large its table is
/// @param pagesPerRange of a BRIN index
/// @param twin the file with the leaf that has the index' ends, or null
record IndexFile(
        IndexShape shape, long pages, long tablePages, int pagesPerRange, @Nullable Path twin) {
    private static final int HEADER = 24;

    /// A branch page of a B-tree leads to about so many others.
    private static final int FAN_OUT = 280;

    /// `GinMetaPageData`: from the number of pending pages to that of entries.
    private static final int GIN_FROM = HEADER + 12;

    private static final int GIN_TO = HEADER + 48;

    /// `BrinMetaPageData.lastRevmapPage`, and how many ranges a page of the map has (`brin_page.h`).
    private static final int BRIN_LAST_MAP_PAGE = HEADER + 12;

    private static final int BRIN_RANGES_PER_PAGE = 1_360;

    void prepare(DataDirectory directory, Path file) throws IOException {
        try (RandomAccessFile open =
                new RandomAccessFile(directory.file(file.toString()).toFile(), "rw")) {
            switch (shape.method()) {
                case "btree" -> btree(open, directory);
                case "gin" -> gin(open);
                case "brin" -> brin(open);
                default -> {
                    // Of other indexes the planner knows nothing but the size.
                }
            }
        }
    }

    /// A chain of pages leads from the root to one leaf.
    private void btree(RandomAccessFile file, DataDirectory directory) throws IOException {
        if (pages < 2) {
            return;
        }
        int height = Math.toIntExact(Math.min(height(), pages - 2));
        ByteBuffer meta = read(file, 0);
        Pages.setBtreeHeight(meta, height);
        write(file, 0, meta);
        write(file, 1, leaf(directory, height == 0));
        for (int level = 1; level <= height; level++) {
            write(file, level + 1, Pages.passage(level, level, level == height));
        }
    }

    /// What a plan told is of the moment; a page that was read from its file may be older.
    private int height() {
        if (shape.height() >= 0) {
            return shape.height();
        }
        String page = shape.page();
        int read = page == null ? -1 : Pages.btreeHeight(Inflation.bytes(page));
        if (read >= 0) {
            return read;
        }
        int height = 0;
        for (double level = pages - 1.0; level > 1; level /= FAN_OUT) {
            height++;
        }
        return Math.max(0, height);
    }

    private ByteBuffer leaf(DataDirectory directory, boolean root) throws IOException {
        Path from = twin;
        if (from == null) {
            return Pages.emptyLeaf(root);
        }
        try (RandomAccessFile open =
                new RandomAccessFile(directory.file(from.toString()).toFile(), "r")) {
            ByteBuffer leaf = read(open, 1);
            Pages.markLeaf(leaf, root);
            return leaf;
        }
    }

    private void gin(RandomAccessFile file) throws IOException {
        String page = shape.page();
        if (page != null) {
            byte[] read = Inflation.bytes(page);
            file.seek(GIN_FROM);
            file.write(read, GIN_FROM, GIN_TO - GIN_FROM);
        }
    }

    /// The map of ranges begins on the second page, so that its size can be told from the table's.
    private void brin(RandomAccessFile file) throws IOException {
        String page = shape.page();
        ByteBuffer last = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (page != null) {
            last.put(Inflation.bytes(page), BRIN_LAST_MAP_PAGE, Integer.BYTES);
        } else {
            long ranges = Math.ceilDiv(tablePages, pagesPerRange);
            last.putInt(Math.toIntExact(Math.max(1, Math.ceilDiv(ranges, BRIN_RANGES_PER_PAGE))));
        }
        file.seek(BRIN_LAST_MAP_PAGE);
        file.write(last.array());
    }

    private static ByteBuffer read(RandomAccessFile file, long page) throws IOException {
        byte[] bytes = new byte[Pages.SIZE];
        file.seek(page * Pages.SIZE);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(RandomAccessFile file, long page, ByteBuffer content)
            throws IOException {
        file.getChannel().write(content.duplicate().rewind(), page * Pages.SIZE);
    }
}
