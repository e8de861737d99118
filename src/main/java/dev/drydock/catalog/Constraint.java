package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A table constraint; NOT NULL is told by `Column`.
///
/// @param definition what `pg_get_constraintdef` says, without NOT VALID
/// @param columns the columns it is on, in the key's order, may be empty for a check
/// @param referenced the table that a foreign key points at
/// @param index the index behind a key or exclusion constraint, else null
/// @param valid false after NOT VALID
/// @param local false for one that is only inherited or comes with the partitioned table
public record Constraint(
        ObjectAddress address,
        Type type,
        String definition,
        List<String> columns,
        @Nullable ObjectAddress referenced,
        @Nullable KeyIndex index,
        boolean valid,
        boolean local,
        @Nullable String comment)
        implements DbObject {
    public Constraint {
        columns = List.copyOf(columns);
    }

    /// The same constraint as the table's own beside what it inherits.
    public Constraint own() {
        return new Constraint(
                address, type, definition, columns, referenced, index, valid, true, comment);
    }

    /// The constraint's name.
    public String name() {
        return address.partName();
    }

    /// The definition without when and whether it is checked.
    public String rule() {
        return definition
                .replaceFirst(" NOT ENFORCED$", "")
                .replaceFirst(" INITIALLY DEFERRED$", "")
                .replaceFirst(" DEFERRABLE$", "");
    }

    /// Whether rows are held to it; from PostgreSQL 18 a constraint may only be told.
    public boolean isEnforced() {
        return !definition.endsWith(" NOT ENFORCED");
    }

    /// What an index behind a constraint has of its own.
    ///
    /// @param options storage parameters
    public record KeyIndex(
            SortedMap<String, String> options,
            @Nullable String tablespace,
            @Nullable String comment) {
        public KeyIndex {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }
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
