package dev.drydock.ui.kit;

import javafx.scene.layout.Region;

/// A small filled circle with a tone.
public final class Dot extends Region {
    public Dot(Tone tone) {
        getStyleClass().addAll("dot", tone.styleClass());
    }
}
