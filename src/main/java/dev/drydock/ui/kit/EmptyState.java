package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what would be here and offers the first step.
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, String what, String why, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label words = Texts.wrapped(Texts.second(why));
        words.getStyleClass().add("centered");
        HBox row = new HBox(actions);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(icon.node(), Texts.title(what), words, row);
    }
}
