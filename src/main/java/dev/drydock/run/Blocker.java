package dev.drydock.run;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/// Another session that holds a lock we want.
///
/// @param kind the backend's type, such as `client backend` or `autovacuum worker`
/// @param transactionSeconds how long its transaction has been open
public record Blocker(
        int pid,
        String user,
        String application,
        @Nullable String address,
        String kind,
        @Nullable String state,
        long transactionSeconds,
        @Nullable String query) {

    private static final String AUTOVACUUM = "autovacuum worker";
    private static final int QUERY_LENGTH = 80;

    /// One line for people: who it is and what it is doing.
    public String words() {
        String text = query == null ? "" : query.strip().replaceAll("\\s+", " ");
        String shown = text.length() > QUERY_LENGTH ? text.substring(0, QUERY_LENGTH) + "…" : text;
        return "process "
                + pid
                + (kind.equals("client backend") ? "" : " (" + kind + ")")
                + (user.isEmpty() ? "" : " of " + user)
                + (application.isEmpty() ? "" : ", " + application)
                + (address == null ? "" : ", from " + address)
                + (state == null ? "" : ", " + state)
                + ", in a transaction for "
                + transactionSeconds
                + " s"
                + (shown.isEmpty() ? "" : ": " + shown);
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
                SELECT DISTINCT a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''),
                       host(a.client_addr), coalesce(a.backend_type, ''), a.state,
                       coalesce(extract(epoch FROM clock_timestamp() - a.xact_start), 0)::bigint, a.query
                FROM pg_locks l
                JOIN pg_stat_activity a USING (pid)
                WHERE l.locktype = 'relation' AND l.granted AND l.pid <> ? AND l.pid <> pg_backend_pid()
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND l.relation IN (
                      SELECT c.oid FROM %s WHERE %s = ANY (%s))
                ORDER BY 7 DESC, 1
                LIMIT 10
                """
                        .formatted(RelationNames.RELATIONS, RelationNames.NAME, RelationNames.LIST),
                row ->
                        new Blocker(
                                row.integer(1),
                                row.string(2),
                                row.string(3),
                                row.text(4),
                                row.string(5),
                                row.text(6),
                                row.bigint(7),
                                row.text(8)),
                ownPid,
                RelationNames.parameter(relations));
    }
}
