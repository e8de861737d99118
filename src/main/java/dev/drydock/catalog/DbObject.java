package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// One object of a database, as a value. Every kind has a record of its own; equal content is equal.
public sealed interface DbObject
        permits Schema,
                Extension,
                EnumType,
                Domain,
                CompositeType,
                Sequence,
                Routine,
                Table,
                Column,
                Constraint,
                Index,
                View,
                MaterializedView,
                Trigger,
                Policy,
                DefaultPrivileges,
                ScriptedObject {

    ObjectAddress address();

    /// The object's comment (`COMMENT ON`), or null.
    @Nullable String comment();

    /// The object without what a migration can't or needn't change (a column's position). Two objects with equal essence are
    /// no difference.
    default DbObject essence() {
        return this;
    }
}
