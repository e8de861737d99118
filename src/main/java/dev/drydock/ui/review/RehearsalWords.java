package dev.drydock.ui.review;

import dev.drydock.diff.Change;
import dev.drydock.rehearsal.LockMismatch;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.WorkMismatch;
import dev.drydock.run.RunOutcome;
import dev.drydock.ui.kit.Counts;

import java.util.ArrayList;
import java.util.List;

/// What a rehearsal found, for people.
final class RehearsalWords {
    private static final int MAJOR = 10_000;
    private static final int DIFFERENCES_MAX = 8;

    private RehearsalWords() {}

    /// The proof in two or three words.
    static String verdict(Rehearsal rehearsal) {
        return switch (rehearsal.proof()) {
            case Proof.Proven proven -> "equal to target";
            case Proof.Differs differs -> "differs from target";
            case Proof.Failed failed -> "failed";
            case Proof.NotCopied notCopied -> "not rehearsed";
        };
    }

    /// The proof in sentences.
    static String proof(Rehearsal rehearsal) {
        String where =
                "Rehearsed on PostgreSQL "
                        + rehearsal.serverVersion() / MAJOR
                        + "."
                        + rehearsal.serverVersion() % MAJOR
                        + " in "
                        + Counts.millis(rehearsal.took().toNanos() / 1e6)
                        + ". ";
        return switch (rehearsal.proof()) {
            case Proof.Proven proven -> where + "Result and target differ in nothing.";
            case Proof.Differs differs ->
                    where
                            + "All steps ran, but "
                            + Counts.of(
                                    differs.differences().size(),
                                    "thing differs from what you want:",
                                    "things differ from what you want:");
            case Proof.Failed(RunOutcome outcome) -> where + outcome(outcome);
            case Proof.NotCopied(RunOutcome outcome) ->
                    "The schema could not be copied to the sandbox, so nothing was tried. "
                            + outcome(outcome);
        };
    }

    private static String outcome(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done done -> "All steps ran.";
            case RunOutcome.Failed failed ->
                    "Step "
                            + (failed.step() + 1)
                            + " failed: "
                            + failed.error().message()
                            + " (SQLSTATE "
                            + failed.error().sqlState()
                            + ").";
            case RunOutcome.Stuck stuck -> "Step " + (stuck.step() + 1) + ": " + stuck.why();
            case RunOutcome.Cancelled cancelled -> "It was cancelled.";
            case RunOutcome.StoppedAtPause stopped -> "It stopped at a pause.";
            case RunOutcome.LockedByOther _,
                    RunOutcome.TakenOver _,
                    RunOutcome.Unfinished _,
                    RunOutcome.Pooled _,
                    RunOutcome.DamageSpent _,
                    RunOutcome.NothingToResume _ ->
                    "Another run holds the sandbox.";
            case RunOutcome.Drifted _ -> "Somebody else has changed the sandbox.";
            case RunOutcome.ConnectionLost lost ->
                    "The sandbox's server went away: " + lost.error().message();
        };
    }

    /// What is different, or was not as expected, one line each.
    static List<String> remarks(Rehearsal rehearsal) {
        List<String> remarks = new ArrayList<>();
        if (rehearsal.proof() instanceof Proof.Differs(List<Change> differences)) {
            differences.stream()
                    .limit(DIFFERENCES_MAX)
                    .forEach(change -> remarks.add(line(change)));
        }
        rehearsal.lockMismatches().stream().map(LockMismatch::words).forEach(remarks::add);
        rehearsal.workMismatches().stream().map(WorkMismatch::words).forEach(remarks::add);
        if (!rehearsal.notCopied().isEmpty()) {
            remarks.add(
                    Counts.of(
                            rehearsal.notCopied().size(),
                            "object could not be copied to the sandbox as it is.",
                            "objects could not be copied to the sandbox as they are."));
        }
        return remarks;
    }

    private static String line(Change change) {
        return switch (change) {
            case Change.Create create -> "missing: " + change.address();
            case Change.Drop drop -> "left over: " + change.address();
            case Change.Alter alter -> "different: " + change.address();
            case Change.AlterAccess access -> "different owner or privileges: " + change.address();
            case Change.Rename rename ->
                    "other name: " + rename.before() + " → " + rename.after().words();
        };
    }
}
