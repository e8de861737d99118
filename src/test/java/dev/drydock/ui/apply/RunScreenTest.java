package dev.drydock.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Debt;
import dev.drydock.postgres.PgError;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.Blocker;
import dev.drydock.run.Pace;
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

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The pages of a run that has not come to its end, of what is half-done, and of a run at work, to be looked at.
class RunScreenTest {
    private static final Migration MIGRATION =
            Planner.plan(Shop.catalog(), Shop.wanted(), Facts.NONE, Style.ONLINE);
    private static final Place PLACE = Shop.workspace().place();
    private static final ObjectAddress EVENTS =
            ObjectAddress.table(
                    "warehouse_international_logistics",
                    "historical_shipment_tracking_events_by_distribution_center");
    private static final ObjectAddress SHIPMENTS =
            ObjectAddress.table("warehouse_international_logistics", "historical_shipments");
    private static final ObjectAddress ARRIVAL =
            EVENTS.column("estimated_time_of_arrival_at_destination");

    /// Six steps on objects whose names are as long as names get.
    private static final Migration LONG =
            new Migration(
                    Style.ONLINE,
                    List.of(),
                    List.of(
                            ddl("ADD COLUMN " + ARRIVAL.partName() + " timestamptz"),
                            ddl(
                                    "ADD CONSTRAINT drydock_arrival_not_null CHECK ("
                                            + ARRIVAL.partName()
                                            + " IS NOT NULL) NOT VALID"),
                            ddl("ALTER COLUMN " + ARRIVAL.partName() + " SET DEFAULT now()"),
                            new Step.Backfill(
                                    EVENTS,
                                    List.of("id"),
                                    ARRIVAL.partName() + " = now()",
                                    ARRIVAL.partName() + " IS NULL",
                                    "fill " + ARRIVAL.words(),
                                    List.of(ARRIVAL),
                                    List.of(new ExpectedLock(EVENTS, LockMode.ROW_EXCLUSIVE))),
                            ddl("VALIDATE CONSTRAINT drydock_arrival_not_null"),
                            ddl("ALTER COLUMN " + ARRIVAL.partName() + " SET NOT NULL")
                                    .locking(SHIPMENTS, LockMode.ACCESS_EXCLUSIVE)),
                    List.of(),
                    List.of());

    private static Step.Ddl ddl(String action) {
        return Step.Ddl.of(
                        ARRIVAL,
                        "ALTER TABLE " + EVENTS.sql() + " " + action,
                        "change " + ARRIVAL.words())
                .locking(EVENTS, LockMode.ACCESS_EXCLUSIVE);
    }

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
        public List<Obstacle> rowsInTheWay(Rehearsal rehearsal) {
            return rest.rowsInTheWay(rehearsal);
        }

        @Override
        public RunOutcome run(Course course, RunCallbacks callbacks) {
            return rest.run(course, callbacks);
        }

        @Override
        public boolean end(Blocker blocker) {
            return rest.end(blocker);
        }

        @Override
        public StoppedRun unfinished() {
            return new StoppedRun(run, false, List.of());
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
    void aRunAtWorkIsShownWithWhatItCostsOthersAndHowFastItIs() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        ApplyModel model = Screens.on(() -> atWork(looked));
        ApplyView view = Screens.on(() -> new ApplyView(model, () -> {}));
        Screens.await("a look at what is in the way", () -> model.confirmedProperty().get());
        Screens.shoot("apply-asking-long", Screens.on(() -> new StackPane(view)));
        Screens.on(() -> {
            model.apply();
            return null;
        });
        Screens.await(
                "rows are filled", () -> !model.lines().get(3).careProperty().get().isEmpty());
        try {
            ApplyView running = Screens.on(() -> new ApplyView(model, () -> {}));
            Screens.shoot("apply-running", running);
            assertThat(Screens.on(() -> isInSight(running, 3))).as("the step at work").isTrue();
            Screens.on(() -> {
                ((Button) running.lookup("#blocker-48213")).fire();
                return null;
            });
            Screens.shoot("apply-blocker", new StackPane(running));
            assertThat(model.blockers().answerProperty().get()).isEmpty();
            Screens.on(() -> {
                ((Button) running.lookup("#blocker-yes")).fire();
                return null;
            });
            Screens.await("an answer", () -> !model.blockers().answerProperty().get().isEmpty());
            assertThat(model.blockers().answerProperty().get())
                    .isEqualTo("The session of process 48213 ends.");
        } finally {
            looked.countDown();
        }
        Screens.await("the end", () -> model.outcomeProperty().get() != null);
        Screens.shoot("apply-spent", Screens.on(() -> new ApplyView(model, () -> {})));
    }

