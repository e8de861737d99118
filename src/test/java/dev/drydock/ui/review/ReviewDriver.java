package dev.drydock.ui.review;

import dev.drydock.diff.rename.RenameQuestion;

import java.util.List;

/// Does in the review what a user does, for tests in other rooms.
public final class ReviewDriver {
    private ReviewDriver() {}

    public static void showBack(ReviewModel model) {
        model.modeProperty().set(ReviewModel.Mode.BACK);
    }

    public static void showSteps(ReviewModel model) {
        model.modeProperty().set(ReviewModel.Mode.STEPS);
    }

    public static List<RenameQuestion> questions(ReviewModel model) {
        return List.copyOf(model.questions());
    }

    public static void answer(ReviewModel model, boolean renamed) {
        model.answer(model.questions().getFirst(), renamed);
    }
}
