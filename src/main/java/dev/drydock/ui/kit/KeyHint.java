package dev.drydock.ui.kit;

import javafx.scene.control.Label;

/// The keys of a command, as `Ctrl K`.
public final class KeyHint extends Label {
    public KeyHint(String keys) {
        super(keys);
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
    }
}
