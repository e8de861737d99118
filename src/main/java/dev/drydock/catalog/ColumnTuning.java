package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the values of a column are kept and counted.
///
/// @param storage `PLAIN`, `EXTERNAL`, `EXTENDED` or `MAIN` when it is not the type's own, else null
/// @param compression `pglz` or `lz4`, or null for the default
/// @param statisticsTarget -1 for the default
/// @param options `n_distinct` and the like
/// @param foreignOptions what the foreign-data wrapper is told about a column of a foreign table
public record ColumnTuning(
        @Nullable String storage,
        @Nullable String compression,
        int statisticsTarget,
        SortedMap<String, String> options,
        SortedMap<String, String> foreignOptions) {
    /// What a column has of which nothing is said.
    public static final ColumnTuning NONE =
            new ColumnTuning(null, null, -1, new TreeMap<>(), new TreeMap<>());

    public ColumnTuning {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        foreignOptions = Collections.unmodifiableSortedMap(new TreeMap<>(foreignOptions));
    }
}
