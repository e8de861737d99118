package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Problem;

/// Where plans come from. Waits; called outside of the window's thread.
public interface PlanSource {
    /// Explains a statement.
    ///
    /// @param analyze whether to run it and measure
    /// @param allowChanges whether a statement that changes data may run; what it did is rolled back
    Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job);

    /// What came of it.
    sealed interface Outcome {
        /// There is a plan.
        record Explained(PlanPicture plan) implements Outcome {}

        /// The statement changes data; nothing was run.
        record ChangesData(String words) implements Outcome {}

        /// The server refused.
        record Refused(Problem problem) implements Outcome {}
    }
}
