package dev.drydock.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Facts;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Debt;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunState;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.BackfillRecord;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.RunnerRecord;
import dev.drydock.run.journal.StepRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.ui.Screens;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopApplier;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Place;

import javafx.scene.layout.BorderPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The pages of a run that has not come to its end, of what is half-done, and of a run at work, to be looked at.
class RunScreenTest {
    private static final Migration MIGRATION =
            Planner.plan(Shop.catalog(), Shop.wanted(), Facts.NONE, Style.ONLINE);
    private static final Place PLACE = Shop.workspace().place();

    /// Knows of one run that stopped.
    private record Stopped(ShopApplier rest, RunRecord run) implements Applier {
        @Override
        public List<String> warnings(Migration migration) {
            return rest.warnings(migration);
        }

        @Override
        public Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job) {
            return rest.rehearse(migration, callbacks, job);
        }

        @Override
        public RunOutcome run(Course course, RunCallbacks callbacks) {
            return rest.run(course, callbacks);
        }

        @Override
        public StoppedRun unfinished() {
            return new StoppedRun(run, false);
        }

        @Override
        public Retreat retreat(RunRecord stopped, Job job) {
            return rest.retreat(stopped, job);
        }

        @Override
        public void giveUp(RunRecord stopped) {}

        @Override
        public List<Debt> debts() {
            return rest.debts();
        }
    }

    private static RunRecord record() {
        List<StepRecord> steps = new ArrayList<>();
        for (int i = 0; i < MIGRATION.steps().size(); i++) {
            steps.add(
                    i < 2
                            ? new StepRecord(
                                    StepRecord.State.DONE,
                                    1,
                                    "2026-11-22 18:02:11",
                                    "2026-11-22 18:02:12",
                                    null)
                            : i == 2
                                    ? new StepRecord(
                                            StepRecord.State.FAILED,
                                            3,
                                            "2026-11-22 18:02:12",
                                            null,
                                            "canceling statement due to lock timeout")
                                    : StepRecord.PENDING);
        }
        return new RunRecord(
                7,
                Undertaking.apply(MIGRATION, Checkpoints.NONE, "designer of anna", ""),
                RunRecord.State.STOPPED,
                "Step 3 failed: canceling statement due to lock timeout (SQLSTATE 55P03).",
                "2026-11-22 18:02:10 UTC",
                "2026-11-22 18:04:31 UTC",
                null,
                new RunnerRecord(
                        "anna",
                        "laptop-of-anna",
                        41_233,
                        new RunnerRecord.Backend(900, "2026-11-22 18:02:10"),
                        new RunnerRecord.Backend(901, "2026-11-22 18:02:10")),
                steps,
                new TreeMap<Integer, BackfillRecord>());
    }

    @Test
    void aRunThatStoppedIsShownWithWhatCanBeDone() throws Exception {
        RunsModel model =
                new RunsModel(
                        PLACE, new Stopped(new ShopApplier(), record()), Background.immediate());
        Screens.on(() -> {
            model.look();
            return null;
        });
        StoppedRun stopped = model.stoppedProperty().get();
        assertThat(stopped).isNotNull();
        assertThat(stopped.why()).doesNotContain("..");
        Screens.shoot(
                "run-banner",
                Screens.on(() -> {
                    BorderPane pane = new BorderPane(new RunView(model));
                    pane.setTop(new RunBanner(model, () -> {}));
                    return pane;
                }));
    }

    @Test
    void debtsAreShownWithTheirCures() throws Exception {
        DebtsModel model = new DebtsModel(new ShopApplier(), Background.immediate());
        Screens.on(() -> {
            model.read();
            return null;
        });
        Screens.shoot("debts", Screens.on(() -> new DebtsView(model)));
    }

    @Test
    void aRunThatFailedHalfWayIsShown() throws Exception {
        ApplyModel model =
                new ApplyModel(
                        PLACE,
                        new Course.There(MIGRATION, ShopReview.proven(MIGRATION)),
                        Loss.of(MIGRATION, Shop.catalog(), Facts.NONE),
                        new ShopApplier(callbacks -> {
                            callbacks.events().accept(new StepEvent.Started(0));
                            callbacks.events().accept(new StepEvent.Committed(0, 0));
                            callbacks.events().accept(new StepEvent.Started(1));
                            return new RunOutcome.Cancelled(
                                    1,
                                    new RunState(List.of(0), List.of(1), List.of(), List.of(), 6));
                        }),
                        Background.immediate());
        Screens.on(() -> {
            model.losses().forEach(loss -> loss.allowedProperty().set(true));
            model.typedProperty().set("shop");
            model.apply();
            return null;
        });
        assertThat(model.lines())
                .as("nothing turns any more")
                .noneMatch(line -> line.stateProperty().get() == StepLine.State.RUNNING);
        Screens.shoot("apply-cancelled", Screens.on(() -> new ApplyView(model, () -> {})));
    }
}
