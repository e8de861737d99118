package dev.drydock.run;

import dev.drydock.migration.Step;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.BackfillRecord;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// Fills rows batch by batch, each batch a transaction of its own, then sweeps for rows that moved or came meanwhile, until none
/// is left.
final class BackfillUnit {
    private static final int BATCH_ATTEMPTS = 10;
    private static final long LARGE_ROWS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final Duration BATCH_LOCK_TIMEOUT = Duration.ofSeconds(1);

    private final RunContext context;
    private final Unit unit;
    private final int index;
    private final Step.Backfill step;
    private final BatchSize size;
    private final Throttle throttle;
    private final long start = System.nanoTime();
    private long walked;
    private long paused;
    private long updated;
    private long estimated;
    private boolean checked;
    private Duration lastBatch = Duration.ZERO;
    private String throttled = "";
    private long vacuumed;
    private BackfillRecord progress;

    BackfillUnit(RunContext context, Unit unit, Step.Backfill step) {
        this.context = context;
        this.unit = unit;
        this.index = unit.first();
        this.step = step;
        this.progress = context.journal.backfill(index);
        this.size = new BatchSize(context.settings);
        this.throttle = new Throttle(context.eyes(), step.table().sql(), Throttle.Limits.USUAL);
    }

    /// Runs the unit.
    ///
    /// @return null when the run may go on
    @Nullable RunOutcome run() {
        try {
            return fill();
        } catch (PgException e) {
            return context.ended(index, step.sql(), e, List.of(), state());
        }
    }

    private @Nullable RunOutcome fill() {
        // Triggers of the user's run in our batches and may rely on the role's search path.
        context.session.execute(
                "RESET search_path; SET lock_timeout = " + BATCH_LOCK_TIMEOUT.toMillis());
        try {
            context.tell(new StepEvent.Started(index));
            context.callbacks.observer().before(index, step, context.session);
            estimated = estimate();
            waitWhilePaused();
            int last = progress.sweep() + context.settings.sweepsMax();
            for (int sweep = progress.sweep(); sweep <= last; sweep++) {
                if (remaining() == 0) {
                    return finished();
                }
                RunOutcome outcome = sweep(sweep);
                if (outcome != null) {
                    return outcome;
                }
            }
            long remaining = remaining();
            return remaining == 0 ? finished() : stuck(remaining);
        } finally {
            resetLockTimeout();
        }
    }

    private @Nullable RunOutcome finished() {
        context.callbacks.observer().after(index, step, context.session);
        context.tell(new StepEvent.Finished(index, Duration.ofNanos(System.nanoTime() - start)));
        context.committed(unit);
        return null;
    }

    private void resetLockTimeout() {
        try {
            context.session.execute("SET lock_timeout = 0");
        } catch (PgException e) {
            // The connection is gone; what broke it is told already, or by the next step.
        }
    }

    private long estimate() {
        return context.session.queryOne(
                """
                SELECT greatest(coalesce(sum(c.reltuples) FILTER (WHERE c.reltuples > 0), 0), 1)::bigint
                FROM pg_class c
                WHERE c.oid = to_regclass(?)
                   OR c.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(?)) WHERE isleaf)
                """,
                row -> row.bigint(1),
                step.table().sql(),
                step.table().sql());
    }

    /// How many rows still want the value; counts no further than needed to tell.
    private long remaining() {
        String sql =
                "SELECT count(*) FROM (SELECT 1 FROM "
                        + step.table().sql()
                        + " WHERE ("
                        + step.condition()
                        + ") LIMIT 1000) AS remaining";
        long[] count = new long[1];
        context.callbacks.cancellation().during(context.session, () -> count[0] = count(sql));
        return count[0];
    }

    private long count(String sql) {
        return context.session.count(sql);
    }

    private @Nullable RunOutcome sweep(int sweep) {
        String cursor = sweep == progress.sweep() ? progress.cursor() : null;
        progress = new BackfillRecord(sweep, cursor, progress.rows(), progress.rowsPerSecond());
        BatchWalk walk =
                step.key().isEmpty()
                        ? new PageWalk(context.session, step.table(), cursor)
                        : new KeyWalk(context.session, step.table(), step.key(), cursor);
        BatchWalk.Batch batch = walk.next(size.rows());
        while (batch != null) {
            if (context.isCancelled()) {
                return new RunOutcome.Cancelled(index, state());
            }
            RunOutcome outcome = runBatch(walk, batch);
            if (outcome != null) {
                return outcome;
            }
            rest();
            batch = walk.next(size.rows());
        }
        return null;
    }

    /// Lets others work: as long as usual, longer when the server suffers, and until somebody resumes when there is a pause.
    private void rest() {
        Pace pace = context.callbacks.pace();
        Throttle.Advice advice = throttle.advice();
        if (!advice.why().equals(throttled)) {
            throttled = advice.why();
            context.tell(new StepEvent.Throttled(index, throttled));
        }
        Cancellation cancellation = context.callbacks.cancellation();
        cancellation.sleep(pace.rest(lastBatch, context.settings.batchPause(), advice.slowdown()));
        waitWhilePaused();
        vacuumBetweenRounds();
    }

