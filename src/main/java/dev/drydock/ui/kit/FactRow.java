package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A fact in a card: what, and on the right how much.
public final class FactRow extends HBox {
    public FactRow(String what, String value) {
        this(what, value, false);
    }

    public FactRow(String what, String value, boolean strong) {
        getStyleClass().add("fact-row");
        setAlignment(Pos.BASELINE_LEFT);
        Label name = Texts.second(what);
        Label right = strong ? Texts.strong(value) : Texts.text(value);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, Texts.gap(), right);
    }
}
