package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar of 44 px at the head of a screen.
public final class Toolbar extends HBox {
    public Toolbar(Node... nodes) {
        super(nodes);
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
    }
}
