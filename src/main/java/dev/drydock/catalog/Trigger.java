package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A trigger on a table or view, without those that stand behind a constraint. A partition's copy of its parent's trigger is told only
/// where it fires otherwise than that.
///
/// @param table the table or view it is on
/// @param definition what `pg_get_triggerdef` says
/// @param enabled `ORIGIN`, `DISABLED`, `REPLICA` or `ALWAYS`
/// @param inherited whether it comes from the partitioned table
public record Trigger(
        ObjectAddress address,
        ObjectAddress table,
        String definition,
        String enabled,
        boolean inherited,
        @Nullable String comment)
        implements DbObject {
    public Trigger withEnabled(String newEnabled) {
        return new Trigger(address, table, definition, newEnabled, inherited, comment);
    }
}
