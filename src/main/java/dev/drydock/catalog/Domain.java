package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A domain.
///
/// @param baseType what `format_type` says
/// @param notNullConstraint the NOT NULL constraint where it is not as the server makes it by itself
/// @param defaultValue the default expression, or null
/// @param collation the collation, quoted and qualified, when it is not the base type's own
/// @param checks the constraints, by name
public record Domain(
        ObjectAddress address,
        String baseType,
        boolean notNull,
        @Nullable NotNull notNullConstraint,
        @Nullable String defaultValue,
        @Nullable String collation,
        List<Check> checks,
        @Nullable String comment)
        implements DbObject {
    public Domain {
        checks = List.copyOf(checks);
    }

    /// A check constraint of a domain.
    ///
    /// @param definition what `pg_get_constraintdef` says, without NOT VALID
    public record Check(String name, String definition, boolean valid, @Nullable String comment) {}

    /// A NOT NULL constraint with a name or a comment of its own; PostgreSQL 18 keeps NOT NULL as a constraint.
    ///
    /// @param name the name where it is not the one that the server would choose, else null
    public record NotNull(@Nullable String name, @Nullable String comment) {}
}
