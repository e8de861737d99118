package dev.drydock.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A titled box with something small on the right of its title.
public final class Card extends VBox {
    private static final int SHORT_TITLE = 24;

    private final HBox head = new HBox();

    public Card(String title, Node... content) {
        getStyleClass().add("card");
        // A title with names as long as PostgreSQL allows takes more lines, never more room than
        // there is.
        Label label = Texts.wrapped(Texts.strong(title));
        label.getStyleClass().add("card-title");
        if (title.length() <= SHORT_TITLE) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(label, Texts.gap());
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /// Puts a chip or a word to the right of the title.
    public Card aside(Node node) {
        head.getChildren().add(node);
        return this;
    }
}
