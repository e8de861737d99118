package dev.drydock.ui.apply;

import dev.drydock.migration.Migration;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;

/// Applies migrations to the real database. Waits; called outside of the window's thread.
public interface Applier {
    /// Runs all steps.
    RunOutcome apply(Migration migration, RunCallbacks callbacks);
}
