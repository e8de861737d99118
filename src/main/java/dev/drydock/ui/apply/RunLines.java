package dev.drydock.ui.apply;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.ui.apply.StepLine.State;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.workspace.Bracket;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The steps of a run, and what it has cost others so far.
final class RunLines {
    private final List<StepLine> lines;
    private final ReadOnlyStringWrapper waits = new ReadOnlyStringWrapper("nobody so far");
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();

    private RunLines(List<StepLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /// The steps of a migration, none of them begun.
    static RunLines of(Migration migration) {
        List<Step> steps = migration.steps();
        List<StepLine> lines = new ArrayList<>();
        boolean returns = true;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            lines.add(new StepLine(step, Bracket.of(steps, i), returns && step.endsTheWayBack()));
            returns &= !step.endsTheWayBack();
        }
        return new RunLines(lines);
    }

    /// The steps of a run, as its journal knows them.
    static RunLines of(RunRecord run) {
        RunLines all = of(run.undertaking().migration());
        for (int i = 0; i < all.lines.size(); i++) {
            all.lines.get(i).show(run.steps().get(i));
            all.lines.get(i).factsProperty().set(run.undertaking().checkpoints().rehearsed(i));
        }
        run.backfills()
                .forEach((step, backfill) ->
                        all.lines
                                .get(step)
                                .newsProperty()
                                .set(Counts.of(backfill.rows(), "row", "rows") + " filled"));
        return all;
    }

    /// Puts what was measured beside each step.
    void show(List<RehearsedStep> rehearsed) {
        rehearsed.forEach(facts -> lines.get(facts.step()).factsProperty().set(facts));
    }

    List<StepLine> all() {
        return lines;
    }

    /// The step that was begun last, counted from 0.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How long others have waited for the run, in words.
    ReadOnlyStringProperty waitsProperty() {
        return waits.getReadOnlyProperty();
    }

    void show(StepEvent event) {
        StepLine line = lines.get(event.step());
        switch (event) {
            case StepEvent.Started started -> {
                current.set(started.step());
                line.stateProperty().set(State.RUNNING);
                line.careProperty().set("");
            }
            case StepEvent.Attempt attempt -> show(attempt);
            case StepEvent.Retried retried -> line.careProperty().set(retried(retried));
            case StepEvent.Progress progress -> show(line, progress);
            case StepEvent.Cleaned cleaned ->
                    line.newsProperty().set("dropped the invalid index " + cleaned.index());
            case StepEvent.Throttled throttled ->
                    line.careProperty()
                            .set(
                                    throttled.why().isEmpty()
                                            ? ""
                                            : "goes slowly: " + throttled.why());
            case StepEvent.Waits caused -> waits.set(words(caused));
            case StepEvent.Rests rests -> {
                current.set(rests.step());
                line.careProperty().set("comes next when you resume; nothing runs");
            }
            case StepEvent.Paused paused -> line.newsProperty().set("waits for you");
            case StepEvent.Finished finished -> {
                line.stateProperty().set(State.DONE);
                line.careProperty().set("");
                line.newsProperty().set(Counts.millis(finished.took().toNanos() / 1e6));
            }
            case StepEvent.Committed committed ->
                    lines.subList(committed.step(), committed.last() + 1)
                            .forEach(each -> each.stateProperty().set(State.COMMITTED));
            case StepEvent.Failed failed -> line.stateProperty().set(State.FAILED);
        }
    }

    /// What an attempt before has done in the transaction is rolled back.
    private void show(StepEvent.Attempt attempt) {
        StepLine line = lines.get(attempt.step());
        current.set(attempt.step());
        for (int i = attempt.step(); i < lines.size(); i++) {
            if (i > attempt.step() && lines.get(i).bracket().begins()) {
                break;
            }
            lines.get(i).stateProperty().set(i == attempt.step() ? State.RUNNING : State.WAITING);
        }
        line.newsProperty().set(attempt.number() == 1 ? "" : "attempt " + attempt.number());
    }

    private static String words(StepEvent.Waits caused) {
        return Counts.millis(caused.waited().toNanos() / 1e6)
                + " in all, at most "
                + Counts.of(caused.sessions(), "session", "sessions")
                + " at a time";
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
                                + " a second"
                                + left(progress));
        if (progress.estimated() > 0) {
            line.progressProperty()
                    .set(Math.min(1, (double) progress.walked() / progress.estimated()));
        }
    }

    private static String left(StepEvent.Progress progress) {
        Duration left = progress.left();
        return left.isZero() ? "" : ", " + Counts.millis(left.toNanos() / 1e6) + " left";
    }
}
