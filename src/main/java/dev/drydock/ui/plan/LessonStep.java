package dev.drydock.ui.plan;

import dev.drydock.explain.read.PlanFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// A step of the first lesson.
///
/// @param begins what is made ready for it
/// @param isDone whether the learner has done what it asks for; never, where it only tells something
/// @param isPossible whether there is something to do it with
record LessonStep(
        String title,
        String words,
        Runnable begins,
        BooleanSupplier isDone,
        BooleanSupplier isPossible) {
    private LessonStep(String title, String words, Runnable begins, BooleanSupplier isDone) {
        this(title, words, begins, isDone, () -> true);
    }

    /// Such a step is read, and nothing tells that it is done.
    private static boolean onlyTells() {
        return false;
    }

    /// The steps for what is in the window: the query is asked about and run where it was not yet and can be, advice is tried where
    /// there is some.
    static List<LessonStep> of(PlanModel model) {
        PlanWalk walk = model.walk();
        Runnable nothing = () -> {};
        List<LessonStep> steps = new ArrayList<>();
        if (walk.planProperty().get() == null) {
            steps.add(
                    new LessonStep(
                            "Ask for the plan",
                            "Press Explain. The server says how it would run the query above, and"
                                    + " what it expects. It runs nothing.",
                            nothing,
                            () -> walk.planProperty().get() != null));
        }
        if (model.canRun() && !isMeasured(model)) {
            steps.add(
                    new LessonStep(
                            "Run it and measure",
                            "Press Explain analyze, or Control Enter in the query. Now the query"
                                    + " really runs, and each step is measured.",
                            nothing,
                            () -> isMeasured(model)));
        }
        steps.add(
                new LessonStep(
                        "Read it from the bottom",
                        "Each card is a node. The lowest read tables; rows flow up along the edges,"
                            + " wider where there are more, and the topmost gives the result. Go"
                            + " down to a node that reads a table: the arrows lead there, F6 brings"
                            + " you to the tree.",
                        () -> {
                            model.modeProperty().set(PlanModel.Mode.TREE);
                            walk.selectFirst();
                        },
                        () -> isLeaf(walk)));
        steps.add(
                new LessonStep(
                        "Start at the slowest",
                        "A card tells what its node took itself, without those below it; the bar"
                                + " above the tree adds them up. Press S: it leads to the node that"
                                + " took most, the red one.",
                        walk::selectFirst,
                        () -> Objects.equals(walk.selectedProperty().get(), walk.slowestTold())));
        steps.add(
                new LessonStep(
                        "Expected and real",
                        "Look at the rows below, real and expected. The planner chose by what it"
                                + " expected; when the two are far apart, all above was chosen for"
                                + " another query. And at how many were thrown away: they were read"
                                + " for nothing.",
                        walk::selectSlowest,
                        LessonStep::onlyTells));
        advice(model, steps);
        return steps;
    }

    private static void advice(PlanModel model, List<LessonStep> steps) {
        steps.add(
                new LessonStep(
                        "What would help",
                        "Advice stands below the numbers, with the statement that does it. Press"
                                + " Try it first where it can be tried: the index is made in a lab"
                                + " with this database's sizes and statistics, not here.",
                        () -> {},
                        () -> !model.advice().trialsProperty().get().isEmpty(),
                        () -> canTry(model)));
        steps.add(
                new LessonStep(
                        "See the other plan",
                        "Press Show plan in the advice that helps. All views show the plan as it"
                                + " would be.",
                        () -> {},
                        () -> model.triedProperty().get() != null,
                        () -> canTry(model)));
        steps.add(
                new LessonStep(
                        "Compare",
                        "Choose Compare above: the two plans side by side, and in words what is"
                                + " different.",
                        () -> {},
                        () -> model.modeProperty().get() == PlanModel.Mode.COMPARE,
                        () -> canTry(model)));
        steps.add(
                new LessonStep(
                        "That is all",
                        "Ask, run, find the slowest, see why, try what helps. Back to the query's"
                                + " own plan leads back; Add to migration in the advice makes the"
                                + " index a pending change, to be rehearsed and applied.",
                        () -> {},
                        LessonStep::onlyTells));
    }

    private static boolean canTry(PlanModel model) {
        PlanPicture picture = model.planProperty().get();
        return !model.advice().trialsProperty().get().isEmpty()
                || (picture != null
                        && picture.advice().stream()
                                .anyMatch(advice -> model.advice().canTry(advice.sql())));
    }

    private static boolean isMeasured(PlanModel model) {
        PlanPicture picture = model.planProperty().get();
        return picture != null && (picture.measured() || isSaved(model));
    }

    private static boolean isSaved(PlanModel model) {
        return PlanFile.looksLikeOne(model.explainedQuery());
    }

    private static boolean isLeaf(PlanWalk walk) {
        PlanPicture.Node node = walk.selectedProperty().get();
        return node != null && node.children().isEmpty();
    }
}
