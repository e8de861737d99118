package dev.drydock.ui.apply;

import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.Debt;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.Blocker;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Runs migrations on the connected database, writes them down, and goes on with those that have stopped. All methods wait; they are
/// called outside of the window's thread.
public interface Applier {
    /// What somebody should know before these steps run, a sentence or two each.
    List<String> warnings(Migration migration);

    /// Rehearses a migration from the review, with what is needed to go on with it after a crash.
    Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job);

    /// Rows of the database that a proven migration would stop at, or that nobody could look at.
    List<Obstacle> rowsInTheWay(Rehearsal rehearsal);

    /// Runs.
    RunOutcome run(Course course, RunCallbacks callbacks);

    /// Cancels the statement of who holds a lock, or ends its session when it runs none.
    ///
    /// @return false when it is no longer in the transaction in which it was seen; then nothing is done
    boolean end(Blocker blocker);

    /// The run that has to come to its end first, or null.
    @Nullable StoppedRun unfinished();

    /// Plans and rehearses how to take a run back from wherever it stands.
    Retreat retreat(RunRecord run, Job job);

    /// Leaves the database as an unfinished run has left it, so that another may begin.
    void giveUp(RunRecord run);

    /// What is half-done in the database, by whatever tool.
    List<Debt> debts();
}
