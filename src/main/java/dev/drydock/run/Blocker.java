package dev.drydock.run;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Another session that holds a lock we want.
///
/// @param kind the backend's type, such as `client backend` or `autovacuum worker`
/// @param transactionSeconds how long its transaction has been open
/// @param started when its session and its transaction began, as the server writes it: process ids are used again
/// @param isOursToEnd whether the server would let our role cancel its statement
public record Blocker(
        int pid,
        String user,
        String application,
        @Nullable String address,
        String kind,
        @Nullable String state,
        long transactionSeconds,
        @Nullable String query,
        String started,
        boolean isOursToEnd) {

    private static final String AUTOVACUUM = "autovacuum worker";
    private static final int QUERY_LENGTH = 80;

    private static final String STARTED = "concat_ws(' ', a.backend_start, a.xact_start)";

    /// Source: `pg_signal_backend` in `signalfuncs.c`.
    private static final String OURS_TO_END =
            """
            CASE
                WHEN pg_has_role(current_user, 'pg_signal_backend', 'USAGE') OR pg_has_role(a.usesysid, 'USAGE')
                THEN NOT coalesce(r.rolsuper, true) OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                ELSE false
            END
            """;

    private static final String COLUMNS =
            """
            a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''),
            host(a.client_addr), coalesce(a.backend_type, ''), a.state,
            coalesce(extract(epoch FROM clock_timestamp() - a.xact_start), 0)::bigint, a.query,
            %s, %s
            """
                    .formatted(STARTED, OURS_TO_END);

    /// One line for people: who it is and what it is doing.
    public String words() {
        String text = query == null ? "" : query.strip().replaceAll("\\s+", " ");
        String shown = text.length() > QUERY_LENGTH ? text.substring(0, QUERY_LENGTH) + "…" : text;
        return who() + (shown.isEmpty() ? "" : ": " + shown);
    }

    /// The same without its query.
    public String who() {
        return "process "
                + pid
                + (isClient() ? "" : " (" + kind + ")")
                + (user.isEmpty() ? "" : " of " + user)
                + (application.isEmpty() ? "" : ", " + application)
                + (address == null ? "" : ", from " + address)
                + (state == null ? "" : ", " + state)
                + ", in a transaction for "
                + transactionSeconds
                + " s";
    }

    /// Whether it runs no statement that could be cancelled, so that only the end of its session frees its locks.
    public boolean idles() {
        return state != null && state.startsWith("idle in transaction");
    }

    /// Whether somebody has to decide about it; the server decides about its own vacuum.
    public boolean mayBeAskedAbout() {
        return isClient();
    }

    /// A role that may not look at it is not told its kind, and what other roles have are clients.
    private boolean isClient() {
        return kind.isEmpty() || kind.equals("client backend");
    }

    /// Cancels its statement, or ends its session when it runs none. For somebody who was shown it and wants just that.
    ///
    /// @return false when it is no longer in the transaction in which it was seen; then nothing is done
    public static boolean end(Session session, Blocker blocker) {
        String end = blocker.idles() ? "pg_terminate_backend" : "pg_cancel_backend";
        return session.query(
                        "SELECT "
                                + end
                                + "(a.pid) FROM pg_stat_activity a WHERE a.pid = ? AND "
                                + STARTED
                                + " = ?",
                        row -> row.bool(1),
                        blocker.pid(),
                        blocker.started())
                .contains(true);
    }

    /// Whether the server itself ends this blocker as soon as somebody waits for longer than `deadlock_timeout`.
    boolean yields() {
        return kind.equals(AUTOVACUUM)
                && (query == null || !query.contains("to prevent wraparound"));
    }

    /// Who holds locks on these relations that stop readers, writers or schema changes.
    ///
    /// @param relations qualified, quoted names
    static List<Blocker> on(Session session, Collection<String> relations, int ownPid) {
        return session.query(
                """
                SELECT DISTINCT %s
                FROM pg_locks l
                JOIN pg_stat_activity a USING (pid)
                LEFT JOIN pg_roles r ON r.oid = a.usesysid
                WHERE l.locktype = 'relation' AND l.granted AND l.pid <> ? AND l.pid <> pg_backend_pid()
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND l.relation IN (
                      SELECT c.oid FROM %s WHERE %s = ANY (%s))
                ORDER BY 7 DESC, 1
                LIMIT 10
                """
                        .formatted(
                                COLUMNS,
                                RelationNames.RELATIONS,
                                RelationNames.NAME,
                                RelationNames.LIST),
                Blocker::read,
                ownPid,
                RelationNames.parameter(relations));
    }

    /// Whose transactions on this database are open for longer than that, the oldest first.
    static List<Blocker> openFor(Session session, Duration age) {
        return session.query(
                """
                SELECT %s
                FROM pg_stat_activity a
                LEFT JOIN pg_roles r ON r.oid = a.usesysid
                WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
                  AND a.backend_type = 'client backend'
                  AND a.xact_start < clock_timestamp() - ? * interval '1 ms'
                ORDER BY a.xact_start, a.pid
                LIMIT 5
                """
                        .formatted(COLUMNS),
                Blocker::read,
                age.toMillis());
    }

    private static Blocker read(Session.Row row) {
        return new Blocker(
                row.integer(1),
                row.string(2),
                row.string(3),
                row.text(4),
                row.string(5),
                row.text(6),
                row.bigint(7),
                row.text(8),
                row.string(9),
                row.bool(10));
    }
}
