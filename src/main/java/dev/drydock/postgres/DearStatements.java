package dev.drydock.postgres;

import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The statements of a database that took most of its time, as `pg_stat_statements` counted them.
public final class DearStatements {
    private static final Set<String> PLANNED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "table", "values");

    private DearStatements() {}

    /// One statement.
    ///
    /// @param text with `$1` and so on where values were
    /// @param calls how often it ran since counting began
    /// @param totalMillis how long it ran in all
    public record Counted(String text, long calls, double totalMillis) {
        /// How long it ran each time, on average.
        public double meanMillis() {
            return calls == 0 ? 0 : totalMillis / calls;
        }
    }

    /// What came of reading.
    public sealed interface Reading {
        /// @param statements the dearest first
        record Read(List<Counted> statements) implements Reading {
            public Read {
                statements = List.copyOf(statements);
            }
        }

        /// Nobody counts, or the role may not see it.
        record NotCounted(String why) implements Reading {}
    }

    /// Reads; nothing is reset.
    ///
    /// @param most how many statements, at most
    public static Reading read(Session session, int most) {
        List<String> schema = session.query(StatementTraffic.SCHEMA, row -> row.string(1));
        if (schema.isEmpty()) {
            return new Reading.NotCounted(
                    "The database has no extension pg_stat_statements (1.9 or newer) whose counters"
                        + " this role may read. CREATE EXTENSION pg_stat_statements makes it, and"
                        + " membership of pg_read_all_stats lets a role read it.");
        }
        try {
            return new Reading.Read(statements(session, Identifier.quote(schema.getFirst()), most));
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return new Reading.NotCounted(
                    "pg_stat_statements can't be read: " + e.error().message() + ".");
        }
    }

    private static List<Counted> statements(Session session, String schema, int most) {
        return session
                .query(
                        """
                        SELECT s.query, sum(s.calls)::bigint, sum(s.total_exec_time)
                        FROM %s.pg_stat_statements s
                        WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                          AND s.query IS NOT NULL
                        GROUP BY s.query
                        ORDER BY sum(s.total_exec_time) DESC, s.query
                        """
                                .formatted(schema),
                        row -> new Counted(row.string(1), row.bigint(2), row.decimal(3)))
                .stream()
                .filter(counted -> isPlanned(counted.text()))
                .limit(most)
                .toList();
    }

    /// Whether it is a query of tables, rather than a command or a question about the catalog.
    private static boolean isPlanned(String text) {
        List<String> words =
                Tokens.of(text).stream()
                        .filter(Token::isSignificant)
                        .map(token -> token.text(text).toLowerCase(Locale.ROOT))
                        .toList();
        return !words.isEmpty()
                && PLANNED.contains(words.getFirst())
                && words.stream()
                        .noneMatch(word ->
                                word.startsWith("pg_") || word.equals("information_schema"));
    }
}
