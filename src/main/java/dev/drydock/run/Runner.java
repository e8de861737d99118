package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.NoJournal;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.RunnerRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// Runs a migration on a database. The rehearsal and the real thing use this same class.
///
/// Steps that share a transaction number are committed together, and tried again together when a lock can't be had. Other steps
/// stand alone, wait as long as they must, and can be cancelled. Nothing is started after the first error.
///
/// With a journal a run can be gone on with after a crash at any instant. Before each unit the schema is compared with the checkpoints of
/// the rehearsal: a unit that took place is not begun again, and on a schema that somebody else has changed nothing is done.
public final class Runner {
    private final RunSettings settings;

    public Runner(RunSettings settings) {
        this.settings = settings;
    }

    /// Runs all steps without a journal, on the calling thread. Needs a direct connection: settings of the session must hold for the
    /// next statement.
    ///
    /// @return how it ended; errors of the server are outcomes
    /// @throws PgException only when the database can't be connected to in the first place
    public RunOutcome run(Target target, Migration migration, RunCallbacks callbacks) {
        Undertaking undertaking = Undertaking.apply(migration, Checkpoints.NONE, "", "");
        return execute(
                target,
                undertaking.steps().size(),
                false,
                callbacks,
                sessions -> new Opened.Ready(begin(sessions, new NoJournal(), undertaking)));
    }

    /// Begins a run that is written down.
    ///
    /// @return how it ended, or `Unfinished` when another run has to come to its end first
    /// @throws PgException only when the database can't be connected to in the first place
    /// @throws dev.drydock.run.journal.JournalUnreadable when nothing can be written down; nothing was done
    public RunOutcome begin(
            Target target, Undertaking undertaking, JournalPlace place, RunCallbacks callbacks) {
        return execute(
                target,
                undertaking.steps().size(),
                true,
                callbacks,
                sessions -> {
                    Journal journal = place.open(sessions.watch());
                    RunRecord other = journal.unfinished();
                    if (other != null && !Long.valueOf(other.id()).equals(undertaking.undoes())) {
                        return new Opened.Not(new RunOutcome.Unfinished(other, RunState.NOTHING));
                    }
                    if (other != null) {
                        FormerRunner.end(
                                other.runner(), sessions.watch(), callbacks.cancellation());
                    }
                    return new Opened.Ready(begin(sessions, journal, undertaking));
                });
    }

    /// Returns when the last statement of a run whose runner is gone has ended, so that the schema stands still.
    ///
    /// @param session any session
    public static void awaitEnd(RunRecord run, Session session) {
        FormerRunner.end(run.runner(), session, new Cancellation());
    }

    private static Work begin(Sessions sessions, Journal journal, Undertaking undertaking) {
        RunRecord record = journal.begin(undertaking, sessions.here());
        return new Work(sessions, journal, record);
    }

    /// Goes on with the unfinished run of a database. A run that has stopped at a pause asks again whether it may go on.
    ///
    /// @throws PgException only when the database can't be connected to in the first place
    /// @throws dev.drydock.run.journal.JournalUnreadable when the journal can't be read or written; nothing was done
    public RunOutcome resume(Target target, JournalPlace place, RunCallbacks callbacks) {
        return execute(
                target,
                0,
                true,
                callbacks,
                sessions -> {
                    Journal journal = place.find(sessions.watch());
                    RunRecord found = journal.unfinished();
                    if (found == null) {
                        return new Opened.Not(new RunOutcome.NothingToResume(RunState.NOTHING));
                    }
                    FormerRunner.end(found.runner(), sessions.watch(), callbacks.cancellation());
                    RunRecord claimed = journal.claim(found.id(), sessions.here());
                    return new Opened.Ready(new Work(sessions, journal, claimed));
                });
    }

    /// The sessions of a run.
    ///
    /// @param eyes looks at who waits; null where nobody does
    private record Sessions(Session watch, Session worker, @Nullable Session eyes) {
        RunnerRecord here() {
            return RunnerRecord.here(watch, worker);
        }
    }

    /// What is to be run, and where it is written down.
    private record Work(Sessions sessions, Journal journal, RunRecord record) {}

    /// What came of opening the journal.
    private sealed interface Opened {
        record Ready(Work work) implements Opened {}

        record Not(RunOutcome why) implements Opened {}
    }

    @FunctionalInterface
    private interface Opening {
        Opened open(Sessions sessions);
    }

    private RunOutcome execute(
            Target target, int steps, boolean watched, RunCallbacks callbacks, Opening opening) {
        long start = System.nanoTime();
        try (Session watch = Session.open(target);
                Session worker = Session.open(target);
                Session eyes = watched ? Session.open(target) : null) {
            try {
                Sessions sessions = new Sessions(watch, worker, eyes);
                if (watched && Pooler.between(watch, worker) == Pooler.BY_TRANSACTION) {
                    return new RunOutcome.Pooled(RunState.nothing(steps));
                }
                RunOutcome.LockHolder holder = prepare(sessions, callbacks);
                if (holder != null) {
                    return new RunOutcome.LockedByOther(holder, RunState.nothing(steps));
                }
                return switch (opening.open(sessions)) {
                    case Opened.Not not -> not.why();
                    case Opened.Ready(Work work) -> run(work, callbacks, start);
                };
            } catch (PgException e) {
                RunState nothing = RunState.nothing(steps);
                return e.error().isConnectionLost()
                        ? new RunOutcome.ConnectionLost(0, e.error(), nothing)
                        : new RunOutcome.Failed(0, "", e.error(), List.of(), nothing);
            }
        }
    }

