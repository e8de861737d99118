package dev.drydock.rows;

import java.util.List;

/// What tells a row from all others: the values of a unique key, or the row's place in its file (`ctid`), which changes when the row
/// does.
///
/// @param columns the key's columns, or `ctid`
/// @param values their values as the server writes them, never cut
public record RowKey(List<String> columns, List<String> values) {
    public RowKey {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }
}
