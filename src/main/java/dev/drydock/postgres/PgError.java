package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What the server, or the wire to it, said about a failure. Source: PostgreSQL manual, "Error and Notice Message Fields".
///
/// @param sqlState the five characters of the error code; class 08 means the connection
/// @param message the server's own words
/// @param position where in the statement, counted in characters from 1, or 0 when the server did not say
public record PgError(
        String sqlState,
        String message,
        @Nullable String detail,
        @Nullable String hint,
        int position,
        @Nullable String where) {

    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String QUERY_CANCELED = "57014";
    public static final String DEADLOCK_DETECTED = "40P01";
    public static final String INSUFFICIENT_PRIVILEGE = "42501";

    /// A statement that must not stand in a transaction block stands in one.
    public static final String ACTIVE_SQL_TRANSACTION = "25001";

    /// A procedure that commits was called in a transaction block.
    public static final String INVALID_TRANSACTION_TERMINATION = "2D000";

    /// A schema, relation, column, function or other object is named that is not there. Source: PostgreSQL manual, "PostgreSQL Error
    /// Codes".
    private static final Set<String> NOT_THERE =
            Set.of("3F000", "42P01", "42703", "42704", "42883");

    public boolean is(String state) {
        return sqlState.equals(state);
    }

    /// Whether something is named that is not there.
    public boolean isNotThere() {
        return NOT_THERE.contains(sqlState);
    }

    /// Whether the connection is gone, as opposed to the statement refused (as 08P01 does).
    public boolean isConnectionLost() {
        return (sqlState.startsWith("08") && !sqlState.equals("08P01"))
                || sqlState.startsWith("57P0");
    }
}
