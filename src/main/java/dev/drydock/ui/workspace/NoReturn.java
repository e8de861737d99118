package dev.drydock.ui.workspace;

import dev.drydock.ui.kit.Texts;

import javafx.scene.control.Label;

/// The mark of the step after which there is no way back.
public final class NoReturn {
    private NoReturn() {}

    /// @param step counted from 1
    public static Label mark(int step) {
        Label mark =
                Texts.wrapped(
                        Texts.strong(
                                "Point of no return: once step "
                                        + step
                                        + " is done, the run can't be rolled back."));
        mark.getStyleClass().add("no-return");
        mark.setMaxWidth(Double.MAX_VALUE);
        return mark;
    }
}
