package dev.drydock.ui.plan;

import dev.drydock.ui.workspace.Problem;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Takes what advice proposes into the pending migration.
public interface Staging {
    /// Whether it can be taken, or is already.
    State of(String cure);

    /// Takes it.
    ///
    /// @param refused told why, when the server would refuse
    void stage(String cure, Consumer<Problem> refused);

    /// Changes with what is pending; null where nothing can be.
    @Nullable ObservableValue<?> pending();

    /// How a cure stands to what is pending.
    enum State {
        /// It is no change of the schema, or of another database.
        NOT_HERE,
        POSSIBLE,
        STAGED
    }

    /// Where there is no migration to add to.
    Staging NONE =
            new Staging() {
                @Override
                public State of(String cure) {
                    return State.NOT_HERE;
                }

                @Override
                public void stage(String cure, Consumer<Problem> refused) {
                    throw new UnsupportedOperationException("there is nothing to add it to");
                }

                @Override
                public @Nullable ObservableValue<?> pending() {
                    return null;
                }
            };
}
