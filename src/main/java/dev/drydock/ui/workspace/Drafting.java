package dev.drydock.ui.workspace;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.ui.kit.Job;

import java.util.List;

/// Keeps the pending edits and evaluates them. All methods wait; they are called outside of the window's thread, one at a time.
public interface Drafting {
    /// Adds an edit, if the server would take it.
    Outcome add(Edit edit, Job job);

    Outcome undo(Job job);

    Outcome redo(Job job);

    /// Makes what statements lead to the wanted schema, instead of all edits so far.
    Outcome adopt(List<String> statements, Job job);

    /// Takes all edits away.
    Outcome discard(Job job);

    /// What came of it.
    sealed interface Outcome {
        /// The draft as it is now.
        ///
        /// @param wanted the catalog with all edits
        /// @param changes what a migration will have to do, renames as such, without what comes or goes with its relation
        record Accepted(Draft draft, Catalog wanted, List<Change> changes) implements Outcome {
            public Accepted {
                changes = List.copyOf(changes);
            }
        }

        /// The server would refuse; the draft is as it was.
        record Refused(Problem problem) implements Outcome {}
    }
}
