package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that the user must know about this place: what, why, and what to do next.
public final class Banner extends HBox {
    public Banner(Tone tone, String what, String why, Node... actions) {
        getStyleClass().addAll("banner", tone.styleClass());
        setAlignment(Pos.TOP_LEFT);
        VBox words = new VBox(Texts.wrapped(Texts.strong(what)));
        words.getStyleClass().add("banner-words");
        if (!why.isEmpty()) {
            words.getChildren().add(Texts.wrapped(Texts.text(why)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon(tone).node(), words);
        getChildren().addAll(actions);
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.CHECK;
            case CARE, DANGER -> Icon.WARNING;
            case NEUTRAL, ACCENT, PENDING -> Icon.DOCUMENT;
        };
    }
}
