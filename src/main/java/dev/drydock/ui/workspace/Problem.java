package dev.drydock.ui.workspace;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.sql.Identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that could not be done.
///
/// @param what what could not be done
/// @param why in the server's words
/// @param next what to do now
/// @param position where in the statement, counted in characters from 1, or 0
public record Problem(String what, String why, String next, int position) {
    private static final Pattern DENIED =
            Pattern.compile(
                    "permission denied for (?<kind>schema|table|view|materialized"
                            + " view|sequence|function) (?<name>.+)");

    /// A problem that is not about a place in a statement.
    public Problem(String what, String why, String next) {
        this(what, why, next, 0);
    }

    /// Why, and what to do next.
    public String text() {
        return why.isEmpty() || next.isEmpty() ? why + next : why + "\n" + next;
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
        return error.is("42501") ? grant(error.message()) : "";
    }

    /// The right that is missing, as far as the server names the object.
    private static String grant(String message) {
        Matcher denied = DENIED.matcher(message);
        if (!denied.find()) {
            return "Ask the owner for the right to do this.";
        }
        String name = Identifier.quote(denied.group("name"));
        return switch (denied.group("kind")) {
            case "schema" -> "Ask its owner: GRANT USAGE ON SCHEMA " + name + " TO your role.";
            case "sequence" -> "Ask its owner: GRANT USAGE ON SEQUENCE " + name + " TO your role.";
            case "function" ->
                    "Ask its owner: GRANT EXECUTE ON FUNCTION " + name + " TO your role.";
            default -> "Ask its owner: GRANT SELECT ON " + name + " TO your role.";
        };
    }
}
