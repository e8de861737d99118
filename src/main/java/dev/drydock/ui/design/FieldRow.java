package dev.drydock.ui.design;

import dev.drydock.ui.design.DesignModel.Field;
import dev.drydock.ui.design.DesignModel.Refusal;
import dev.drydock.ui.kit.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A field with its name on the left, and under it what the server would refuse.
final class FieldRow extends VBox {
    private static final double NAME_WIDTH = 92;

    private final Label refused = Texts.small("");
    private final Node input;

    FieldRow(String name, Node input) {
        this.input = input;
        getStyleClass().add("field-row");
        Label label = Texts.second(name);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox row = new HBox(label, input);
        row.setAlignment(Pos.CENTER_LEFT);
        refused.getStyleClass().addAll("danger-text", "refused");
        Texts.wrapped(refused);
        refused.managedProperty().bind(refused.visibleProperty());
        refused.setVisible(false);
        getChildren().addAll(row, refused);
    }

    FieldRow(DesignModel model, Field field, String name, Node input) {
        this(name, input);
        model.refusalProperty().subscribe(now -> show(now, field));
    }

    private void show(@Nullable Refusal refusal, Field field) {
        boolean here = refusal != null && refusal.field() == field;
        refused.setVisible(here);
        input.getStyleClass().remove("wrong");
        if (refusal != null && here) {
            String next = refusal.problem().next();
            refused.setText(refusal.problem().why() + (next.isEmpty() ? "" : "\n" + next));
            input.getStyleClass().add("wrong");
        }
    }
}
