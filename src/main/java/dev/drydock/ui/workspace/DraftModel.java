package dev.drydock.ui.workspace;

import dev.drydock.draft.Edit;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The pending edits, as all screens see them: undo, redo, discard, and what the server would refuse.
public final class DraftModel {
    private final Workspace workspace;
    private final Drafting drafting;
    private final Slot evaluating;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean settling;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();

    public DraftModel(Workspace workspace, Drafting drafting, Background background) {
        this.workspace = workspace;
        this.drafting = drafting;
        this.evaluating = background.slot();
    }

    public BooleanProperty canUndoProperty() {
        return canUndo;
    }

    public BooleanProperty canRedoProperty() {
        return canRedo;
    }

    /// Why the last undo, redo or discard could not be done, or null.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public Slot evaluating() {
        return evaluating;
    }

    /// Adds an edit. Edits made while another one is tried wait for their turn.
    ///
    /// @param edit asked when its turn has come, as an edit before it may have renamed what it is about; null means that there is
    ///     nothing to do any more
    /// @param accepted told when the draft has it
    /// @param refused told why, when the server would refuse
    public void add(Supplier<@Nullable Edit> edit, Runnable accepted, Consumer<Problem> refused) {
        enqueue(() -> {
            Edit now = edit.get();
            if (now != null) {
                run(
                        "Trying the edit in the sandbox",
                        job -> drafting.add(now, job),
                        accepted,
                        refused);
            }
        });
    }

    public void undo() {
        if (canUndo.get()) {
            enqueue(() -> run("Undoing", drafting::undo, () -> {}, problem::set));
        }
    }

    public void redo() {
        if (canRedo.get()) {
            enqueue(() -> run("Redoing", drafting::redo, () -> {}, problem::set));
        }
    }

    public void discard() {
        enqueue(() -> run("Discarding", drafting::discard, () -> {}, problem::set));
    }

    /// Makes what statements lead to the wanted schema, instead of all edits so far.
    ///
    /// @param accepted told when it is
    public void adopt(List<String> statements, Runnable accepted) {
        enqueue(() ->
                run(
                        "Trying the files in the sandbox",
                        job -> drafting.adopt(statements, job),
                        accepted,
                        problem::set));
    }

    private void enqueue(Runnable start) {
        if (!evaluating.isBusy() && !settling) {
            // What still waits here was waiting for something that the user has cancelled.
            waiting.clear();
        }
        waiting.add(start);
        startNext();
    }

    private void startNext() {
        while (!evaluating.isBusy() && !settling && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void run(
            String doing,
            Background.Work<Drafting.Outcome> work,
            Runnable accepted,
            Consumer<Problem> refused) {
        evaluating.run(
                doing,
                work,
                outcome -> settle(() -> show(outcome, accepted, refused)),
                failure ->
                        settle(() ->
                                refused.accept(
                                        Problem.of("The edit could not be tried.", failure))));
    }

    /// The next edit starts only when everything has heard of this one.
    private void settle(Runnable news) {
        settling = true;
        try {
            news.run();
        } finally {
            settling = false;
        }
        startNext();
    }

    private void show(Drafting.Outcome outcome, Runnable accepted, Consumer<Problem> refused) {
        switch (outcome) {
            case Drafting.Outcome.Accepted draft -> {
                show(draft);
                accepted.run();
            }
            case Drafting.Outcome.Refused(Problem problem) -> refused.accept(problem);
        }
    }

    /// Shows a draft that was made elsewhere, such as after a migration was applied.
    public void show(Drafting.Outcome.Accepted accepted) {
        canUndo.set(!accepted.draft().isEmpty());
        canRedo.set(!accepted.draft().undone().isEmpty());
        workspace.draftProperty().set(accepted.draft());
        workspace.pendingProperty().set(new PendingChanges(accepted.changes()));
        workspace.wantedProperty().set(accepted.wanted());
    }
}
