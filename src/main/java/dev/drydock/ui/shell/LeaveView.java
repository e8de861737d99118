package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks whether pending edits may go when the user leaves the database.
final class LeaveView extends StackPane {
    LeaveView(ShellModel model) {
        getStyleClass().add("veil");
        visibleProperty().bind(model.leavingProperty());
        Button stay = Buttons.primary("Stay", () -> model.leavingProperty().set(false));
        HBox actions =
                new HBox(
                        Texts.gap(),
                        Buttons.danger("Discard changes and leave", model::disconnect),
                        stay);
        actions.getStyleClass().add("row");
        VBox box =
                new VBox(
                        Texts.title("Your schema changes are not applied yet"),
                        Texts.wrapped(
                                Texts.second(
                                        "They are only in this window. If you leave the database"
                                            + " now, they are gone. To keep them, open the review"
                                            + " and save their SQL.")),
                        actions);
        box.getStyleClass().addAll("floating", "leave");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        model.leavingProperty()
                .subscribe(now -> {
                    if (now) {
                        stay.requestFocus();
                    }
                });
    }
}
