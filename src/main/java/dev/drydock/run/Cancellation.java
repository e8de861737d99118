package dev.drydock.run;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Lets another thread stop a run: the statement that is running is cancelled on the server, nothing further is started.
public final class Cancellation {
    private static final long REPEAT_MILLIS = 200;
    private static final int REPEATS = 50;

    private @Nullable Session running;
    private boolean asked;

    /// Asks the run to stop, and returns when no statement of it is running any more, at the latest after ten seconds. Talks to
    /// the server, so it does not belong on a window's thread.
    ///
    /// @throws PgException when the server can't be reached to cancel
    public synchronized void cancel() {
        asked = true;
        notifyAll();
        // A cancel request that comes before its statement is lost; hence again, until the
        // statement is over.
        for (int i = 0; i < REPEATS && running != null; i++) {
            running.cancel();
            await(REPEAT_MILLIS);
        }
    }

    public synchronized boolean isAsked() {
        return asked;
    }

    /// Does something with a session, during which `cancel` cancels that session's statement.
    void during(Session session, Runnable work) {
        enter(session);
        try {
            work.run();
        } finally {
            enter(null);
        }
    }

    private synchronized void enter(@Nullable Session session) {
        running = session;
        notifyAll();
    }

    /// Waits so long, or until somebody asks to stop.
    synchronized void sleep(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toMillis();
                left > 0 && !asked;
                left = (end - System.nanoTime()) / 1_000_000) {
            await(left);
        }
    }

    // Both callers wait in a loop of their own.
    @SuppressWarnings("WaitNotInLoop")
    private void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            // A run is stopped by asking; an interrupt of its thread asks as well.
            asked = true;
            Thread.currentThread().interrupt();
        }
    }
}
