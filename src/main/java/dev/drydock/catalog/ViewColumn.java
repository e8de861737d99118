package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A column of a view or materialized view.
///
/// @param defaultValue what INSERT into a view takes when it says nothing, or null
/// @param tuning how a materialized view keeps the column
public record ViewColumn(
        String name,
        String type,
        @Nullable String defaultValue,
        ColumnTuning tuning,
        @Nullable String comment) {
    public ViewColumn withName(String newName) {
        return new ViewColumn(newName, type, defaultValue, tuning, comment);
    }
}
