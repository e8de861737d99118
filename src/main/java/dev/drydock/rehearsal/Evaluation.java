package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.PgError;
import dev.drydock.run.RunOutcome;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

/// What came of running statements on a copy.
public sealed interface Evaluation {
    /// All statements ran.
    ///
    /// @param catalog read back from the server
    record Evaluated(Catalog catalog) implements Evaluation {}

    /// The server refused a statement.
    ///
    /// @param source the file it is from; null for statements that were not read from a file
    /// @param statement its number in the list or file, from 0
    /// @param position where the server saw the error: in the file, or in the statement when there is no file; null when it did not
    ///     say
    record Refused(
            @Nullable String source,
            int statement,
            String sql,
            PgError error,
            @Nullable Position position)
            implements Evaluation {

        /// One paragraph for people: file, line, column, the server's words.
        public String words() {
            StringBuilder words = new StringBuilder();
            if (source != null) {
                words.append(source);
                if (position != null) {
                    words.append(':').append(position.line()).append(':').append(position.column());
                }
                words.append(": ");
            } else {
                words.append("Statement ").append(statement + 1);
                if (position != null) {
                    words.append(", line ")
                            .append(position.line())
                            .append(", column ")
                            .append(position.column());
                }
                words.append(": ");
            }
            words.append(error.message())
                    .append(" (SQLSTATE ")
                    .append(error.sqlState())
                    .append(')');
            if (error.detail() != null) {
                words.append("\n").append(error.detail());
            }
            if (error.hint() != null) {
                words.append("\n").append(error.hint());
            }
            return words.toString();
        }
    }

    /// The base could not be copied, so that nothing was run.
    record NotCopied(RunOutcome why) implements Evaluation {}
}
