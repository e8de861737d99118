package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// One run while it goes on: its two sessions, and what is committed so far.
///
/// The second session holds the runner lock, stays in autocommit, and is asked about what the first one left or waits for.
final class RunContext {
    final Session session;
    final Session watch;
    final RunSettings settings;
    final RunCallbacks callbacks;
    final Migration migration;
    private final SortedSet<Integer> committed = new TreeSet<>();

    RunContext(
            Session session,
            Session watch,
            RunSettings settings,
            RunCallbacks callbacks,
            Migration migration) {
        this.session = session;
        this.watch = watch;
        this.settings = settings;
        this.callbacks = callbacks;
        this.migration = migration;
    }

    Step step(int index) {
        return migration.steps().get(index);
    }

    void tell(StepEvent event) {
        callbacks.events().accept(event);
    }

    boolean isCancelled() {
        return callbacks.cancellation().isAsked();
    }

    /// Sends something that takes long enough to be worth cancelling.
    void send(String sql) {
        callbacks.cancellation().during(session, () -> session.execute(sql));
    }

    void committed(int first, int last) {
        for (int index = first; index <= last; index++) {
            committed.add(index);
        }
        tell(new StepEvent.Committed(first, last));
    }

    RunState state() {
        return state(List.of(), List.of(), List.of());
    }

    RunState state(List<Integer> rolledBack, List<Integer> uncertain, List<String> left) {
        return new RunState(
                List.copyOf(committed), rolledBack, uncertain, left, migration.steps().size());
    }

    static List<Integer> range(int first, int last) {
        List<Integer> range = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            range.add(index);
        }
        return range;
    }

    /// The outcome of an error: a broken connection, an obeyed wish to stop, or a refusal.
    RunOutcome ended(int step, String sql, PgException e, List<Blocker> blockers, RunState state) {
        PgError error = e.error();
        if (error.isConnectionLost()) {
            return new RunOutcome.ConnectionLost(step, error, state);
        }
        if (isCancelled() && error.is(PgError.QUERY_CANCELED)) {
            return new RunOutcome.Cancelled(step, state);
        }
        tell(new StepEvent.Failed(step, error));
        return new RunOutcome.Failed(step, sql, error, blockers, state);
    }

    /// Whether an error goes away by itself when the others are done.
    static boolean isPassing(PgError error) {
        return error.is(PgError.LOCK_NOT_AVAILABLE) || error.is(PgError.DEADLOCK_DETECTED);
    }
}
