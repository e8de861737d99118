package dev.drydock.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// A small rounded word with a tone.
public final class Chip extends Label {
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

    public Chip(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("chip", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
        this.tone.set(tone);
        this.tone.subscribe((before, after) -> {
            getStyleClass().remove(before.styleClass());
            getStyleClass().add(after.styleClass());
        });
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }
}
