package dev.drydock.ui.workspace;

import dev.drydock.catalog.Catalog;
import dev.drydock.ui.kit.Job;

/// Keeps the pending edits and evaluates them. All methods wait; they are called outside of the window's thread, one at a time.
public interface Drafting {
    /// Adds an edit, if the server would take it.
    Outcome add(Edit edit, Job job);

    Outcome undo(Job job);

    Outcome redo(Job job);

    /// Takes all edits away.
    Outcome discard(Job job);

    /// What came of it.
    sealed interface Outcome {
        /// The draft as it is now.
        ///
        /// @param wanted the catalog with all edits
        record Accepted(Catalog wanted, boolean canUndo, boolean canRedo) implements Outcome {}

        /// The server would refuse; the draft is as it was.
        record Refused(Problem problem) implements Outcome {}
    }
}
