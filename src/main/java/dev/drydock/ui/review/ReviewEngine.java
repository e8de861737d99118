package dev.drydock.ui.review;

import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the review asks of the engine. All methods wait; they are called outside of the window's thread.
public interface ReviewEngine {
    /// Plans the pending changes in a style.
    Migration plan(Style style, Job job);

    /// Tries a migration in the sandbox.
    Rehearsal rehearse(Migration migration, Job job);

    /// What rules say about a migration.
    ///
    /// @param rehearsal what was measured, or null before there was a rehearsal
    List<Finding> findings(Migration migration, @Nullable Rehearsal rehearsal);
}
