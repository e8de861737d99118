package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A trigger on a table or view, without those that stand behind a constraint or come from a partitioned table.
///
/// @param table the table or view it is on
/// @param definition what `pg_get_triggerdef` says
/// @param enabled `ORIGIN`, `DISABLED`, `REPLICA` or `ALWAYS`
public record Trigger(
        ObjectAddress address,
        ObjectAddress table,
        String definition,
        String enabled,
        @Nullable String comment)
        implements DbObject {}
