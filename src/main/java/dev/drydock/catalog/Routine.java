package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A function, procedure or window function; aggregates are not modelled yet.
///
/// @param definition what `pg_get_functiondef` says: a whole CREATE OR REPLACE statement
/// @param signature argument names, defaults and result: what CREATE OR REPLACE refuses to change, so that a difference here means drop and create
public record Routine(
        ObjectAddress address,
        Kind kind,
        String definition,
        String signature,
        @Nullable String comment)
        implements DbObject {
    /// What DROP and COMMENT call it.
    public enum Kind {
        FUNCTION,
        PROCEDURE
    }
}