    /// A pause says nothing about how fast rows are filled.
    private void waitWhilePaused() {
        long pause = System.nanoTime();
        context.callbacks.pace().await(context.callbacks.cancellation());
        paused += System.nanoTime() - pause;
    }

    /// Room of old row versions is used again only after a vacuum: without one a large table grows by all that is filled.
    private void vacuumBetweenRounds() {
        if (context.eyes() == null
                || estimated < LARGE_ROWS
                || (walked - vacuumed) * ROUNDS < estimated) {
            return;
        }
        vacuumed = walked;
        try {
            // Truncating would take an ACCESS EXCLUSIVE lock.
            context.send("VACUUM (SKIP_LOCKED, TRUNCATE false) " + step.table().sql());
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            // Without it the table is larger than it need be, nothing else.
        }
    }

    private @Nullable RunOutcome runBatch(BatchWalk walk, BatchWalk.Batch whole) {
        BatchWalk.Batch batch = whole;
        for (int attempt = 1; ; attempt++) {
            try {
                long batchStart = System.nanoTime();
                long rows = update(walk, batch);
                if (rows < 0) {
                    return new RunOutcome.TakenOver(index, state());
                }
                lastBatch = Duration.ofNanos(System.nanoTime() - batchStart);
                size.took(lastBatch, context.callbacks.pace().factor());
                updated += rows;
                walked += batch.rows();
                walk.done(batch);
                tellProgress();
                return rows > 0 ? checkOnce(batch, rows) : null;
            } catch (PgException e) {
                if (!RunContext.isPassing(e.error())
                        || attempt >= BATCH_ATTEMPTS
                        || context.isCancelled()) {
                    throw e;
                }
                Duration pause = context.settings.retryPause().multipliedBy(attempt);
                context.tell(new StepEvent.Retried(index, attempt, e.error(), pause, List.of()));
                context.callbacks.cancellation().sleep(pause);
                size.halve();
                // A smaller batch holds fewer rows that somebody else may hold too.
                BatchWalk.Batch smaller = walk.next(size.rows());
                batch = smaller == null ? batch : smaller;
            }
        }
    }

    /// One batch, in a transaction that also writes how far the backfill is.
    ///
    /// @return how many rows were changed; less than 0 when another process has taken the run over
    private long update(BatchWalk walk, BatchWalk.Batch batch) {
        Session session = context.session;
        long[] rows = {-1};
        BackfillRecord[] after = {progress};
        session.inTransaction(() -> {
            if (context.isOurs()) {
                rows[0] = change(batch);
                after[0] =
                        new BackfillRecord(
                                progress.sweep(),
                                walk.cursorAfter(batch),
                                progress.rows() + rows[0],
                                rowsPerSecond(batch.rows()));
                context.journal.batchInside(session, index, after[0]);
            }
        });
        if (rows[0] >= 0) {
            progress = after[0];
            context.journal.batchDone(index, progress);
        }
        return rows[0];
    }

    private long change(BatchWalk.Batch batch) {
        String sql =
                "UPDATE "
                        + batch.relation()
                        + " SET "
                        + step.assignments()
                        + " WHERE "
                        + batch.range()
                        + " AND ("
                        + step.condition()
                        + ")";
        long[] rows = new long[1];
        context.callbacks
                .cancellation()
                .during(context.session, () -> rows[0] = context.session.change(sql));
        return rows[0];
    }

    private double rowsPerSecond(long more) {
        double seconds = Math.max(1e-3, (System.nanoTime() - start - paused) / 1e9);
        return (walked + more) / seconds;
    }

    /// If the first rows that were filled still want filling, all of them will for ever.
    private @Nullable RunOutcome checkOnce(BatchWalk.Batch batch, long rows) {
        if (checked) {
            return null;
        }
        checked = true;
        long still =
                count(
                        "SELECT count(*) FROM "
                                + batch.relation()
                                + " WHERE "
                                + batch.range()
                                + " AND ("
                                + step.condition()
                                + ")");
        return !step.key().isEmpty() && still >= rows ? stuck(still) : null;
    }

    private RunOutcome stuck(long remaining) {
        return new RunOutcome.Stuck(
                index,
                "The backfill of "
                        + step.table().words()
                        + " does not come to an end: after "
                        + updated
                        + " updates "
                        + (remaining >= 1000 ? "1,000 or more" : remaining)
                        + " rows still match ("
                        + step.condition()
                        + "). Either SET "
                        + step.assignments()
                        + " does not make the condition false, or the application keeps writing"
                        + " such rows; correct one of them and run again.",
                state());
    }

    private void tellProgress() {
        context.tell(
                new StepEvent.Progress(
                        index, walked, updated, Math.max(estimated, walked), rowsPerSecond(0)));
    }

    private RunState state() {
        return context.state(
                List.of(),
                List.of(),
                updated == 0
                        ? List.of()
                        : List.of(
                                "Step "
                                        + (index + 1)
                                        + " has filled "
                                        + updated
                                        + " rows, which are committed; the next run goes on with"
                                        + " the rest."));
    }
}
