package dev.drydock.run;

import dev.drydock.postgres.Session;
import dev.drydock.run.journal.RunnerRecord;

import java.time.Duration;

/// The process that ran a migration before us. We hold the runner lock, so it has lost the session that held it; but its other session
/// may still be running a statement for a client that is gone.
final class FormerRunner {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private FormerRunner() {}

    /// Returns when that session is gone, or nobody can make it go; ends it when it does not go by itself.
    static void end(RunnerRecord former, Session watch, Cancellation cancellation) {
        long start = System.nanoTime();
        boolean ended = false;
        while (former.worker().isThere(watch) && !cancellation.isAsked()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (!ended && waited.compareTo(PATIENCE) > 0) {
                watch.query(
                        "SELECT pg_terminate_backend(?)",
                        row -> row.bool(1),
                        former.worker().pid());
                ended = true;
            }
            if (waited.compareTo(LONGEST) > 0) {
                return;
            }
            cancellation.sleep(POLL);
        }
    }
}
