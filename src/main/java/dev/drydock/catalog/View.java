package dev.drydock.catalog;

import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A view.
///
/// @param definition what `pg_get_viewdef` says, without the closing semicolon
/// @param columns the columns in order
/// @param options `security_invoker` and the like
public record View(
        ObjectAddress address,
        String definition,
        List<ViewColumn> columns,
        SortedMap<String, String> options,
        @Nullable String comment)
        implements DbObject {
    public View {
        columns = List.copyOf(columns);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /// A view with the same columns that shows nothing and needs nothing but their types.
    public View outline() {
        return new View(
                address,
                columns.stream()
                        .map(column ->
                                " NULL::"
                                        + column.type()
                                        + " AS "
                                        + Identifier.quote(column.name()))
                        .collect(Collectors.joining(",\n   ", " SELECT", "")),
                columns.stream()
                        .map(column ->
                                new ViewColumn(
                                        column.name(), column.type(), null, column.tuning(), null))
                        .toList(),
                options,
                null);
    }
}
