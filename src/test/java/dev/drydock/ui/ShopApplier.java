package dev.drydock.ui;

import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.Debt;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.Blocker;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunState;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.apply.Course;
import dev.drydock.ui.apply.Retreat;
import dev.drydock.ui.apply.StoppedRun;
import dev.drydock.ui.kit.Job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Tells that every step ran, or what a test wants, and does nothing.
public final class ShopApplier implements Applier {
    private final Function<RunCallbacks, RunOutcome> run;
    private final List<Integer> ended = new ArrayList<>();

    public ShopApplier() {
        this(null);
    }

    /// @param run what a run tells, or null
    public ShopApplier(Function<RunCallbacks, RunOutcome> run) {
        this.run = run;
    }

    @Override
    public List<String> warnings(Migration migration) {
        return List.of(
                "Publication all_orders sends shop.products to subscribers, but no change of a"
                        + " schema: add what is new there first, and drop what goes there last.");
    }

    @Override
    public Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job) {
        return ShopReview.proven(migration);
    }

    @Override
    public List<Obstacle> rowsInTheWay(Rehearsal rehearsal) {
        return List.of();
    }

    @Override
    public RunOutcome run(Course course, RunCallbacks callbacks) {
        return run == null ? all(course.migration(), callbacks) : run.apply(callbacks);
    }

    private static RunOutcome all(Migration migration, RunCallbacks callbacks) {
        int count = migration.steps().size();
        for (int i = 0; i < count; i++) {
            callbacks.events().accept(new StepEvent.Started(i));
            callbacks.events().accept(new StepEvent.Finished(i, Duration.ofMillis(3 + i)));
            callbacks.events().accept(new StepEvent.Committed(i, i));
        }
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        return new RunOutcome.Done(
                new RunState(all, List.of(), List.of(), List.of(), count), Duration.ofMillis(412));
    }

    @Override
    public boolean end(Blocker blocker) {
        ended.add(blocker.pid());
        return true;
    }

    /// The processes that somebody wanted to be ended.
    public List<Integer> ended() {
        return List.copyOf(ended);
    }

    @Override
    public StoppedRun unfinished() {
        return null;
    }

    @Override
    public Retreat retreat(RunRecord run, Job job) {
        return new Retreat.Closed("There is none.");
    }

    @Override
    public void giveUp(RunRecord run) {}

    @Override
    public List<Debt> debts() {
        return List.of(
                new Debt(
                        "index shop.orders_placed_at",
                        "is invalid: every write keeps it up to date, and no query uses it",
                        "DROP INDEX CONCURRENTLY shop.orders_placed_at"),
                new Debt(
                        "constraint order_items_quantity_positive on shop.order_items",
                        "was never checked on the rows that were there before it",
                        "ALTER TABLE shop.order_items VALIDATE CONSTRAINT"
                                + " order_items_quantity_positive"));
    }
}
