package dev.drydock.ui.apply;

import dev.drydock.migration.Step;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.run.journal.Unit;
import dev.drydock.ui.kit.Tone;

import java.util.List;

/// A run that has not come to its end.
///
/// @param atWork whether somebody runs it right now
/// @param drift what somebody else has changed since it stopped, so that it can't go on
public record StoppedRun(RunRecord run, boolean atWork, List<Drift> drift) {
    private static final int MINUTES = "2026-01-31 12:00".length();

    public StoppedRun {
        drift = List.copyOf(drift);
    }

    /// What happened, as a sentence with the step.
    public String what() {
        String which = isRollback() ? "A rollback" : "A migration";
        String how =
                atWork
                        ? " is at work on "
                        : run.state() == RunRecord.State.RUNNING
                                ? " was broken off at "
                                : " stopped at ";
        return which + how + where() + ".";
    }

    private String where() {
        Unit next = run.next();
        int steps = run.undertaking().steps().size();
        return next == null ? "its end" : "step " + (next.first() + 1) + " of " + steps;
    }

    /// Why it stands still, and who began it when.
    public String why() {
        String note = run.note();
        String why = note == null || atWork ? "" : capital(note.replaceFirst("\\.$", "")) + ". ";
        return why + "Begun " + time(run.started()) + " by " + run.runner().words() + ".";
    }

    /// When it last showed a sign of life, or empty.
    public String lastSign() {
        String heartbeat = run.heartbeat();
        return heartbeat == null ? "" : time(heartbeat);
    }

    /// When it was begun.
    public String begun() {
        return time(run.started());
    }

    /// What waits at the step where it stands, or empty.
    public String nextStep() {
        Unit next = run.next();
        if (next == null) {
            return "";
        }
        Step step = run.undertaking().steps().get(next.first());
        return step.purpose();
    }

    /// Whether it is itself the way back of another.
    public boolean isRollback() {
        return run.undertaking().kind() == Undertaking.Kind.ROLLBACK;
    }

    public Tone tone() {
        return atWork ? Tone.NEUTRAL : Tone.CARE;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// To the minute, as the server wrote it.
    private static String time(String written) {
        return written.length() <= MINUTES ? written : written.substring(0, MINUTES);
    }
}
