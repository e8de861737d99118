package dev.drydock.ui.apply;

import dev.drydock.postgres.Debt;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is half-done in the database, by whatever tool.
public final class DebtsModel {
    private final Applier applier;
    private final Slot reading;
    private final ReadOnlyObjectWrapper<@Nullable List<Debt>> debts = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public DebtsModel(Applier applier, Background background) {
        this.applier = applier;
        this.reading = background.slot();
        read();
    }

    /// What was found, or null before somebody has looked.
    public ReadOnlyObjectProperty<@Nullable List<Debt>> debtsProperty() {
        return debts.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    Slot reading() {
        return reading;
    }

    /// Looks again.
    public void read() {
        problem.set(null);
        reading.run(
                "Looking for what is half-done",
                job -> applier.debts(),
                debts::set,
                failure ->
                        problem.set(Problem.of("What is half-done could not be read.", failure)));
    }

    /// Lets go of what runs.
    public void close() {
        reading.cancel();
    }
}
