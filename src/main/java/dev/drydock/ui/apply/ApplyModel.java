package dev.drydock.ui.apply;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.run.Cancellation;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.StepEvent;
import dev.drydock.ui.apply.StepLine.State;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Decision;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Environment;
import dev.drydock.ui.workspace.Place;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A migration that is about to be applied, is being applied, or was.
public final class ApplyModel {
    private final Place place;
    private final Migration migration;
    private final boolean rehearsed;
    private final Applier applier;
    private final Slot running;
    private final Slot stopping;
    private final List<StepLine> lines;
    private final List<LossTick> losses;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKING);
    private final ReadOnlyObjectWrapper<@Nullable RunOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> pause = new SimpleObjectProperty<>();
    private final Cancellation cancellation = new Cancellation();
    private final Decision decision = new Decision();

    /// @param losses what the migration destroys
    /// @param rehearsed whether a rehearsal proved this very migration
    public ApplyModel(
            Place place,
            Migration migration,
            List<Loss> losses,
            boolean rehearsed,
            Applier applier,
            Background background) {
        this.place = place;
        this.migration = migration;
        this.rehearsed = rehearsed;
        this.applier = applier;
        this.running = background.slot();
        this.stopping = background.slot();
        this.lines = migration.steps().stream().map(StepLine::new).toList();
        this.losses = losses.stream().map(LossTick::new).toList();
        typed.subscribe(this::confirm);
        this.losses.forEach(loss -> loss.allowedProperty().subscribe(this::confirm));
        confirm();
    }

    private void confirm() {
        boolean named = !mustType() || typed.get().strip().equals(place.database());
        confirmed.set(named && losses.stream().allMatch(loss -> loss.allowedProperty().get()));
    }

    Place place() {
        return place;
    }

    List<StepLine> lines() {
        return lines;
    }

    boolean isRehearsed() {
        return rehearsed;
    }

    /// `6 steps in 2 transactions`.
    String size() {
        long transactions =
                migration.steps().stream()
                        .mapToInt(Step::transaction)
                        .filter(number -> number > 0)
                        .distinct()
                        .count();
        long alone = migration.steps().stream().filter(step -> step.transaction() == 0).count();
        String words =
                Counts.of(lines.size(), "step", "steps")
                        + ", "
                        + Counts.of(transactions, "transaction", "transactions");
        return alone == 0 ? words : words + ", " + alone + " on their own";
    }

    /// What cannot be brought back, each to be allowed.
    public List<LossTick> losses() {
        return losses;
    }

    /// The tables that are touched, named.
    String touched() {
        List<String> names =
                migration.steps().stream()
                        .flatMap(step -> step.locks().stream())
                        .map(lock -> lock.relation())
                        .distinct()
                        .map(ObjectAddress::name)
                        .toList();
        return names.isEmpty() ? "no existing table" : String.join(", ", names);
    }

    /// Whether the database's name has to be typed first.
    boolean mustType() {
        return !losses.isEmpty() || place.environment() == Environment.PRODUCTION;
    }

    /// What the user types to confirm.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Whether applying may begin.
    BooleanProperty confirmedProperty() {
        return confirmed;
    }

    /// The verb on the button.
    String verb() {
        return "Apply to " + place.database();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// How it ended, or null before that.
    public ReadOnlyObjectProperty<@Nullable RunOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What has to happen before the run goes on, or null.
    ObjectProperty<@Nullable String> pauseProperty() {
        return pause;
    }

    Slot running() {
        return running;
    }

    /// Begins, when confirmed.
    public void apply() {
        if (!confirmed.get() || stage.get() != Stage.ASKING) {
            return;
        }
        stage.set(Stage.RUNNING);
        running.run(
                "Applying to " + place.database(),
                this::run,
                this::ended,
                failure -> {
                    problem.set(Problem.of("The migration could not be applied.", failure));
                    stage.set(Stage.ENDED);
                });
    }

    private RunOutcome run(Job job) {
        return applier.apply(
                migration,
                RunCallbacks.quiet()
                        .withCancellation(cancellation)
                        .withEvents(event -> job.tell(() -> show(event)))
                        .withMayContinue(step -> ask(step, job)));
    }

    /// Waits for the user's answer, on the run's thread.
    private boolean ask(Step.Pause step, Job job) {
        job.tell(() -> pause.set(step.purpose()));
        boolean goesOn = decision.await();
        job.tell(() -> pause.set(null));
        return goesOn;
    }

    /// Answers a pause.
    void goOn() {
        decision.give(true);
    }

    /// Asks the run to stop: its statement is cancelled, what is committed stays.
    void stop() {
        decision.give(false);
        stopping.run(
                "Stopping",
                job -> {
                    cancellation.cancel();
                    return true;
                },
                done -> {},
                failure -> problem.set(Problem.of("The run could not be stopped.", failure)));
    }

    private void show(StepEvent event) {
        StepLine line = lines.get(event.step());
        switch (event) {
            case StepEvent.Started started -> line.stateProperty().set(State.RUNNING);
            case StepEvent.Attempt attempt ->
                    line.newsProperty()
                            .set(attempt.number() == 1 ? "" : "attempt " + attempt.number());
            case StepEvent.Retried retried -> line.newsProperty().set(retried(retried));
            case StepEvent.Progress progress -> show(line, progress);
            case StepEvent.Cleaned cleaned ->
                    line.newsProperty().set("dropped the invalid index " + cleaned.index());
            case StepEvent.Throttled throttled ->
                    line.newsProperty()
                            .set(
                                    throttled.why().isEmpty()
                                            ? ""
                                            : "goes slowly: " + throttled.why());
            case StepEvent.Waits waits ->
                    line.newsProperty()
                            .set(
                                    "others have waited "
                                            + Counts.millis(waits.waited().toNanos() / 1e6)
                                            + " in all");
            case StepEvent.Paused paused -> line.newsProperty().set("waits for you");
            case StepEvent.Finished finished -> {
                line.stateProperty().set(State.DONE);
                line.newsProperty().set(Counts.millis(finished.took().toNanos() / 1e6));
            }
            case StepEvent.Committed committed ->
                    lines.subList(committed.step(), committed.last() + 1)
                            .forEach(each -> each.stateProperty().set(State.COMMITTED));
            case StepEvent.Failed failed -> line.stateProperty().set(State.FAILED);
        }
    }

    private static String retried(StepEvent.Retried retried) {
        String who =
                retried.blockers().isEmpty()
                        ? "nobody holds it for long"
                        : retried.blockers().getFirst().words();
        return "waited for a lock, tries again (" + retried.attempt() + "): " + who;
    }

    private static void show(StepLine line, StepEvent.Progress progress) {
        line.newsProperty()
                .set(
                        Counts.full(progress.updated())
                                + " rows, "
                                + Counts.full(Math.round(progress.rowsPerSecond()))
                                + " a second");
        if (progress.estimated() > 0) {
            line.progressProperty()
                    .set(Math.min(1, (double) progress.walked() / progress.estimated()));
        }
    }

    private void ended(RunOutcome how) {
        outcome.set(how);
        stage.set(Stage.ENDED);
    }

    /// Where the dialog is.
    enum Stage {
        ASKING,
        RUNNING,
        ENDED
    }
}
