package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

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
    final Journal journal;
    final RunRecord record;
    final Damage damage;
    private final @Nullable Session eyes;
    private final SortedSet<Integer> committed = new TreeSet<>();

    RunContext(
            Session session,
            Session watch,
            RunSettings settings,
            RunCallbacks callbacks,
            Journal journal,
            RunRecord record,
            @Nullable Session eyes) {
        this.session = session;
        this.watch = watch;
        this.settings = settings;
        this.callbacks = callbacks;
        this.migration = record.undertaking().migration();
        this.journal = journal;
        this.record = record;
        this.eyes = eyes;
        this.damage = new Damage(settings.damagePerAttempt(), settings.damagePerRun());
    }

    /// A session for looking at who waits; null on databases that are thrown away, where nobody does.
    @Nullable Session eyes() {
        return eyes;
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

    /// The work of a unit is safe.
    void committed(Unit unit) {
        count(unit);
        journal.done(unit);
        tell(new StepEvent.Committed(unit.first(), unit.last()));
    }

    /// A unit was done by an earlier process.
    void count(Unit unit) {
        committed.addAll(range(unit.first(), unit.last()));
    }

    /// Whether no other process has taken this run over, which can't happen before the end of the transaction that asks.
    boolean isOurs() {
        return journal.fence(session, record.runner());
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
        try {
            String detail = error.detail() == null ? "" : "\n" + error.detail();
            journal.failed(step, error.message() + " (SQLSTATE " + error.sqlState() + ")" + detail);
        } catch (PgException lost) {
            // The outcome tells of the error; the next one who looks sees a step that has not
            // ended.
        }
        tell(new StepEvent.Failed(step, error));
        return new RunOutcome.Failed(step, sql, error, blockers, state);
    }

    /// Whether an error goes away by itself when the others are done.
    static boolean isPassing(PgError error) {
        return error.is(PgError.LOCK_NOT_AVAILABLE) || error.is(PgError.DEADLOCK_DETECTED);
    }
}
