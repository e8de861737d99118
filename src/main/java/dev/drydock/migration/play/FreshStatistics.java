package dev.drydock.migration.play;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

/// Counts values of a column that was filled, beside readers and writers: until then the planner knows nothing of them, and autovacuum
/// may take minutes to come by.
final class FreshStatistics {
    private FreshStatistics() {}

    /// @param column as it is called now
    /// @param serves what it is filled for
    static Step of(ObjectAddress column, ObjectAddress serves) {
        ObjectAddress table = column.table();
        return Step.Ddl.of(
                        serves,
                        "ANALYZE " + table.sql() + " (" + Identifier.quote(column.partName()) + ")",
                        "Let the planner know the values of " + serves.words())
                .locking(table, LockMode.SHARE_UPDATE_EXCLUSIVE)
                .outside();
    }
}
