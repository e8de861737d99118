package dev.drydock.run;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Steps that are committed together. When a lock can't be had in time all of them are rolled back and tried again, so that nobody
/// queues behind us for longer than one attempt's lock timeout.
final class TransactionUnit {
    private static final Duration STATUS_POLL = Duration.ofMillis(100);
    private static final int STATUS_POLLS = 50;

    private final RunContext context;
    private final Unit unit;
    private final int first;
    private final int last;
    private int current;

    TransactionUnit(RunContext context, Unit unit) {
        this.context = context;
        this.unit = unit;
        this.first = unit.first();
        this.last = unit.last();
        this.current = first;
    }

    /// Runs the unit.
    ///
    /// @return null when the run may go on
    @Nullable RunOutcome run() {
        LockLadder ladder = new LockLadder(context);
        while (true) {
            Watched watched = new Watched();
            try {
                return watched.attempt(ladder);
            } catch (PgException e) {
                PgError error = e.error();
                rollback();
                if (context.damage.isRunOver()) {
                    return new RunOutcome.DamageSpent(current, context.damage.caused(), state());
                }
                boolean again =
                        (RunContext.isPassing(error) || watched.wasTooMuch(error))
                                && !context.isCancelled();
                List<Blocker> blockers = again ? blockers() : List.of();
                if (!again || ladder.isLast()) {
                    return ended(e, blockers);
                }
                context.tell(
                        new StepEvent.Retried(
                                current, ladder.attempt(), error, ladder.pause(), blockers));
                ladder.climb(blockers);
                if (context.isCancelled()) {
                    return new RunOutcome.Cancelled(current, state());
                }
            }
        }
    }

    /// An attempt that somebody looks at from outside, for the sake of those who wait.
    private final class Watched {
        private boolean cancelled;

        @Nullable RunOutcome attempt(LockLadder ladder) {
            Session eyes = context.eyes();
            if (eyes == null) {
                return TransactionUnit.this.attempt(ladder);
            }
            DamageWatch watch = new DamageWatch(eyes, context.session, context.damage);
            try {
                return TransactionUnit.this.attempt(ladder);
            } finally {
                watch.close();
                cancelled = watch.hasCancelled();
                tellWaits();
            }
        }

        boolean wasTooMuch(PgError error) {
            return cancelled && error.is(PgError.QUERY_CANCELED);
        }
    }

    private void tellWaits() {
        Duration caused = context.damage.caused();
        if (!caused.isZero()) {
            context.tell(new StepEvent.Waits(current, context.damage.sessionsMost(), caused));
        }
    }

    private @Nullable RunOutcome attempt(LockLadder ladder) {
        Session session = context.session;
        current = first;
        context.tell(new StepEvent.Attempt(first, ladder.attempt(), ladder.lockTimeout()));
        session.begin();
        session.execute(settings(ladder));
        if (!context.isOurs()) {
            rollback();
            return new RunOutcome.TakenOver(first, context.state());
        }
        lockFirst();
        for (int index = first; index <= last; index++) {
            current = index;
            if (context.isCancelled()) {
                rollback();
                return new RunOutcome.Cancelled(index, state());
            }
            runStep(index, context.step(index));
        }
        return commit(session);
    }

    /// Takes all locks before any work, so that an attempt that can't have one has not kept anybody waiting for its work. A rehearsal
    /// does without, as it tells which statement takes which lock; and a direct migration may work for an hour before its last lock.
    private void lockFirst() {
        if (context.eyes() == null || context.migration.style() != Style.ONLINE) {
            return;
        }
        SortedMap<ObjectAddress, LockMode> locks = new TreeMap<>();
        for (int index = first; index <= last; index++) {
            for (ExpectedLock lock : context.step(index).locks()) {
                if (lock.relation().kind() == ObjectKind.TABLE
                        && lock.mode().compareTo(LockMode.SHARE) >= 0) {
                    locks.merge(lock.relation(), lock.mode(), LockMode::stronger);
                }
            }
        }
        locks.forEach((table, mode) -> {
            if (isTable(table)) {
                context.send("LOCK TABLE ONLY " + table.sql() + " IN " + mode.words() + " MODE");
            }
        });
    }

    /// A step may name a table as an earlier step of the same transaction calls it.
    private boolean isTable(ObjectAddress table) {
        return context.session.queryOne(
                """
                SELECT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p'))
                """,
                row -> row.bool(1),
                table.sql());
    }

    private String settings(LockLadder ladder) {
        String times =
                ladder.settings()
                        + "; SET LOCAL statement_timeout = "
                        + context.settings.statementTimeout().toMillis();
        return context.settings.qualified()
                ? times + "; SET LOCAL search_path = ''; SET LOCAL check_function_bodies = off"
                : times;
    }

    private void runStep(int index, Step step) {
        context.tell(new StepEvent.Started(index));
        long start = System.nanoTime();
        StepObserver observer = context.callbacks.observer();
        observer.before(index, step, context.session);
        context.send(step.sql());
        observer.after(index, step, context.session);
        context.tell(new StepEvent.Finished(index, Duration.ofNanos(System.nanoTime() - start)));
    }

    private @Nullable RunOutcome commit(Session session) {
        context.journal.doneInside(session, unit);
        String transaction =
                session.queryOne(
                        "SELECT coalesce(pg_current_xact_id_if_assigned()::text, '')",
                        row -> row.string(1));
        try {
            session.commit();
        } catch (PgException e) {
            if (!e.error().isConnectionLost() || transaction.isEmpty()) {
                throw e;
            }
            return lostInCommit(e, transaction);
        }
        context.committed(unit);
        return null;
    }

    /// The server knows whether a commit took place whose answer never reached us.
    private RunOutcome lostInCommit(PgException e, String transaction) {
        String status = status(transaction);
        boolean known = status.equals("committed") || status.equals("aborted");
        if (status.equals("committed")) {
            context.committed(unit);
        }
        List<Integer> steps = RunContext.range(first, last);
        RunState state =
                context.state(
                        status.equals("aborted") ? steps : List.of(),
                        known ? List.of() : steps,
                        List.of());
        return new RunOutcome.ConnectionLost(last, e.error(), state);
    }

    private String status(String transaction) {
        String status = "unknown";
        try {
            for (int i = 0; i < STATUS_POLLS; i++) {
                status =
                        context.watch.queryOne(
                                "SELECT coalesce(pg_xact_status(?::xid8), 'unknown')",
                                row -> row.string(1),
                                transaction);
                if (!status.equals("in progress")) {
                    return status;
                }
                context.callbacks.cancellation().sleep(STATUS_POLL);
            }
        } catch (PgException e) {
            // The second connection is gone as well; nobody can tell.
        }
        return status;
    }

    private void rollback() {
        try {
            context.session.rollback();
        } catch (PgException e) {
            // Without a connection there is nothing left to roll back; the error that brought us
            // here is told.
        }
    }

    private RunOutcome ended(PgException e, List<Blocker> blockers) {
        return context.ended(current, context.step(current).sql(), e, blockers, state());
    }

    private RunState state() {
        return context.state(RunContext.range(first, current), List.of(), List.of());
    }

    private List<Blocker> blockers() {
        SortedSet<String> relations = new TreeSet<>();
        for (int index = first; index <= current; index++) {
            for (ExpectedLock lock : context.step(index).locks()) {
                relations.add(lock.relation().sql());
            }
        }
        try {
            return Blocker.on(context.watch, relations, context.session.backendPid());
        } catch (PgException e) {
            return List.of();
        }
    }
}
