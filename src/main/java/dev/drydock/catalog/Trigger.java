package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A trigger on a table or view, without those that stand behind a constraint. A partition's copy of its parent's trigger is told only
/// where it fires otherwise than that.
///
/// @param table the table or view it is on
/// @param definition what `pg_get_triggerdef` says
/// @param enabled `ORIGIN`, `DISABLED`, `REPLICA` or `ALWAYS`
/// @param constraint the name by which SET CONSTRAINTS knows a constraint trigger, null for other triggers. Renaming the trigger leaves it
/// as it was, and a dump loses it.
/// @param inherited whether it comes from the partitioned table
public record Trigger(
        ObjectAddress address,
        ObjectAddress table,
        String definition,
        String enabled,
        @Nullable String constraint,
        boolean inherited,
        @Nullable String comment)
        implements DbObject {
    public Trigger withEnabled(String newEnabled) {
        return new Trigger(address, table, definition, newEnabled, constraint, inherited, comment);
    }

    @Override
    public Trigger essence() {
        return new Trigger(address, table, definition, enabled, null, inherited, comment);
    }
}
