package dev.drydock.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The one place for what is pending. Gone when nothing is.
///
/// The first text counts, such as `3 schema changes`, and is empty when there are none; the second one names them.
public final class PendingBar extends HBox {
    public PendingBar(
            Tone tone,
            ObservableValue<String> count,
            ObservableValue<String> detail,
            Node... actions) {
        getStyleClass().add("pending-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label strong = Texts.strong("");
        strong.textProperty().bind(count);
        strong.setMinWidth(Region.USE_PREF_SIZE);
        Label second = Texts.second("");
        second.textProperty().bind(detail);
        getChildren().addAll(new Dot(tone), strong, second, Texts.gap());
        getChildren().addAll(actions);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !count.getValue().isEmpty(), count));
        managedProperty().bind(visibleProperty());
    }
}
