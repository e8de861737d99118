package dev.drydock.ui.apply;

import dev.drydock.migration.Loss;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Place;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The runs of a database: the one in the dialog, and the one that has not come to its end.
public final class RunsModel {
    private final Place place;
    private final Applier applier;
    private final Background background;
    private final Slot looking;
    private final Slot retreating;
    private final ReadOnlyObjectWrapper<@Nullable ApplyModel> applying =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StoppedRun> stopped =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public RunsModel(Place place, Applier applier, Background background) {
        this.place = place;
        this.applier = applier;
        this.background = background;
        this.looking = background.slot();
        this.retreating = background.slot();
    }

    /// The dialog, or null.
    public ReadOnlyObjectProperty<@Nullable ApplyModel> applyingProperty() {
        return applying.getReadOnlyProperty();
    }

    /// The run that has to come to its end first, or null.
    public ReadOnlyObjectProperty<@Nullable StoppedRun> stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Busy while a way back is planned and rehearsed.
    public Slot retreating() {
        return retreating;
    }

    /// Reads whether there is a run that has not come to its end.
    public void look() {
        looking.run(
                "Looking for unfinished migrations",
                job -> new Found(applier.unfinished()),
                found -> stopped.set(found.run()),
                failure ->
                        problem.set(
                                Problem.of(
                                        "Whether a migration is unfinished could not be read.",
                                        failure)));
    }

    private record Found(@Nullable StoppedRun run) {}

    /// Opens the dialog for a migration from the review.
    ///
    /// @param losses what it destroys
    public void open(Course course, List<Loss> losses) {
        applying.set(new ApplyModel(place, course, losses, applier, background));
    }

    /// Opens the dialog that goes on with the run that has stopped.
    public void resume() {
        StoppedRun run = stopped.get();
        if (run != null && !run.atWork()) {
            open(new Course.Onward(run.run()), List.of());
        }
    }

    /// Plans and rehearses the way back of the run that has stopped, then opens the dialog for it. What is a way back already goes on.
    public void rollBack() {
        StoppedRun run = stopped.get();
        if (run == null || run.atWork()) {
            return;
        }
        if (run.isRollback()) {
            resume();
            return;
        }
        problem.set(null);
        RunRecord record = run.run();
        retreating.run(
                "Planning the way back",
                job -> applier.retreat(record, job),
                this::show,
                failure -> problem.set(Problem.of("The way back could not be planned.", failure)));
    }

    private void show(Retreat retreat) {
        switch (retreat) {
            case Retreat.Open(Course.Back course, List<Loss> losses) -> open(course, losses);
            case Retreat.Closed(String why) ->
                    problem.set(new Problem("The run can't be rolled back.", why, ""));
        }
    }

    /// Leaves the database as the run that has stopped has left it.
    public void giveUp() {
        StoppedRun run = stopped.get();
        if (run == null || run.atWork()) {
            return;
        }
        looking.run(
                "Giving the run up",
                job -> {
                    applier.giveUp(run.run());
                    return true;
                },
                done -> look(),
                failure -> problem.set(Problem.of("The run could not be given up.", failure)));
    }

    /// Takes the dialog away.
    ///
    /// @return whether something may have changed in the database
    public boolean close() {
        ApplyModel before = applying.get();
        applying.set(null);
        boolean ran = before != null && before.hasRun();
        if (ran) {
            look();
        }
        return ran;
    }
}
