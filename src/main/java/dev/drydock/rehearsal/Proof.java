package dev.drydock.rehearsal;

import dev.drydock.diff.Change;
import dev.drydock.run.RunOutcome;

import java.util.List;

/// Whether a migration leads where it should.
public sealed interface Proof {
    /// The catalog read after the migration equals the wanted one.
    record Proven() implements Proof {}

    /// The migration ran, and something is different from what is wanted.
    ///
    /// @param differences what would have to change after the migration to get there
    record Differs(List<Change> differences) implements Proof {
        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /// The migration did not come to its end in the sandbox.
    record Failed(RunOutcome outcome) implements Proof {}

    /// The source could not be copied to the sandbox, so that nothing was rehearsed.
    ///
    /// @param why how the copy's own run ended
    record NotCopied(RunOutcome why) implements Proof {}
}
