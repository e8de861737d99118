package dev.drydock.run;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// One run per database at a time: an advisory lock of a session that is otherwise idle and in autocommit. (A session that waits
/// in `pg_advisory_lock`, or holds the lock in a transaction, would hold a snapshot that `CREATE INDEX CONCURRENTLY` waits for.)
final class RunnerLock {
    /// `drydock` in ASCII, as one number.
    private static final long KEY = 0x647279646f636bL;

    private static final Duration POLL = Duration.ofMillis(100);

    private RunnerLock() {}

    /// Takes the lock for as long as the session lives.
    ///
    /// @return who has it instead, or null when we have it
    static RunOutcome.@Nullable LockHolder take(
            Session session, Duration patience, Cancellation cancellation) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (session.queryOne(
                    "SELECT pg_try_advisory_lock(?::bigint)", row -> row.bool(1), KEY)) {
                return null;
            }
            if (System.nanoTime() > end || cancellation.isAsked()) {
                List<RunOutcome.LockHolder> holders = holders(session);
                if (!holders.isEmpty()) {
                    return holders.getFirst();
                }
                end = System.nanoTime() + POLL.toNanos();
            }
            cancellation.sleep(POLL);
        }
    }

    private static List<RunOutcome.LockHolder> holders(Session session) {
        return session.query(
                """
                SELECT l.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''), host(a.client_addr),
                       to_char(coalesce(a.query_start, a.backend_start), 'YYYY-MM-DD HH24:MI:SS TZ')
                FROM pg_locks l
                LEFT JOIN pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND (l.classid::bigint << 32) | l.objid::bigint = ?::bigint
                """,
                row ->
                        new RunOutcome.LockHolder(
                                row.integer(1),
                                row.string(2),
                                row.string(3),
                                row.text(4),
                                row.text(5) == null ? "an unknown time" : row.string(5)),
                KEY);
    }
}
