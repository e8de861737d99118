package dev.drydock.run;

import dev.drydock.postgres.PgError;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// How a run ended. Steps count from 0.
public sealed interface RunOutcome {
    /// What the run left in the database.
    RunState state();

    /// All steps are committed.
    record Done(RunState state, Duration took) implements RunOutcome {}

    /// The server refused a statement.
    ///
    /// @param sql the statement as it was sent
    /// @param blockers when a lock could not be had: who held it
    record Failed(int step, String sql, PgError error, List<Blocker> blockers, RunState state)
            implements RunOutcome {
        public Failed {
            blockers = List.copyOf(blockers);
        }

        /// Where in the statement the server saw the error, or null when it did not say.
        public @Nullable Position position() {
            return error.position() > 0
                    ? Position.at(sql, Position.offsetOfServerPosition(sql, error.position()))
                    : null;
        }
    }

    /// A step can't come to its end although no statement failed.
    ///
    /// @param why a sentence that says what is wrong and what to do
    record Stuck(int step, String why, RunState state) implements RunOutcome {}

    /// Somebody asked to stop.
    ///
    /// @param step the step that was running or would have been next
    record Cancelled(int step, RunState state) implements RunOutcome {}

    /// The run stopped at a pause, and was not told to go on.
    record StoppedAtPause(int step, String purpose, RunState state) implements RunOutcome {}

    /// Another run holds this database; nothing was done.
    record LockedByOther(LockHolder holder, RunState state) implements RunOutcome {}

    /// The connection broke.
    ///
    /// @param step the step that was running or would have been next
    record ConnectionLost(int step, PgError error, RunState state) implements RunOutcome {}

    /// The schema is neither as the step before has left it, nor as this step leaves it; nothing was done.
    ///
    /// @param step the first step of the unit that would have been next
    /// @param drift where it differs from how it was left
    record Drifted(int step, List<Drift> drift, RunState state) implements RunOutcome {
        public Drifted {
            drift = List.copyOf(drift);
        }
    }

    /// Another process goes on with this run, as ours has lost the session that held the runner lock.
    record TakenOver(int step, RunState state) implements RunOutcome {}

    /// A run on this database has not come to its end; nothing was done.
    record Unfinished(RunRecord run, RunState state) implements RunOutcome {}

    /// Others have waited for this run for as long as was allowed; nothing more is caused.
    ///
    /// @param waited how long, added up over all sessions
    record DamageSpent(int step, Duration waited, RunState state) implements RunOutcome {}

    /// A pooler gives each transaction another session, through which nothing can be run; nothing was done.
    record Pooled(RunState state) implements RunOutcome {
        /// What is wrong and what to do.
        public String words() {
            return Pooler.BY_TRANSACTION.words();
        }
    }

    /// There is no run that could be gone on with.
    record NothingToResume(RunState state) implements RunOutcome {}

    /// Who runs a migration on this database.
    ///
    /// @param since when, as the server writes it
    record LockHolder(
            int pid, String user, String application, @Nullable String address, String since) {
        /// One line for people.
        public String words() {
            return user
                    + " ("
                    + (application.isEmpty() ? "" : application + ", ")
                    + "process "
                    + pid
                    + (address == null ? ", local" : ", from " + address)
                    + ") since "
                    + since;
        }
    }
}
