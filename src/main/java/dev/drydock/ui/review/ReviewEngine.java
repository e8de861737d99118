package dev.drydock.ui.review;

import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Tone;

import java.util.List;

/// What the review asks of the engine. All methods wait; they are called outside of the window's thread.
public interface ReviewEngine {
    /// Plans the pending changes in a style.
    Migration plan(Style style, Job job);

    /// Tries a migration in the sandbox.
    Result rehearse(Migration migration, Job job);

    /// What rules say about a migration.
    List<Finding> findings(Migration migration);

    /// The migration as a script that `psql -f` applies.
    String script(Migration migration);

    /// What the rehearsal found.
    ///
    /// @param proven whether the result equals the target
    /// @param verdict the proof in two or three words
    /// @param words the proof in sentences
    record Result(
            boolean proven,
            String verdict,
            String words,
            List<StepFacts> steps,
            List<String> differences) {
        public Result {
            steps = List.copyOf(steps);
            differences = List.copyOf(differences);
        }
    }

    /// What was measured of one step.
    ///
    /// @param step counted from 0
    /// @param locks what was really held on relations that existed before
    /// @param measured what happened, as short facts: `4 ms`, `no rewrite`
    record StepFacts(int step, List<ExpectedLock> locks, List<String> measured) {
        public StepFacts {
            locks = List.copyOf(locks);
            measured = List.copyOf(measured);
        }
    }

    /// A sentence of a rule.
    ///
    /// @param where the step in words, such as `step 3`
    /// @param cure what to do instead, or empty
    record Finding(Tone tone, String where, String words, String cure) {}
}
