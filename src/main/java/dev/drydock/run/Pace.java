package dev.drydock.run;

import java.time.Duration;

/// How fast a run fills rows, and whether it stands still; a person may change it from another thread while the run goes on.
public final class Pace {
    private static final double FASTEST = 8;
    private static final double SLOWEST = 1.0 / 64;
    private static final Duration LOOK = Duration.ofMillis(200);

    private double factor = 1;
    private boolean paused;

    /// Starts no further transaction, statement or batch until `resume`.
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    /// Halves the pauses between batches, and lets batches take twice as long.
    public synchronized void faster() {
        factor = Math.min(FASTEST, factor * 2);
    }

    /// Spends twice as much time in pauses.
    public synchronized void slower() {
        factor = Math.max(SLOWEST, factor / 2);
    }

    /// 1 at first; 2 means twice as fast, as far as the server lets it.
    public synchronized double factor() {
        return factor;
    }

    /// How long to rest after a batch: at half the pace, for as long as it took besides the usual pause.
    Duration rest(Duration batch, Duration usual, double slowdown) {
        double pace = factor() / slowdown;
        double more = pace >= 1 ? 0 : batch.toNanos() * (1 / pace - 1);
        return Duration.ofNanos((long) (usual.toNanos() / Math.max(1, pace) + more));
    }

    /// Returns when nobody wants a pause, or somebody wants the run to stop.
    void await(Cancellation cancellation) {
        while (isPaused() && !cancellation.isAsked()) {
            cancellation.sleep(LOOK);
        }
    }
}
