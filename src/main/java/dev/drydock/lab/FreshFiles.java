package dev.drydock.lab;

import dev.drydock.sandbox.PrivateServer.DataDirectory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// New indexes and what their first page tells, which is read while the server stands still.
final class FreshFiles {
    /// `BTMetaPageData.btm_allequalimage`.
    private static final int ALL_EQUAL_IMAGE = 24 + 40;

    private final List<FreshIndex> indexes;
    private final Set<String> equal = new HashSet<>();

    FreshFiles(List<FreshIndex> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    List<FreshIndex> indexes() {
        return indexes;
    }

    void read(DataDirectory directory) throws IOException {
        for (FreshIndex index : indexes) {
            if (index.method().equals("btree")) {
                try (RandomAccessFile file =
                        new RandomAccessFile(directory.file(index.file()).toFile(), "r")) {
                    file.seek(ALL_EQUAL_IMAGE);
                    if (file.readByte() != 0) {
                        equal.add(index.file());
                    }
                }
            }
        }
    }

    /// Whether equal keys have equal bytes, so that they can share an entry.
    boolean keysAreTheirBytes(FreshIndex index) {
        return equal.contains(index.file());
    }
}
