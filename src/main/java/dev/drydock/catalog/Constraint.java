package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table constraint; NOT NULL is told by `Column`.
///
/// @param definition what `pg_get_constraintdef` says, without NOT VALID
/// @param columns the columns it is on, in the key's order, may be empty for a check
/// @param referenced the table that a foreign key points at
/// @param valid false after NOT VALID
/// @param local false for one that is only inherited or comes with the partitioned table
public record Constraint(
        ObjectAddress address,
        Type type,
        String definition,
        List<String> columns,
        @Nullable ObjectAddress referenced,
        boolean valid,
        boolean local,
        @Nullable String comment)
        implements DbObject {
    public Constraint {
        columns = List.copyOf(columns);
    }

    /// The constraint's name.
    public String name() {
        return address.partName();
    }

    /// What the constraint demands.
    public enum Type {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION
    }
}
