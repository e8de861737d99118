package dev.drydock.project;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Position;
import dev.drydock.sql.Statement;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Runs files on a sandbox's database in their order, and finds out which statements PostgreSQL refuses inside a transaction block:
/// it is asked, not guessed.
public final class Replay {
    private static final String ACTIVE_SQL_TRANSACTION = "25001";
    private static final String INVALID_TRANSACTION_TERMINATION = "2D000";

    private final Session session;
    private final Map<String, Set<Integer>> alone = new HashMap<>();
    private final Map<String, Duration> took = new HashMap<>();

    private Replay(Session session) {
        this.session = session;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// All files ran.
        ///
        /// @param alone for a file's name, the indexes of the statements that must stand alone
        /// @param took for a file's name, how long it ran
        record Replayed(Map<String, Set<Integer>> alone, Map<String, Duration> took)
                implements Outcome {
            public Replayed {
                alone = Map.copyOf(alone);
                took = Map.copyOf(took);
            }
        }

        /// A statement was refused; the words say file, line, column and the server's reason.
        record Refused(MigrationFile file, PgError error, String words) implements Outcome {}
    }

    /// Runs the files.
    public static Outcome run(Session session, List<MigrationFile> files) {
        Replay replay = new Replay(session);
        for (MigrationFile file : files) {
            Outcome.Refused refused = replay.run(file);
            if (refused != null) {
                return refused;
            }
        }
        return new Outcome.Replayed(replay.alone, replay.took);
    }

    private Outcome.@org.jspecify.annotations.Nullable Refused run(MigrationFile file) {
        long start = System.nanoTime();
        session.execute("RESET ALL; SET statement_timeout = '300s'; SET lock_timeout = '10s'");
        Set<Integer> lonely = new TreeSet<>();
        int next = 0;
        while (next < file.statements().size()) {
            if (lonely.contains(next)) {
                PgError error = send(file.statements().get(next).text());
                if (error != null) {
                    return refused(file, file.statements().get(next), error);
                }
                next++;
                continue;
            }
            Attempt attempt = together(file, next, lonely);
            if (attempt.error() == null) {
                next = attempt.end();
            } else if (mustStandAlone(attempt.error())) {
                lonely.add(attempt.end());
            } else {
                return refused(file, file.statements().get(attempt.end()), attempt.error());
            }
        }
        alone.put(file.name(), Set.copyOf(lonely));
        took.put(file.name(), Duration.ofNanos(System.nanoTime() - start));
        return null;
    }

    /// @param end the first statement that was not run, or the one that was refused
    private record Attempt(int end, @org.jspecify.annotations.Nullable PgError error) {}

    /// Runs statements in one transaction up to the next that must stand alone; rolls back when one is refused.
    private Attempt together(MigrationFile file, int first, Set<Integer> lonely) {
        session.begin();
        int index = first;
        while (index < file.statements().size() && !lonely.contains(index)) {
            PgError error = send(file.statements().get(index).text());
            if (error != null) {
                session.rollback();
                return new Attempt(index, error);
            }
            index++;
        }
        session.commit();
        return new Attempt(index, null);
    }

    private @org.jspecify.annotations.Nullable PgError send(String sql) {
        try {
            session.execute(sql);
            return null;
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return e.error();
        }
    }

    private static boolean mustStandAlone(PgError error) {
        return error.is(ACTIVE_SQL_TRANSACTION) || error.is(INVALID_TRANSACTION_TERMINATION);
    }

    private static Outcome.Refused refused(MigrationFile file, Statement statement, PgError error) {
        int inside =
                error.position() > 0
                        ? Position.offsetOfServerPosition(statement.text(), error.position())
                        : 0;
        Position position = Position.at(file.text(), statement.offset() + inside);
        String words =
                file.path()
                        + ":"
                        + position.line()
                        + ":"
                        + position.column()
                        + ": "
                        + error.message()
                        + " (SQLSTATE "
                        + error.sqlState()
                        + ")"
                        + (error.hint() == null ? "" : "\n" + error.hint());
        return new Outcome.Refused(file, error, words);
    }
}