    private RunOutcome.@Nullable LockHolder prepare(Sessions sessions, RunCallbacks callbacks) {
        Connections.prepare(sessions.watch());
        if (sessions.eyes() != null) {
            Connections.prepare(sessions.eyes());
        }
        RunOutcome.LockHolder holder =
                RunnerLock.take(
                        sessions.watch(), settings.runnerLockPatience(), callbacks.cancellation());
        if (holder == null) {
            Connections.prepareWorker(sessions.worker());
        }
        return holder;
    }

    private RunOutcome run(Work work, RunCallbacks callbacks, long start) {
        boolean asWritten = work.record().undertaking().isAsWritten();
        RunContext context =
                new RunContext(
                        work.sessions().worker(),
                        work.sessions().watch(),
                        asWritten ? settings.asWritten() : settings,
                        callbacks,
                        work.journal(),
                        work.record(),
                        work.sessions().eyes());
        RunOutcome stopped = runUnits(context);
        if (stopped != null) {
            if (!(stopped instanceof RunOutcome.TakenOver)) {
                work.journal().endedQuietly(RunRecord.State.STOPPED, note(stopped));
            }
            return stopped;
        }
        work.journal().ended(RunRecord.State.DONE, null);
        return new RunOutcome.Done(context.state(), Duration.ofNanos(System.nanoTime() - start));
    }

    private static String note(RunOutcome stopped) {
        return switch (stopped) {
            case RunOutcome.Done _ -> "done";
            case RunOutcome.Failed failed ->
                    "step " + (failed.step() + 1) + " failed: " + failed.error().message();
            case RunOutcome.Stuck stuck -> "step " + (stuck.step() + 1) + ": " + stuck.why();
            case RunOutcome.Cancelled cancelled -> "cancelled at step " + (cancelled.step() + 1);
            case RunOutcome.StoppedAtPause pause ->
                    "paused at step " + (pause.step() + 1) + ": " + pause.purpose();
            case RunOutcome.ConnectionLost lost ->
                    "the connection broke at step " + (lost.step() + 1);
            case RunOutcome.Drifted drifted ->
                    "somebody else has changed the schema before step " + (drifted.step() + 1);
            case RunOutcome.DamageSpent spent ->
                    "others have waited too long at step " + (spent.step() + 1);
            case RunOutcome.LockedByOther _,
                    RunOutcome.TakenOver _,
                    RunOutcome.Unfinished _,
                    RunOutcome.Pooled _,
                    RunOutcome.NothingToResume _ ->
                    "not begun";
        };
    }

    private static @Nullable RunOutcome runUnits(RunContext context) {
        for (Unit unit : context.record.undertaking().units()) {
            if (context.record.isDone(unit)) {
                context.count(unit);
                continue;
            }
            restBefore(unit, context);
            if (context.isCancelled()) {
                return new RunOutcome.Cancelled(unit.first(), context.state());
            }
            PgError lost = lockLost(context);
            if (lost != null) {
                return new RunOutcome.ConnectionLost(unit.first(), lost, context.state());
            }
            RunOutcome outcome = runUnit(context, unit);
            if (outcome != null) {
                return outcome;
            }
        }
        return null;
    }

    /// Stands still while somebody wants a pause. The schema is looked at afterwards, as others may change it meanwhile.
    private static void restBefore(Unit unit, RunContext context) {
        Pace pace = context.callbacks.pace();
        if (pace.isPaused()) {
            context.tell(new StepEvent.Rests(unit.first()));
            pace.await(context.callbacks.cancellation());
        }
    }

    /// Without the session that holds the runner lock another run could begin.
    private static @Nullable PgError lockLost(RunContext context) {
        try {
            context.watch.execute("SELECT 1");
            return null;
        } catch (PgException e) {
            return e.error();
        }
    }

    private static @Nullable RunOutcome runUnit(RunContext context, Unit unit) {
        try {
            return switch (Standing.of(context, unit)) {
                case Standing.AtStart _ -> {
                    context.journal.begun(unit);
                    yield send(context, unit);
                }
                case Standing.AtEnd _ -> {
                    context.committed(unit);
                    yield null;
                }
                case Standing.Elsewhere elsewhere ->
                        new RunOutcome.Drifted(unit.first(), elsewhere.drift(), context.state());
            };
        } catch (PgException e) {
            return context.ended(
                    unit.first(), context.step(unit.first()).sql(), e, List.of(), context.state());
        }
    }

    private static @Nullable RunOutcome send(RunContext context, Unit unit) {
        if (unit.inTransaction()) {
            return new TransactionUnit(context, unit).run();
        }
        return switch (context.step(unit.first())) {
            case Step.Ddl _, Step.Validate _ -> new LoneUnit(context, unit).run();
            case Step.Backfill backfill -> new BackfillUnit(context, unit, backfill).run();
            case Step.Pause pause -> pause(context, unit, pause);
        };
    }

    private static @Nullable RunOutcome pause(RunContext context, Unit unit, Step.Pause pause) {
        int index = unit.first();
        context.tell(new StepEvent.Paused(index));
        boolean goesOn = context.callbacks.mayContinue().test(pause);
        if (context.isCancelled()) {
            return new RunOutcome.Cancelled(index, context.state());
        }
        if (!goesOn) {
            return new RunOutcome.StoppedAtPause(index, pause.purpose(), context.state());
        }
        context.committed(unit);
        return null;
    }
}
