package dev.drydock.ui.apply;

import dev.drydock.run.Pace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How fast a run fills rows and whether it stands still, and what a person has said about that.
public final class PaceModel {
    private final Pace pace = new Pace();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper();

    PaceModel() {
        tell();
    }

    /// What the run looks at.
    Pace pace() {
        return pace;
    }

    /// How fast rows are filled, in words.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Whether no further step and no further batch begins until somebody says so.
    ReadOnlyBooleanProperty restingProperty() {
        return resting.getReadOnlyProperty();
    }

    /// Begins no further step and no further batch, or goes on.
    public void rest() {
        if (pace.isPaused()) {
            goOn();
        } else {
            pace.pause();
            tell();
        }
    }

    /// Goes on when it rests.
    void goOn() {
        pace.resume();
        tell();
    }

    void faster() {
        pace.faster();
        tell();
    }

    void slower() {
        pace.slower();
        tell();
    }

    private void tell() {
        resting.set(pace.isPaused());
        words.set(pace.isPaused() ? "rests" : words(pace.factor()));
    }

    private static String words(double factor) {
        if (factor == 1) {
            return "as fast as others allow";
        }
        return factor > 1
                ? Math.round(factor) + " times as fast as usual"
                : "1/" + Math.round(1 / factor) + " of the usual pace";
    }
}
