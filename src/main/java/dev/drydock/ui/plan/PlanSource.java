package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Alternative;
import dev.drydock.explain.advice.Trial;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Problem;

import java.util.List;
import java.util.Optional;

/// Where plans come from. Waits; called outside of the window's thread.
public interface PlanSource {
    /// Explains a statement.
    ///
    /// @param analyze whether to run it and measure
    /// @param allowChanges whether a statement that changes data may run; what it did is rolled back
    Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job);

    /// The plan of a statement that is about to be run and measured, without running it; empty where nothing would be gained.
    default Optional<PlanPicture> first(String sql, Job job) {
        return Optional.empty();
    }

    /// What the server would do instead, way by way, if what it chose were forbidden. Runs nothing.
    ///
    /// @return empty where there is no server to ask
    default List<Alternative> alternatives(String sql, Job job) {
        return List.of();
    }

    /// Whether `trial` can tell what a statement that advice proposes would do.
    default boolean canTry(String cure) {
        return false;
    }

    /// Tries what advice proposes, without doing it to the database.
    ///
    /// @param sql the query that it is for
    default Trial trial(String sql, String cure, Job job) {
        throw new UnsupportedOperationException("there is no server to try it on");
    }

    /// Makes the data of a type of node's example and runs its query, on a server that is thrown away.
    ///
    /// @param rows how large
    default Outcome example(Example example, long rows, Job job) {
        return new Outcome.Refused(
                new Problem("The example can't be run.", "There is no server to run it on.", ""));
    }

    /// What is to be known of the place that plans, one sentence each; for the other database of a lab.
    default List<String> remarks() {
        return List.of();
    }

    /// Whether a query can be run and measured there.
    default boolean canRun() {
        return true;
    }

    /// Lets go of a server of its own. Waits.
    default void close() {}

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
