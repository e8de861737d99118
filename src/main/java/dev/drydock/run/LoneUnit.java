package dev.drydock.run;

import dev.drydock.migration.Step;
import dev.drydock.postgres.PgException;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// A statement outside of a transaction block: an index built concurrently, a constraint validated. It waits for locks without a
/// limit, as its lock stops nobody while it waits, and a lock timeout would break off `CREATE INDEX CONCURRENTLY` half-way.
final class LoneUnit {
    private static final int ATTEMPTS = 3;

    private final RunContext context;
    private final Unit unit;
    private final int index;
    private final Step step;
    private final String sql;

    LoneUnit(RunContext context, Unit unit) {
        this.context = context;
        this.unit = unit;
        this.index = unit.first();
        this.step = context.step(index);
        this.sql = step.sql();
    }

    /// Runs the unit.
    ///
    /// @return null when the run may go on
    @Nullable RunOutcome run() {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!context.isOurs()) {
                    return new RunOutcome.TakenOver(index, context.state());
                }
                clean();
                runStatement();
                context.committed(unit);
                return null;
            } catch (PgException e) {
                boolean again = RunContext.isPassing(e.error()) && attempt < ATTEMPTS;
                if (!again || context.isCancelled()) {
                    return ended(e);
                }
                Duration pause = context.settings.retryPause();
                context.tell(new StepEvent.Retried(index, attempt, e.error(), pause, List.of()));
                context.callbacks.cancellation().sleep(pause);
            }
        }
    }

    private void clean() {
        for (String leftover : leftovers()) {
            context.send("DROP INDEX CONCURRENTLY " + leftover);
            context.tell(new StepEvent.Cleaned(index, leftover));
        }
    }

    private List<String> leftovers() {
        return LeftoverIndex.find(
                context.watch, sql, context.record.undertaking().checkpoints().made(unit.number()));
    }

    private void runStatement() {
        boolean pinned = context.settings.qualified() && step instanceof Step.Ddl;
        context.session.execute(pinned ? "SET search_path = ''" : "RESET search_path");
        context.tell(new StepEvent.Started(index));
        long start = System.nanoTime();
        context.callbacks.observer().before(index, step, context.session);
        String rest = PendingDetach.finalizing(context.watch, sql);
        context.send(rest == null ? sql : rest);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        context.callbacks.observer().after(index, step, context.session);
        context.tell(new StepEvent.Finished(index, took));
    }

    private RunOutcome ended(PgException e) {
        return context.ended(index, sql, e, List.of(), context.state(List.of(), List.of(), left()));
    }

    private List<String> left() {
        try {
            return leftovers().stream().map(LeftoverIndex::words).toList();
        } catch (PgException e) {
            return List.of(
                    "Whether the statement left anything can't be told, as the server can't be"
                            + " reached.");
        }
    }
}
