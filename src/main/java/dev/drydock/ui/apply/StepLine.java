package dev.drydock.ui.apply;

import dev.drydock.migration.Step;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.run.journal.StepRecord;
import dev.drydock.ui.workspace.Bracket;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/// A step while the migration is applied.
final class StepLine {
    private final Step step;
    private final Bracket bracket;
    private final boolean isNoReturn;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.WAITING);
    private final StringProperty news = new SimpleStringProperty("");
    private final StringProperty care = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RehearsedStep> facts = new SimpleObjectProperty<>();
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);

    /// @param isNoReturn whether there is no way back once it is done, and there was one before
    StepLine(Step step, Bracket bracket, boolean isNoReturn) {
        this.step = step;
        this.bracket = bracket;
        this.isNoReturn = isNoReturn;
    }

    Step step() {
        return step;
    }

    /// Its place in its transaction.
    Bracket bracket() {
        return bracket;
    }

    /// Whether there is no way back from here on.
    boolean isNoReturn() {
        return isNoReturn;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /// What the rehearsal has measured of it, or null.
    ObjectProperty<@Nullable RehearsedStep> factsProperty() {
        return facts;
    }

    /// What is known about it now, such as `12 ms` or `waits for a lock, attempt 3`.
    StringProperty newsProperty() {
        return news;
    }

    /// Why it goes slowly, or empty.
    StringProperty careProperty() {
        return care;
    }

    /// How far a backfill is, from 0 to 1; -1 when nobody knows.
    DoubleProperty progressProperty() {
        return progress;
    }

    /// Takes over what a journal knows.
    void show(StepRecord record) {
        state.set(
                switch (record.state()) {
                    case DONE -> State.COMMITTED;
                    case FAILED -> State.FAILED;
                    case PENDING, RUNNING -> State.WAITING;
                });
        String error = record.error();
        care.set(error == null ? "" : error);
        news.set(record.attempts() > 1 ? "begun " + record.attempts() + " times" : "");
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
