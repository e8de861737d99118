package dev.drydock.ui.apply;

import dev.drydock.migration.Step;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A step while the migration is applied.
final class StepLine {
    private final Step step;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.WAITING);
    private final StringProperty news = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);

    StepLine(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /// What is known about it now, such as `12 ms` or `waits for a lock, attempt 3`.
    StringProperty newsProperty() {
        return news;
    }

    /// How far a backfill is, from 0 to 1; -1 when nobody knows.
    DoubleProperty progressProperty() {
        return progress;
    }

    /// How far a step is.
    enum State {
        WAITING,
        RUNNING,
        DONE,
        COMMITTED,
        FAILED
    }
}
