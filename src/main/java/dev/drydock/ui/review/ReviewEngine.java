package dev.drydock.ui.review;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Tone;

import java.util.List;

/// What the review asks of the engine. All methods wait; they are called outside of the window's thread.
public interface ReviewEngine {
    /// Plans the pending changes in a style.
    Migration plan(Style style, Job job);

    /// Tries a migration in the sandbox.
    Rehearsal rehearse(Migration migration, Job job);

    /// What rules say about a migration.
    List<Finding> findings(Migration migration);

    /// A sentence of a rule.
    ///
    /// @param where the step in words, such as `step 3`
    /// @param cure what to do instead, or empty
    record Finding(Tone tone, String where, String words, String cure) {}
}
