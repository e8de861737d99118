package dev.drydock.gate;

import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.rehearsal.StepFacts;

import java.util.List;

/// What a judge says about the pending files.
///
/// @param serverVersion of the sandbox, such as 180006
/// @param pending the names of the files that were tried, in order
/// @param migration their statements and the changes that they make
/// @param steps what was measured of the statements; empty when they could not be run to their end
/// @param questions what the files drop and make anew and may be the same
/// @param notCopied where the copy differs from the source
/// @param unmodelled what the source has and no copy can have
public record Verdict(
        int serverVersion,
        List<String> pending,
        Migration migration,
        List<StepFacts> steps,
        List<Finding> findings,
        List<Gate> gates,
        List<RenameQuestion> questions,
        List<Change> notCopied,
        List<Unmodelled> unmodelled) {
    public Verdict {
        pending = List.copyOf(pending);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        gates = List.copyOf(gates);
        questions = List.copyOf(questions);
        notCopied = List.copyOf(notCopied);
        unmodelled = List.copyOf(unmodelled);
    }

    /// Whether nothing failed.
    public boolean isPassed() {
        return gates.stream().noneMatch(gate -> gate.state() == Gate.State.FAILED);
    }

    /// Whether all that failed is that nobody has said what was renamed.
    public boolean isUnanswered() {
        return !questions.isEmpty()
                && gates.stream()
                        .filter(gate -> gate.state() == Gate.State.FAILED)
                        .allMatch(gate -> gate.name().equals(RenameGate.NAME));
    }
}