    private static boolean isInSight(ApplyView view, int step) {
        Node list = view.lookup(".apply-scroll");
        Node row = List.copyOf(view.lookupAll(".apply-line")).get(step);
        return list.localToScene(list.getLayoutBounds())
                .contains(row.localToScene(row.getLayoutBounds()));
    }

    /// A run that stands in its backfill until somebody has looked.
    private static ApplyModel atWork(CountDownLatch looked) {
        Place place =
                new Place(
                        PLACE.environment(),
                        "warehouse_international_logistics",
                        "db-primary-2.eu-central.internal.example.org:5433",
                        "schema_migrations_of_the_logistics_team",
                        "16.15",
                        false,
                        "Europe/Berlin",
                        "UTF8");
        return new ApplyModel(
                place,
                new Course.There(LONG, ShopReview.proven(LONG)),
                List.of(),
                new ShopApplier(callbacks -> {
                    tellOfWork(callbacks.events());
                    return awaited(looked)
                            ? new RunOutcome.DamageSpent(
                                    3,
                                    Duration.ofMillis(20_300),
                                    new RunState(
                                            List.of(0, 1, 2), List.of(), List.of(), List.of(), 6))
                            : new RunOutcome.Cancelled(3, RunState.nothing(6));
                }),
                Background.ofWindow());
    }

    private static boolean awaited(CountDownLatch looked) {
        try {
            return looked.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tellOfWork(Consumer<StepEvent> events) {
        Blocker blocker =
                new Blocker(
                        48_213,
                        "reporting_of_the_finance_department",
                        "metabase",
                        "10.20.30.41",
                        "client backend",
                        "idle in transaction",
                        412,
                        "SELECT count(*) FROM"
                                + " warehouse_international_logistics.historical_shipments",
                        "2026-11-29 16:00:00+00",
                        true);
        for (int step = 0; step < 3; step++) {
            events.accept(new StepEvent.Attempt(step, 1, Duration.ofMillis(50)));
            events.accept(new StepEvent.Started(step));
            events.accept(new StepEvent.Finished(step, Duration.ofMillis(4 + step)));
            events.accept(new StepEvent.Committed(step, step));
        }
        events.accept(new StepEvent.Waits(2, 14, Duration.ofMillis(3_420)));
        events.accept(new StepEvent.Started(3));
        events.accept(new StepEvent.Progress(3, 18_240_000, 18_112_338, 52_000_000, 41_210));
        events.accept(
                new StepEvent.Throttled(
                        3,
                        "a replica is 14 s behind, a replication slot retains 12 GB of log, 9"
                                + " sessions wait for locks"));
        events.accept(
                new StepEvent.Retried(
                        4,
                        3,
                        new PgError(
                                "55P03",
                                "canceling statement due to lock timeout",
                                null,
                                null,
                                0,
                                null),
                        Duration.ofMillis(200),
                        List.of(blocker)));
    }

    @Test
    void aRunThatFillsNoRowsCanBePausedBetweenItsSteps() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        AtomicReference<Pace> pace = new AtomicReference<>();
        ApplyModel model =
                Screens.on(() ->
                        new ApplyModel(
                                PLACE,
                                new Course.There(MIGRATION, ShopReview.proven(MIGRATION)),
                                List.of(),
                                new ShopApplier(callbacks -> {
                                    pace.set(callbacks.pace());
                                    callbacks.events().accept(new StepEvent.Started(0));
                                    callbacks.events().accept(new StepEvent.Committed(0, 1));
                                    callbacks.events().accept(new StepEvent.Rests(2));
                                    awaited(looked);
                                    return new RunOutcome.Cancelled(2, RunState.nothing(6));
                                }),
                                Background.ofWindow()));
        assertThat(model.hasBackfill()).isFalse();
        Screens.on(() -> {
            model.typedProperty().set("shop");
            return null;
        });
        Screens.await("a look at what is in the way", () -> model.confirmedProperty().get());
        Screens.on(() -> {
            model.apply();
            return null;
        });
        Screens.await("a pause", () -> !model.lines().get(2).careProperty().get().isEmpty());
        try {
            ApplyView running = Screens.on(() -> new ApplyView(model, () -> {}));
            Button rest = Screens.on(() -> (Button) running.lookup("#apply-rest"));
            assertThat(rest.getText()).isEqualTo("Pause");
            Screens.on(() -> {
                rest.fire();
                return null;
            });
            assertThat(pace.get().isPaused()).isTrue();
            assertThat(rest.getText()).isEqualTo("Resume");
            Screens.shoot("apply-paused", new StackPane(running));
            Screens.on(() -> {
                rest.fire();
                return null;
            });
            assertThat(pace.get().isPaused()).isFalse();
        } finally {
            looked.countDown();
        }
        Screens.await("the end", () -> model.outcomeProperty().get() != null);
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
