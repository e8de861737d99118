package dev.drydock.ui.apply;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Step;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.Cancellation;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.RunState;
import dev.drydock.run.StepEvent;
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
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A migration that is about to run on the database, is running, or was.
public final class ApplyModel {
    private final Place place;
    private final Course course;
    private final Applier applier;
    private final Slot running;
    private final Slot stopping;
    private final Slot looking;
    private final RunLines lines;
    private final List<LossTick> losses;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKING);
    private final ReadOnlyObjectWrapper<@Nullable RunOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final Cancellation cancellation = new Cancellation();
    private final Decision decision = new Decision();
    private final PaceModel pace = new PaceModel();
    private final BlockersModel blockers;
    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private final RowsModel rows = new RowsModel();
    private final BooleanProperty looked = new SimpleBooleanProperty();

    /// @param losses what it destroys
    public ApplyModel(
            Place place, Course course, List<Loss> losses, Applier applier, Background background) {
        this.place = place;
        this.course = course;
        this.applier = applier;
        this.running = background.slot();
        this.stopping = background.slot();
        this.looking = background.slot();
        this.blockers = new BlockersModel(applier, background);
        this.lines =
                course instanceof Course.Onward(var run)
                        ? RunLines.of(run)
                        : RunLines.of(course.migration());
        this.losses = losses.stream().map(LossTick::new).toList();
        Rehearsal rehearsal = course.rehearsal();
        if (rehearsal != null) {
            lines.show(rehearsal.rehearsed());
        }
        typed.subscribe(this::confirm);
        this.losses.forEach(loss -> loss.allowedProperty().subscribe(this::confirm));
        looked.subscribe(this::confirm);
        rows.despiteProperty().subscribe(this::confirm);
        look();
    }

    private void look() {
        looking.run(
                "Looking at what will be in the way",
                job -> look(course),
                found -> {
                    warnings.setAll(found.warnings());
                    rows.show(found.rows());
                    looked.set(true);
                },
                failure -> {
                    warnings.setAll(
                            "Nobody could look at what will be in the way: "
                                    + failure.getMessage());
                    looked.set(true);
                });
    }

    private Seen look(Course there) {
        Rehearsal rehearsal = there.rehearsal();
        List<Obstacle> obstacles = rehearsal == null ? List.of() : applier.rowsInTheWay(rehearsal);
        List<String> told = new ArrayList<>(applier.warnings(there.migration()));
        obstacles.stream().filter(each -> !each.known()).map(Obstacle::what).forEach(told::add);
        return new Seen(told, obstacles);
    }

    private record Seen(List<String> warnings, List<Obstacle> rows) {}

    private void confirm() {
        boolean named = !mustType() || typed.get().strip().equals(place.database());
        confirmed.set(
                looked.get()
                        && named
                        && rows.isSettled()
                        && losses.stream().allMatch(loss -> loss.allowedProperty().get()));
    }

    /// What will be in the way, or be hurt; filled soon after the dialog opens.
    public ObservableList<String> warnings() {
        return warnings;
    }

    /// The rows that the run would stop at; known when somebody has looked.
    public RowsModel rows() {
        return rows;
    }

    /// Whether somebody has looked at what will be in the way.
    BooleanProperty lookedProperty() {
        return looked;
    }

    Course course() {
        return course;
    }

    /// How long others have waited for the run, in words.
    ReadOnlyStringProperty waitsProperty() {
        return lines.waitsProperty();
    }

    /// How long others may wait before the run stops by itself, in words.
    String patience() {
        return Counts.millis(
                RunSettings.of(course.migration().style()).damagePerRun().toNanos() / 1e6);
    }

    /// Whether there is something whose pace can be changed.
    boolean hasBackfill() {
        return course.migration().steps().stream().anyMatch(Step.Backfill.class::isInstance);
    }

    /// How fast rows are filled.
    public PaceModel pace() {
        return pace;
    }

    /// Who is in the way.
    public BlockersModel blockers() {
        return blockers;
    }

    Place place() {
        return place;
    }

    List<StepLine> lines() {
        return lines.all();
    }

    /// The step that was begun last, counted from 0.
    ReadOnlyIntegerProperty currentProperty() {
        return lines.currentProperty();
    }

    boolean isRehearsed() {
        return !(course instanceof Course.There there) || there.isProven();
    }

    /// `6 steps in 2 transactions`.
    String size() {
        long transactions =
                course.migration().steps().stream()
                        .mapToInt(Step::transaction)
                        .filter(number -> number > 0)
                        .distinct()
                        .count();
        long alone =
                course.migration().steps().stream().filter(step -> step.transaction() == 0).count();
        String words =
                Counts.of(lines.all().size(), "step", "steps")
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
                course.migration().steps().stream()
                        .flatMap(step -> step.locks().stream())
                        .map(lock -> lock.relation())
                        .distinct()
                        .map(ObjectAddress::name)
                        .toList();
        return names.isEmpty() ? "no existing table" : String.join(", ", names);
    }

    /// Whether the database's name has to be typed first.
    boolean mustType() {
        return !losses.isEmpty() || destroys() || place.environment() == Environment.PRODUCTION;
    }

    private boolean destroys() {
        return lines.all().stream()
                .filter(line -> line.stateProperty().get() != StepLine.State.COMMITTED)
                .anyMatch(line -> line.step().destroysData());
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
        return course.verb(place.database());
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// How it ended, or null before that.
    public ReadOnlyObjectProperty<@Nullable RunOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Why it was not begun, or could not be stopped; or null.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What the run waits for, or null.
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /// Whether something may have changed in the database.
    boolean hasRun() {
        return stage.get() != Stage.ASKING;
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
                course.verb(place.database()),
                this::run,
                this::ended,
                failure -> {
                    problem.set(Problem.of("The run could not be begun.", failure));
                    stage.set(Stage.ENDED);
                });
    }

    private Ending run(Job job) {
        RunCallbacks quiet = RunCallbacks.quiet().withCancellation(cancellation);
        Course sure = course;
        if (course instanceof Course.There there && !there.isProven()) {
            job.report("Rehearsing on a copy of the schema first");
            Rehearsal rehearsal = applier.rehearse(there.migration(), quiet, job);
            if (cancellation.isAsked()) {
                return new Ending(
                        new RunOutcome.Cancelled(0, RunState.nothing(lines.all().size())), null);
            }
            if (!rehearsal.isProven()) {
                return new Ending(null, ProofWords.unproven(rehearsal.proof()));
            }
            if (!rehearsal.migration().equals(there.migration())) {
                return new Ending(null, ProofWords.reordered());
            }
            job.tell(() -> lines.show(rehearsal.rehearsed()));
            job.report("Looking for rows in the way");
            List<Obstacle> obstacles = applier.rowsInTheWay(rehearsal);
            if (!maybeDespite(obstacles, job)) {
                return new Ending(null, RowsModel.refused(obstacles));
            }
            sure = new Course.There(there.migration(), rehearsal);
        }
        job.report(course.verb(place.database()));
        return new Ending(
                applier.run(
                        sure,
                        quiet.withPace(pace.pace())
                                .withEvents(event -> job.tell(() -> show(event)))
                                .withMayContinue(step -> ask(waiting(step), job))),
                null);
    }

    /// Whether the run may begin although rows are in its way; asks when there are some.
    private boolean maybeDespite(List<Obstacle> obstacles, Job job) {
        RowsModel found = new RowsModel();
        found.show(obstacles);
        return found.isEmpty()
                || ask(
                        new Question(
                                found.what(),
                                found.why()
                                        + "\n"
                                        + "The run would stop there; it could be resumed when they"
                                        + " are mended, or rolled back.",
                                "Begin despite them"),
                        job);
    }

    private void show(StepEvent event) {
        lines.show(event);
        blockers.show(event);
    }

    /// How a run ended, or why it was not begun.
    private record Ending(@Nullable RunOutcome outcome, @Nullable Problem problem) {}

    private static Question waiting(Step.Pause step) {
        return new Question("The migration waits for you.", step.purpose(), "Continue");
    }

    /// Waits for the user's answer, on the run's thread.
    private boolean ask(Question asked, Job job) {
        job.tell(() -> question.set(asked));
        boolean goesOn = decision.await();
        job.tell(() -> question.set(null));
        return goesOn;
    }

    /// Lets a run go on that has asked.
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
                done -> pace.goOn(),
                failure -> problem.set(Problem.of("The run could not be stopped.", failure)));
    }

    private void ended(Ending how) {
        outcome.set(how.outcome());
        problem.set(how.problem());
        blockers.clear();
        // What has stopped does not turn any more.
        lines.all().stream()
                .filter(line -> line.stateProperty().get() == StepLine.State.RUNNING)
                .forEach(line -> line.stateProperty().set(StepLine.State.WAITING));
        stage.set(Stage.ENDED);
    }

    /// Where the dialog is.
    enum Stage {
        ASKING,
        RUNNING,
        ENDED
    }
}
