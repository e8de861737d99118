package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A domain.
///
/// @param baseType what `format_type` says
/// @param defaultValue the default expression, or null
/// @param collation the collation, quoted and qualified, when it is not the base type's own
/// @param checks the constraints, by name
public record Domain(
        ObjectAddress address,
        String baseType,
        boolean notNull,
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
    public record Check(String name, String definition, boolean valid) {}
}
