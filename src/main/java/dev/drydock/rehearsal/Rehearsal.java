package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.Change;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.content.Content;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// What came of trying a migration in a sandbox.
///
/// @param serverVersion of the sandbox, such as 180006
/// @param steps facts about the steps that ran, in order
/// @param lockMismatches where a step took another lock than it says
/// @param workMismatches where a step read, built or wrote more than it says
/// @param notCopied what the sandbox's copy lacks or has differently; not counted against the migration
/// @param unmodelled what the source has and no copy can have
/// @param checkpoints how the schema looked between the units; nothing unless they were recorded
/// @param content the rows that it was tried on
/// @param demands what the result demands of rows that are there; nothing unless it is proven
/// @param obstacles rows of the live database that are in the way; nothing before somebody has looked
public record Rehearsal(
        int serverVersion,
        Migration migration,
        List<StepFacts> steps,
        Proof proof,
        List<LockMismatch> lockMismatches,
        List<WorkMismatch> workMismatches,
        List<Change> notCopied,
        List<Unmodelled> unmodelled,
        Checkpoints checkpoints,
        Content content,
        List<RowDemand> demands,
        List<Obstacle> obstacles,
        Duration took) {
    /// The runner never waits longer for a lock than this, and says so in each transaction.
    private static final long RUNNER_WAITS_MILLIS = 2_000;

    public Rehearsal {
        steps = List.copyOf(steps);
        lockMismatches = List.copyOf(lockMismatches);
        workMismatches = List.copyOf(workMismatches);
        notCopied = List.copyOf(notCopied);
        unmodelled = List.copyOf(unmodelled);
        demands = List.copyOf(demands);
        obstacles = List.copyOf(obstacles);
    }

    /// The same with what is in the way in a live database.
    ///
    /// @param live its schema, before renames
    public Rehearsal lookedAt(Session session, Catalog live) {
        return new Rehearsal(
                serverVersion,
                migration,
                steps,
                proof,
                lockMismatches,
                workMismatches,
                notCopied,
                unmodelled,
                checkpoints,
                content,
                demands,
                StandingRows.look(session, live, demands),
                took);
    }

    /// What was measured of a step, or null when it did not run.
    ///
    /// @param step counted from 0
    public @Nullable StepFacts facts(int step) {
        return steps.stream().filter(facts -> facts.step() == step).findFirst().orElse(null);
    }

    /// The facts in the form that is written down.
    public List<RehearsedStep> rehearsed() {
        return steps.stream()
                .map(facts -> facts.rehearsed(migration.steps().get(facts.step())))
                .toList();
    }

    /// The facts in the form that rules read.
    public List<Measured> measured() {
        return steps.stream()
                .map(facts ->
                        facts.measured(RUNNER_WAITS_MILLIS, facts.how() != StepFacts.How.MEASURED))
                .toList();
    }

    /// What it proves, to be run and written down.
    ///
    /// @param goal where it leads, in words
    /// @param start the schema from which it starts
    public Undertaking undertaking(String goal, Catalog start) {
        return Undertaking.apply(
                migration, checkpoints.measuring(rehearsed()), goal, StartSchema.write(start));
    }

    /// The same for one that takes a run back.
    public Undertaking undertakingBack(RunRecord run, Catalog start) {
        return Undertaking.rollback(
                run.id(), migration, checkpoints.measuring(rehearsed()), StartSchema.write(start));
    }

    public boolean isProven() {
        return proof instanceof Proof.Proven;
    }
}
