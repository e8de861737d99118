package dev.drydock.run.journal;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// Where a run writes what it is about to do, does, and has done; so that after a crash at any instant somebody can tell which of its
/// units took place.
///
/// A transaction writes that it is done within itself: both are there or neither. A unit that stands alone is written down before it
/// begins; whether it took place, the catalog tells. Methods throw `PgException` when the server can't be reached or refuses, and
/// `JournalUnreadable` when a file can't be written.
public sealed interface Journal permits NoJournal, TableJournal, FileJournal {
    /// The format of what is written; a journal of a later one is not touched.
    int FORMAT = 1;

    /// The latest run that somebody wants to know of, or null.
    @Nullable RunRecord latest(Predicate<RunRecord> wanted);

    /// The run that somebody has to go on with, or null.
    @Nullable RunRecord unfinished();

    /// Begins a run. For one that takes another back, that other is marked with it.
    ///
    /// @return its record
    RunRecord begin(Undertaking undertaking, RunnerRecord runner);

    /// Makes this process the runner of an unfinished run. Waits for a transaction of the former runner to end.
    ///
    /// @return its record, as it is then
    RunRecord claim(long run, RunnerRecord runner);

    /// Within the transaction of a unit, before its work: nobody else can claim the run before the transaction's end.
    ///
    /// @return false when somebody else has claimed it already
    boolean fence(Session worker, RunnerRecord runner);

    /// Before a unit is begun.
    void begun(Unit unit);

    /// Within the transaction of a unit, after its work.
    void doneInside(Session worker, Unit unit);

    /// After a unit is over; for one in a transaction, after its commit.
    void done(Unit unit);

    /// After a step has failed.
    void failed(int step, String error);

    /// How far a backfill is.
    BackfillRecord backfill(int step);

    /// Within the transaction of a batch, after its work.
    void batchInside(Session worker, int step, BackfillRecord progress);

    /// After the commit of a batch.
    void batchDone(int step, BackfillRecord progress);

    /// The run stands still or is over.
    void ended(RunRecord.State state, @Nullable String note);

    /// Nobody will go on with an unfinished run.
    void giveUp(long run);

    /// Writes what may fail because the connection broke, which is told elsewhere.
    default void endedQuietly(RunRecord.State state, @Nullable String note) {
        try {
            ended(state, note);
        } catch (PgException e) {
            // The next one who looks sees a runner that is gone.
        }
    }
}
