package dev.drydock.ui.apply;

import dev.drydock.migration.Loss;

import java.util.List;

/// What came of planning how to take a run back.
public sealed interface Retreat {
    /// It can be taken back.
    ///
    /// @param losses what the way back destroys
    record Open(Course.Back course, List<Loss> losses) implements Retreat {
        public Open {
            losses = List.copyOf(losses);
        }
    }

    /// It can't.
    ///
    /// @param why sentences that say what to do instead
    record Closed(String why) implements Retreat {}
}
