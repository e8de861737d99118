package dev.drydock.ui.apply;

import dev.drydock.migration.Loss;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Something that is lost, and whether the user allows it.
public final class LossTick {
    private final Loss loss;
    private final BooleanProperty allowed = new SimpleBooleanProperty();

    LossTick(Loss loss) {
        this.loss = loss;
    }

    /// What is lost, beginning a sentence.
    String what() {
        String words = loss.what();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// How much that is: rows and bytes of the table.
    String size() {
        return loss.size().rows() < 0 ? "nobody knows how many rows" : loss.size().words();
    }

    public BooleanProperty allowedProperty() {
        return allowed;
    }
}
