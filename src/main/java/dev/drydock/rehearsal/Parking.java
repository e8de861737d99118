package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes a statement outside of a transaction block wait for a moment, so that its locks can be seen: another transaction holds a
/// lock that it must wait for, and a third session looks at `pg_locks` until the wait shows.
///
/// The short lock of the last phase of such statements is seen in about half of the runs only; hence the facts join what is seen with
/// what is known.
final class Parking implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMillis(400);
    private static final Duration AFTER_WAIT_SEEN = Duration.ofMillis(5);

    private final Session parker;
    private final Session watch;
    private final int pid;
    private final Set<Relations.Lock> seen = new HashSet<>();
    private final Thread thread;
    private volatile boolean over;
    private volatile Duration parked = Duration.ZERO;

    private Parking(Session parker, Session watch, int pid) {
        this.parker = parker;
        this.watch = watch;
        this.pid = pid;
        this.thread = new Thread(this::look, "drydock-lock-watch");
        thread.setDaemon(true);
    }

    static Parking start(Sandbox sandbox, List<ObjectAddress> tables, int pid) {
        Session parker = sandbox.open();
        Parking parking = new Parking(parker, sandbox.open(), pid);
        parker.begin();
        parking.lock(tables);
        parking.thread.start();
        return parking;
    }

    private void lock(List<ObjectAddress> tables) {
        for (ObjectAddress table : tables) {
            parker.execute("LOCK TABLE " + table.sql() + " IN ROW EXCLUSIVE MODE");
        }
    }

    private void look() {
        long start = System.nanoTime();
        long end = start + LONGEST.toNanos();
        boolean held = true;
        try {
            while (!over) {
                seen.addAll(Relations.locks(watch, pid));
                if (held && (isWaiting() || System.nanoTime() > end)) {
                    // Locks are taken before the wait begins; one more look is enough.
                    seen.addAll(Relations.locks(watch, pid));
                    parker.rollback();
                    held = false;
                    parked = Duration.ofNanos(System.nanoTime() - start).plus(AFTER_WAIT_SEEN);
                }
            }
        } catch (PgException e) {
            // The sandbox is going away; what was seen so far counts.
        } finally {
            if (held) {
                parker.close();
            }
        }
    }

    private boolean isWaiting() {
        return watch.queryOne(
                "SELECT EXISTS (SELECT FROM pg_locks WHERE pid = ? AND NOT granted)",
                row -> row.bool(1),
                pid);
    }

    /// Ends the watch.
    ///
    /// @return the locks that were seen
    Set<Relations.Lock> end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Set.copyOf(seen);
    }

    /// How long the statement was kept waiting.
    Duration parked() {
        return parked;
    }

    @Override
    public void close() {
        end();
        parker.close();
        watch.close();
    }
}
