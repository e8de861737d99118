package dev.drydock.ui.workspace;

import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.List;

/// What stands under a step: its locks, what was measured of it, and what it is for.
public final class StepChips extends FlowPane {
    /// @param measured what a rehearsal measured, or empty
    /// @param note what else is to be said, or empty
    public StepChips(List<LockWord> locks, String measured, String note) {
        getStyleClass().add("step-facts");
        prefWrapLengthProperty().bind(widthProperty());
        setMinWidth(0);
        locks.forEach(lock -> add(lock.words(), lock.tone()));
        if (!measured.isEmpty()) {
            add(measured, Tone.NEUTRAL);
        }
        if (!note.isEmpty()) {
            getChildren().add(within(Texts.wrapped(Texts.small(note))));
        }
    }

    private void add(String words, Tone tone) {
        Chip chip = new Chip(words, tone);
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setTooltip(new Tooltip(words));
        getChildren().add(within(chip));
    }

    /// A table's name may be longer than a line.
    private Label within(Label label) {
        label.setMinWidth(0);
        label.maxWidthProperty().bind(widthProperty());
        return label;
    }
}
