package dev.drydock.ui.apply;

import dev.drydock.run.Blocker;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.sql.Position;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Tone;

/// How a run ended, for people: what, why, what to do now, and what the database is like.
///
/// @param next what to do, or empty
/// @param sql the statement that failed, or empty
record OutcomeWords(Tone tone, String what, String why, String next, String state, String sql) {
    private static final String GO_ON = "Resume it or roll it back, now or later.";
    private static final String PUT_BACK =
            "Put these back as they were and resume; or give the run up in its details, and review"
                    + " what is left to do.";

    /// @param verb how success is told, such as `Applied`
    static OutcomeWords of(RunOutcome outcome, String verb) {
        Said said = said(outcome, verb);
        return new OutcomeWords(
                said.tone(),
                said.what(),
                said.why(),
                said.next(),
                outcome.state().words(),
                outcome instanceof RunOutcome.Failed failed ? failed.sql() : "");
    }

    /// All but the state.
    String text() {
        return why.isEmpty() || next.isEmpty() ? why + next : why + "\n" + next;
    }

    private record Said(Tone tone, String what, String why, String next) {}

    private static Said said(RunOutcome outcome, String verb) {
        return switch (outcome) {
            case RunOutcome.Done done ->
                    new Said(Tone.GOOD, verb + " in " + millis(done.took()) + ".", "", "");
            case RunOutcome.Failed failed ->
                    new Said(
                            Tone.DANGER,
                            "Step " + (failed.step() + 1) + " failed" + place(failed) + ".",
                            why(failed),
                            "When that is put right, resume the run; or roll it back.");
            case RunOutcome.Stuck stuck ->
                    new Said(
                            Tone.DANGER,
                            "Step " + (stuck.step() + 1) + " cannot come to its end.",
                            stuck.why(),
                            GO_ON);
            case RunOutcome.Cancelled cancelled ->
                    new Said(
                            Tone.CARE,
                            "Stopped at step " + (cancelled.step() + 1) + ".",
                            "You asked to stop.",
                            GO_ON);
            case RunOutcome.StoppedAtPause stopped ->
                    new Said(
                            Tone.CARE,
                            "Stopped before step " + (stopped.step() + 2) + ".",
                            stopped.purpose() + ".",
                            "Resume the run when that has happened; or roll it back.");
            case RunOutcome.LockedByOther locked ->
                    new Said(
                            Tone.CARE,
                            "Somebody else runs a migration on this database.",
                            locked.holder().words() + ".",
                            "Wait for it to end, then try again.");
            case RunOutcome.ConnectionLost lost ->
                    new Said(
                            Tone.DANGER,
                            "The connection was lost at step " + (lost.step() + 1) + ".",
                            lost.error().message() + " (SQLSTATE " + lost.error().sqlState() + ").",
                            "Connect again; Drydock then offers to resume the run or to roll it"
                                    + " back.");
            case RunOutcome.Drifted drifted ->
                    new Said(
                            Tone.DANGER,
                            "Stopped before step "
                                    + (drifted.step() + 1)
                                    + ": somebody else has changed the schema.",
                            "Nothing was done since. What has changed stands below.",
                            PUT_BACK);
            case RunOutcome.TakenOver taken ->
                    new Said(
                            Tone.CARE,
                            "Another Drydock goes on with this run.",
                            "This one has lost its hold on the database before step "
                                    + (taken.step() + 1)
                                    + ".",
                            "Look there, or wait for it to end.");
            case RunOutcome.Unfinished(RunRecord run, _) ->
                    new Said(
                            Tone.CARE,
                            "Run " + run.id() + " has not come to its end.",
                            "Begun " + run.started() + " by " + run.runner().words() + ".",
                            "Resume it or roll it back first.");
            case RunOutcome.DamageSpent spent ->
                    new Said(
                            Tone.CARE,
                            "Stopped at step "
                                    + (spent.step() + 1)
                                    + ", as others have waited too long.",
                            millis(spent.waited()) + " in all, added up over all sessions.",
                            "Resume the run when the database is quieter; or roll it back.");
            case RunOutcome.Pooled pooled ->
                    new Said(Tone.DANGER, "Nothing was applied.", pooled.words(), "");
            case RunOutcome.NothingToResume _ ->
                    new Said(Tone.GOOD, "There is no unfinished run.", "", "");
        };
    }

    private static String millis(java.time.Duration duration) {
        return Counts.millis(duration.toNanos() / 1e6);
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
