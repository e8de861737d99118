package dev.drydock.run;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Looks from a session of its own how many others wait behind a transaction of the run, and cancels its statement when they have waited
/// for longer than may be caused. Their times are added up: ten sessions that wait for a second have waited for ten.
final class DamageWatch implements AutoCloseable {
    /// Everybody who takes a lock waits while `pg_locks` is read, so not more often.
    private static final Duration POLL = Duration.ofMillis(200);

    private static final String WAITING =
            """
            SELECT count(DISTINCT w.pid)
            FROM pg_locks w
            WHERE NOT w.granted AND w.locktype = 'relation' AND w.pid <> ?
              AND w.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND w.relation IN (SELECT relation FROM pg_locks
                                 WHERE pid = ? AND locktype = 'relation'
                                   AND mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))
            """;

    private final Session session;
    private final Session worker;
    private final int pid;
    private final Damage damage;
    private final Thread thread;
    private volatile boolean over;
    private volatile boolean cancelled;

    /// @param session used by nobody else
    DamageWatch(Session session, Session worker, Damage damage) {
        this.session = session;
        this.worker = worker;
        this.pid = worker.backendPid();
        this.damage = damage;
        damage.newAttempt();
        this.thread = Thread.ofPlatform().daemon().name("drydock-damage-watch").start(this::look);
    }

    private void look() {
        long last = System.nanoTime();
        try {
            while (!over) {
                LockSupport.parkNanos(POLL.toNanos());
                long now = System.nanoTime();
                long waiting = session.queryOne(WAITING, row -> row.bigint(1), pid, pid);
                damage.add(waiting, Duration.ofNanos(now - last));
                last = now;
                if (damage.isTooMuch() && !over) {
                    cancelled = true;
                    worker.cancel();
                }
            }
        } catch (PgException e) {
            // Without sight nothing may be caused.
            if (!over) {
                cancelled = true;
                cancelQuietly();
            }
        }
    }

    private void cancelQuietly() {
        try {
            worker.cancel();
        } catch (PgException e) {
            // The server is gone, and the statement with it.
        }
    }

    /// Whether the statement was cancelled for the others' sake.
    boolean hasCancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        over = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
