package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A materialized view.
///
/// @param definition what `pg_get_viewdef` says, without the closing semicolon
/// @param columns the columns in order
/// @param options storage parameters (`reloptions`), those of the TOAST table prefixed `toast.`
/// @param clusteredOn the name of the index that CLUSTER uses, or null
public record MaterializedView(
        ObjectAddress address,
        String definition,
        List<ViewColumn> columns,
        SortedMap<String, String> options,
        String accessMethod,
        @Nullable String tablespace,
        @Nullable String clusteredOn,
        boolean populated,
        @Nullable String comment)
        implements DbObject {
    public MaterializedView {
        columns = List.copyOf(columns);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
