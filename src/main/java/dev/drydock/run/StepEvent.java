package dev.drydock.run;

import dev.drydock.postgres.PgError;

import java.time.Duration;
import java.util.List;

/// What a run tells while it goes on. Steps count from 0, in the migration's order. Told on the run's thread.
public sealed interface StepEvent {
    int step();

    /// A step begins. Told again when its transaction is tried again.
    record Started(int step) implements StepEvent {}

    /// A transaction that begins with this step is tried, and waits for no lock longer than this.
    record Attempt(int step, int number, Duration lockTimeout) implements StepEvent {}

    /// A lock could not be had in time, or a deadlock was resolved at our cost; what the transaction did is rolled back and will
    /// be tried again.
    ///
    /// @param step where it happened
    /// @param attempt the attempt that failed, from 1
    /// @param blockers who holds locks on the relations in question; empty when nobody holds them for long
    record Retried(int step, int attempt, PgError error, Duration pause, List<Blocker> blockers)
            implements StepEvent {
        public Retried {
            blockers = List.copyOf(blockers);
        }
    }

    /// A backfill finished a batch.
    ///
    /// @param walked rows looked at so far
    /// @param updated rows changed so far
    /// @param estimated rows to look at, as the server's statistics estimate
    /// @param rowsPerSecond rows looked at per second, since the start
    record Progress(int step, long walked, long updated, long estimated, double rowsPerSecond)
            implements StepEvent {
        /// How long it will still take at this pace; zero when nobody can tell.
        public Duration left() {
            long rows = estimated - walked;
            return rows <= 0 || rowsPerSecond <= 0
                    ? Duration.ZERO
                    : Duration.ofNanos((long) (rows / rowsPerSecond * 1e9));
        }
    }

    /// An invalid index of an earlier attempt was dropped before its step runs.
    record Cleaned(int step, String index) implements StepEvent {}

    /// Others had to wait for an attempt at a transaction.
    ///
    /// @param sessions how many at the same time at most, in the run so far
    /// @param waited how long for the run so far, added up over all of them
    record Waits(int step, long sessions, Duration waited) implements StepEvent {}

    /// A backfill rests longer than usual between batches, or no longer does.
    ///
    /// @param why a clause, or empty when nothing hurts any more
    record Throttled(int step, String why) implements StepEvent {}

    /// Somebody has paused the run: nothing is in flight, and this step is the next one when they resume it.
    record Rests(int step) implements StepEvent {}

    /// The run asks whether it may go on.
    record Paused(int step) implements StepEvent {}

    /// The statement is done. In a transaction its work counts only after `Committed`.
    record Finished(int step, Duration took) implements StepEvent {}

    /// The work of these steps is safe.
    ///
    /// @param step the first
    /// @param last the last
    record Committed(int step, int last) implements StepEvent {}

    /// The run ends at this step with an error; the outcome says more.
    record Failed(int step, PgError error) implements StepEvent {}
}
