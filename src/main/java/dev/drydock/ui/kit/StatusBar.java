package dev.drydock.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The line of 28 px at the foot of the window.
public final class StatusBar extends HBox {
    private final HBox left = new HBox();
    private final HBox right = new HBox();

    public StatusBar() {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("status-part");
        right.getStyleClass().add("status-part");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, Texts.gap(), right);
    }

    public void addLeft(ObservableValue<String> words) {
        left.getChildren().add(part(words));
    }

    public void addRight(ObservableValue<String> words) {
        right.getChildren().add(part(words));
    }

    /// @param detail shown when the pointer rests on it
    public void addRight(ObservableValue<String> words, String detail) {
        Label label = part(words);
        label.setTooltip(new Tooltip(detail));
        right.getChildren().add(label);
    }

    private static Label part(ObservableValue<String> words) {
        Label label = Texts.small("");
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
