package dev.drydock.ui.workspace;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;

/// Something that could not be done.
///
/// @param what what could not be done
/// @param why in the server's words
/// @param next what to do now
/// @param position where in the statement, counted in characters from 1, or 0
public record Problem(String what, String why, String next, int position) {

    /// A problem that is not about a place in a statement.
    public Problem(String what, String why, String next) {
        this(what, why, next, 0);
    }

    /// Makes the words for a failure that a job ended with.
    public static Problem of(String what, Exception failure) {
        if (failure instanceof PgException refused) {
            PgError error = refused.error();
            String hint = error.hint() == null ? next(error) : error.hint();
            String detail = error.detail() == null ? "" : " " + error.detail();
            return new Problem(
                    what,
                    error.message() + detail + " (SQLSTATE " + error.sqlState() + ")",
                    hint,
                    error.position());
        }
        return new Problem(what, String.valueOf(failure.getMessage()), "Try again.", 0);
    }

    private static String next(PgError error) {
        if (error.isConnectionLost()) {
            return "The connection is gone. Try again; a new one is made then.";
        }
        if (error.is(PgError.QUERY_CANCELED)) {
            return "It took longer than the time limit. Narrow it down with a filter.";
        }
        return error.is("42501") ? "Ask the owner for the right to do this." : "";
    }
}
