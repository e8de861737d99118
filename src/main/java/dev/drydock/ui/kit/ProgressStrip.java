package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// One line that says what a slot is doing, how far it is, and lets the user cancel it. Gone when nothing runs.
public final class ProgressStrip extends HBox {
    private final Label doing = Texts.second("");
    private final ProgressBar bar = new ProgressBar();

    public ProgressStrip(Slot slot) {
        getStyleClass().add("progress-strip");
        setAlignment(Pos.CENTER_LEFT);
        Button cancel = Buttons.plain("Cancel", slot::cancel);
        getChildren().addAll(bar, doing, Texts.gap(), cancel);
        managedProperty().bind(visibleProperty());
        slot.jobProperty().subscribe(this::show);
    }

    private void show(@Nullable Job job) {
        doing.textProperty().unbind();
        bar.progressProperty().unbind();
        setVisible(job != null);
        if (job != null) {
            doing.textProperty().bind(job.doingProperty());
            bar.progressProperty().bind(job.progressProperty());
        }
    }
}
