package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextAlignment;

/// A fact in a card: what, and on the right how much.
public final class FactRow extends HBox {
    public FactRow(String what, String value) {
        this(what, value, false);
    }

    public FactRow(String what, String value, boolean strong) {
        Label right = strong ? Texts.strong(value) : Texts.text(value);
        right.setMinWidth(USE_PREF_SIZE);
        add(Texts.second(what), right);
    }

    /// A value that changes or may be long: it takes as many lines as it needs.
    public FactRow(String what, Label value) {
        Label name = Texts.second(what);
        name.setMinWidth(USE_PREF_SIZE);
        value.setTextAlignment(TextAlignment.RIGHT);
        add(name, Texts.wrapped(value));
    }

    private void add(Label name, Label value) {
        getStyleClass().add("fact-row");
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, Texts.gap(), value);
    }
}
