package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Index;

import java.util.List;

/// Tells of indexes whose build was broken off: they cost writes and answer no query.
final class InvalidIndexes {
    private InvalidIndexes() {}

    static List<String> notes(Catalog from, Catalog to) {
        return from.all(Index.class)
                .filter(index -> !index.valid() && !index.onlyParent())
                .map(index -> note(index, to))
                .toList();
    }

    private static String note(Index index, Catalog to) {
        boolean repaired = to.find(index.address()) instanceof Index wanted && wanted.valid();
        return "Index "
                + index.address().words()
                + " on "
                + index.table().words()
                + " is not valid, so no query uses it: its build was broken off. "
                + (repaired
                        ? "It is built anew."
                        : to.has(index.address())
                                ? "Drop it, or REINDEX INDEX CONCURRENTLY it."
                                : "It is dropped.");
    }
}
