package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Lets another thread stop a question to the server: the statement that is running is cancelled, the next one is not begun.
public final class StopSignal {
    private static final long REPEAT_MILLIS = 200;
    private static final int REPEATS = 25;

    private @Nullable Session running;
    private boolean asked;

    /// Asks to stop, and returns when no statement is running any more, at the latest after five seconds. Talks to the server, so it
    /// does not belong on a window's thread.
    public synchronized void stop() {
        asked = true;
        // A cancel request that comes before its statement is lost; hence again, until the
        // statement is over.
        for (int i = 0; i < REPEATS && running != null; i++) {
            running.cancel();
            pause();
        }
    }

    public synchronized boolean isAsked() {
        return asked;
    }

    /// Does something with a session; `stop` cancels it meanwhile.
    ///
    /// @throws PgException with `PgError.QUERY_CANCELED` when it was stopped, before or meanwhile
    public <T> T during(Session session, Supplier<T> work) {
        begin(session);
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin(Session session) {
        if (asked) {
            throw new PgException(
                    new PgError(PgError.QUERY_CANCELED, "stopped", null, null, 0, null), null);
        }
        running = session;
    }

    private synchronized void end() {
        running = null;
        notifyAll();
    }

    // The caller waits in a loop of its own.
    @SuppressWarnings("WaitNotInLoop")
    private void pause() {
        try {
            wait(REPEAT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
