package dev.drydock.lab;

import dev.drydock.sandbox.PrivateServer.DataDirectory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// A relation's file, which PostgreSQL cuts into pieces of 1 GB: `16384`, `16384.1`, …
///
/// @param relative its path in the data directory
record SegmentedFile(DataDirectory directory, Path relative) {
    private static final long SEGMENT_PAGES = 131_072;

    /// Makes the relation at least so large. What is added reads as zeros and takes no space where the file system can leave holes.
    void grow(long pages) throws IOException {
        for (long segment = 0; segment * SEGMENT_PAGES < pages; segment++) {
            Path file =
                    directory.file(segment == 0 ? relative.toString() : relative + "." + segment);
            if (!Files.exists(file)) {
                directory.create(file);
            }
            long wanted = Math.min(SEGMENT_PAGES, pages - segment * SEGMENT_PAGES) * Pages.SIZE;
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                if (open.length() < wanted) {
                    open.setLength(wanted);
                }
            }
        }
    }
}
