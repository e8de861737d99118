package dev.drydock.run;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Runs a migration on a database. The rehearsal and the real thing use this same class.
///
/// Steps that share a transaction number are committed together, and tried again together when a lock can't be had. Other steps
/// stand alone, wait as long as they must, and can be cancelled. Nothing is started after the first error.
public final class Runner {
    private final RunSettings settings;

    public Runner(RunSettings settings) {
        this.settings = settings;
    }

    /// Runs all steps, on the calling thread. Needs a direct connection: settings of the session must hold for the next statement.
    ///
    /// @return how it ended; errors of the server are outcomes
    /// @throws PgException only when the database can't be connected to in the first place
    public RunOutcome run(Target target, Migration migration, RunCallbacks callbacks) {
        long start = System.nanoTime();
        try (Session watch = Session.open(target);
                Session session = Session.open(target)) {
            RunContext context = new RunContext(session, watch, settings, callbacks, migration);
            RunOutcome outcome = prepare(context);
            if (outcome == null) {
                outcome = runSteps(context);
            }
            return outcome == null
                    ? new RunOutcome.Done(
                            context.state(), Duration.ofNanos(System.nanoTime() - start))
                    : outcome;
        }
    }

    private static @Nullable RunOutcome prepare(RunContext context) {
        try {
            // Not "drydock": whoever finds this session in pg_stat_activity should see what it is
            // doing.
            context.watch.execute("SET application_name = 'drydock runner'");
            RunOutcome.LockHolder holder =
                    RunnerLock.take(
                            context.watch,
                            context.settings.runnerLockPatience(),
                            context.callbacks.cancellation());
            if (holder != null) {
                return new RunOutcome.LockedByOther(holder, context.state());
            }
            context.session.execute(
                    "SET application_name = 'drydock runner'; SET lock_timeout = 0; SET"
                            + " statement_timeout = 0");
            return null;
        } catch (PgException e) {
            return context.ended(0, "", e, java.util.List.of(), context.state());
        }
    }

    private static @Nullable RunOutcome runSteps(RunContext context) {
        int count = context.migration.steps().size();
        int first = 0;
        while (first < count) {
            if (context.isCancelled()) {
                return new RunOutcome.Cancelled(first, context.state());
            }
            PgError lost = lockLost(context);
            if (lost != null) {
                return new RunOutcome.ConnectionLost(first, lost, context.state());
            }
            int last = lastOfTransaction(context.migration, first);
            RunOutcome outcome = runUnit(context, first, last);
            if (outcome != null) {
                return outcome;
            }
            first = last + 1;
        }
        return null;
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

    private static int lastOfTransaction(Migration migration, int first) {
        int number = migration.steps().get(first).transaction();
        int last = first;
        while (number != 0
                && last + 1 < migration.steps().size()
                && migration.steps().get(last + 1).transaction() == number) {
            last++;
        }
        return last;
    }

    private static @Nullable RunOutcome runUnit(RunContext context, int first, int last) {
        Step step = context.step(first);
        if (step.transaction() != 0) {
            return new TransactionUnit(context, first, last).run();
        }
        return switch (step) {
            case Step.Ddl ddl -> new LoneUnit(context, first, ddl, ddl.sql()).run();
            case Step.Validate validate ->
                    new LoneUnit(context, first, validate, validate.sql()).run();
            case Step.Backfill backfill -> new BackfillUnit(context, first, backfill).run();
            case Step.Pause pause -> pause(context, first, pause);
        };
    }

    private static @Nullable RunOutcome pause(RunContext context, int index, Step.Pause pause) {
        context.tell(new StepEvent.Paused(index));
        boolean goesOn = context.callbacks.mayContinue().test(pause);
        if (context.isCancelled()) {
            return new RunOutcome.Cancelled(index, context.state());
        }
        if (!goesOn) {
            return new RunOutcome.StoppedAtPause(index, pause.purpose(), context.state());
        }
        context.committed(index, index);
        return null;
    }
}
