package dev.drydock.ui.review;

import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.WayBack;
import dev.drydock.migration.Wishes;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the review asks of the engine. All methods wait; they are called outside of the window's thread.
public interface ReviewEngine {
    /// Plans the pending changes.
    Migration plan(Wishes wishes, Job job);

    /// Tries a migration in the sandbox.
    Rehearsal rehearse(Migration migration, Job job);

    /// What rules say about a migration.
    ///
    /// @param rehearsal what was measured, or null before there was a rehearsal
    List<Finding> findings(Migration migration, @Nullable Rehearsal rehearsal);

    /// Plans the way back from where a migration leads.
    WayBack back(Migration migration, Job job);

    /// What may have been renamed and nobody has answered.
    List<RenameQuestion> questions(Job job);

    /// Takes an answer; the next plan goes by it.
    ///
    /// @param renamed whether the two are the same, else the old one goes for good
    void answer(RenameQuestion question, boolean renamed, Job job);
}
