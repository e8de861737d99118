package dev.drydock.project;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.MissingRoles;
import dev.drydock.sql.Position;
import dev.drydock.sql.Statement;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Runs files on a sandbox's database in their order, and finds out which statements PostgreSQL refuses inside a transaction block:
/// it is asked, not guessed.
public final class Replay {
    private static final int ROLES_MAX = 100;

    private final Session session;
    private final boolean mayMakeRoles;
    private final List<Observer> observers;
    private final String searchPath;
    private final Set<String> roles = new TreeSet<>();
    private final Map<String, Set<Integer>> alone = new HashMap<>();
    private final Map<String, Duration> took = new HashMap<>();

    private Replay(
            Session session, boolean mayMakeRoles, List<Observer> observers, String searchPath) {
        this.session = session;
        this.mayMakeRoles = mayMakeRoles;
        this.observers = observers;
        this.searchPath = searchPath;
    }

    /// Who watches. What it asks of the session must change nothing; it may stand in a transaction.
    public interface Observer {
        /// Before a file's first statement.
        default void begins(MigrationFile file, Session session) {}

        /// After a statement that was not refused. Those of a transaction that is rolled back run again later.
        default void ran(MigrationFile file, int statement, Session session) {}

        /// A transaction has ended with this statement, or it stands alone and has run.
        default void committed(MigrationFile file, int statement, Session session) {}

        /// Statements of a file were taken back.
        default void rolledBack(MigrationFile file, Session session) {}
    }

    /// What came of it.
    public sealed interface Outcome {
        /// All files ran.
        ///
        /// @param alone for a file's name, the indexes of the statements that must stand alone
        /// @param took for a file's name, how long it ran
        /// @param roles those that the files name and that had to be made first
        record Replayed(
                Map<String, Set<Integer>> alone, Map<String, Duration> took, Set<String> roles)
                implements Outcome {
            public Replayed {
                roles = Set.copyOf(roles);
                alone = Map.copyOf(alone);
                took = Map.copyOf(took);
            }
        }

        /// A statement was refused; the words say file, line, column and the server's reason.
        record Refused(MigrationFile file, PgError error, String words) implements Outcome {}
    }

    /// Runs the files.
    ///
    /// @param mayMakeRoles whether the server is our own, so that roles that the files name may be made, and those of earlier replays
    ///     made again
    public static Outcome run(Session session, List<MigrationFile> files, boolean mayMakeRoles) {
        return run(session, files, mayMakeRoles, List.of(), "");
    }

    /// Runs the files and lets others watch.
    ///
    /// @param searchPath where names without a schema are looked up, as `search_path` says it; empty for the server's own
    public static Outcome run(
            Session session,
            List<MigrationFile> files,
            boolean mayMakeRoles,
            List<Observer> observers,
            String searchPath) {
        Replay replay = new Replay(session, mayMakeRoles, observers, searchPath);
        for (MigrationFile file : files) {
            Outcome.Refused refused = replay.run(file);
            if (refused != null) {
                return refused;
            }
        }
        return new Outcome.Replayed(replay.alone, replay.took, replay.roles);
    }

    private Outcome.@Nullable Refused run(MigrationFile file) {
        long start = System.nanoTime();
        session.execute("RESET ALL; SET statement_timeout = '300s'; SET lock_timeout = '10s'");
        if (!searchPath.isEmpty()) {
            session.queryOne(
                    "SELECT set_config('search_path', ?, false)", row -> row.string(1), searchPath);
        }
        observers.forEach(observer -> observer.begins(file, session));
        Set<Integer> lonely = new TreeSet<>();
        int next = 0;
        while (next < file.statements().size()) {
            if (lonely.contains(next)) {
                PgError error = send(file.statements().get(next).text());
                if (error == null) {
                    int alone = next;
                    observers.forEach(observer -> observer.ran(file, alone, session));
                    observers.forEach(observer -> observer.committed(file, alone, session));
                    next++;
                } else if (!makeRole(error)) {
                    return refused(file, file.statements().get(next), error);
                }
                continue;
            }
            Attempt attempt = together(file, next, lonely);
            if (attempt.error() == null) {
                next = attempt.end();
            } else if (mustStandAlone(attempt.error())) {
                lonely.add(attempt.end());
            } else if (!makeRole(attempt.error())) {
                return refused(file, file.statements().get(attempt.end()), attempt.error());
            }
        }
        alone.put(file.name(), Set.copyOf(lonely));
        took.put(file.name(), Duration.ofNanos(System.nanoTime() - start));
        return null;
    }

    /// @param end the first statement that was not run, or the one that was refused
    private record Attempt(int end, @Nullable PgError error) {}

    /// Runs statements in one transaction up to the next that must stand alone; rolls back when one is refused.
    private Attempt together(MigrationFile file, int first, Set<Integer> lonely) {
        session.begin();
        int index = first;
        while (index < file.statements().size() && !lonely.contains(index)) {
            PgError error = sendInTransaction(file.statements().get(index).text());
            if (error != null) {
                session.rollback();
                observers.forEach(observer -> observer.rolledBack(file, session));
                return new Attempt(index, error);
            }
            int ran = index;
            observers.forEach(observer -> observer.ran(file, ran, session));
            index++;
        }
        session.commit();
        int last = index - 1;
        observers.forEach(observer -> observer.committed(file, last, session));
        return new Attempt(index, null);
    }

    /// A role that an earlier replay made may be made again.
    private @Nullable PgError sendInTransaction(String sql) {
        if (!mayMakeRoles || !MissingRoles.isMaking(sql)) {
            return send(sql);
        }
        session.execute("SAVEPOINT drydock_role");
        PgError error = send(sql);
        if (error != null && MissingRoles.isMadeAgain(sql, error)) {
            session.execute("ROLLBACK TO SAVEPOINT drydock_role");
            return null;
        }
        return error;
    }

    private boolean makeRole(PgError error) {
        if (!mayMakeRoles || roles.size() == ROLES_MAX) {
            return false;
        }
        String role = MissingRoles.make(session, error);
        return role != null && roles.add(role);
    }

    private @Nullable PgError send(String sql) {
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
        return error.is(PgError.ACTIVE_SQL_TRANSACTION)
                || error.is(PgError.INVALID_TRANSACTION_TERMINATION);
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
