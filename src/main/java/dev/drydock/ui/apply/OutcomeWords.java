package dev.drydock.ui.apply;

import dev.drydock.run.Blocker;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.sql.Position;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Tone;

import java.util.stream.Collectors;

/// How a run ended, for people: what, why, and what the database is like now.
///
/// @param sql the statement that failed, or empty
record OutcomeWords(Tone tone, String what, String why, String state, String sql) {

    static OutcomeWords of(RunOutcome outcome) {
        String state = outcome.state().words();
        return switch (outcome) {
            case RunOutcome.Done done ->
                    new OutcomeWords(
                            Tone.GOOD,
                            "Applied in " + Counts.millis(done.took().toNanos() / 1e6) + ".",
                            "",
                            state,
                            "");
            case RunOutcome.Failed failed ->
                    new OutcomeWords(
                            Tone.DANGER,
                            "Step " + (failed.step() + 1) + " failed" + place(failed) + ".",
                            why(failed),
                            state,
                            failed.sql());
            case RunOutcome.Stuck stuck ->
                    new OutcomeWords(
                            Tone.DANGER,
                            "Step " + (stuck.step() + 1) + " cannot come to its end.",
                            stuck.why(),
                            state,
                            "");
            case RunOutcome.Cancelled cancelled ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Stopped at step " + (cancelled.step() + 1) + ".",
                            "You asked to stop.",
                            state,
                            "");
            case RunOutcome.StoppedAtPause stopped ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Stopped before step " + (stopped.step() + 2) + ".",
                            stopped.purpose(),
                            state,
                            "");
            case RunOutcome.LockedByOther locked ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Somebody else applies a migration to this database.",
                            locked.holder().words() + ". Wait for it to end, then try again.",
                            state,
                            "");
            case RunOutcome.ConnectionLost lost ->
                    new OutcomeWords(
                            Tone.DANGER,
                            "The connection was lost at step " + (lost.step() + 1) + ".",
                            lost.error().message()
                                    + " (SQLSTATE "
                                    + lost.error().sqlState()
                                    + "). Connect again and review what is left to do.",
                            state,
                            "");
            case RunOutcome.Drifted drifted ->
                    new OutcomeWords(
                            Tone.DANGER,
                            "Stopped before step "
                                    + (drifted.step() + 1)
                                    + ": somebody else has changed the schema.",
                            drifted.drift().stream()
                                    .map(Drift::words)
                                    .collect(Collectors.joining("\n")),
                            state,
                            "");
            case RunOutcome.TakenOver taken ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Another Drydock goes on with this run.",
                            "This one has lost its hold on the database before step "
                                    + (taken.step() + 1)
                                    + ".",
                            state,
                            "");
            case RunOutcome.Unfinished(RunRecord run, _) ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Run " + run.id() + " has not come to its end.",
                            "Begun "
                                    + run.started()
                                    + " by "
                                    + run.runner().words()
                                    + ". Go on with it or take it back first.",
                            state,
                            "");
            case RunOutcome.DamageSpent spent ->
                    new OutcomeWords(
                            Tone.CARE,
                            "Stopped at step "
                                    + (spent.step() + 1)
                                    + ", as others have waited too long.",
                            Counts.millis(spent.waited().toNanos() / 1e6)
                                    + " in all. Go on when it is quieter.",
                            state,
                            "");
            case RunOutcome.NothingToResume _ ->
                    new OutcomeWords(
                            Tone.GOOD, "There is no unfinished run.", "Nothing to do.", state, "");
        };
    }

    private static String place(RunOutcome.Failed failed) {
        Position position = failed.position();
        return position == null
                ? ""
                : " at line " + position.line() + ", column " + position.column();
    }

    private static String why(RunOutcome.Failed failed) {
        StringBuilder why = new StringBuilder(failed.error().message());
        why.append(" (SQLSTATE ").append(failed.error().sqlState()).append(").");
        if (failed.error().detail() != null) {
            why.append(' ').append(failed.error().detail());
        }
        if (failed.error().hint() != null) {
            why.append(' ').append(failed.error().hint());
        }
        for (Blocker blocker : failed.blockers()) {
            why.append("\nIn the way: ").append(blocker.words());
        }
        return why.toString();
    }
}
