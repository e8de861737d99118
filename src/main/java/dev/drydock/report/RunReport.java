package dev.drydock.report;

import dev.drydock.catalog.Facts;
import dev.drydock.migration.Step;
import dev.drydock.run.journal.BackfillRecord;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.StepRecord;

import java.util.List;

/// What a journal knows about a run, for people.
public final class RunReport {
    private RunReport() {}

    /// A few lines about the run, and one for each step.
    ///
    /// @param atWork whether its runner holds the database right now
    public static String text(RunRecord run, boolean atWork) {
        StringBuilder text = new StringBuilder();
        text.append("Run ")
                .append(run.id())
                .append(" to ")
                .append(run.undertaking().goal())
                .append(": ")
                .append(state(run, atWork))
                .append("\nBegun ")
                .append(run.started())
                .append(", by ")
                .append(run.runner().words())
                .append(run.finished() == null ? "" : "; ended " + run.finished())
                .append(
                        run.finished() != null || run.heartbeat() == null
                                ? ""
                                : "; last sign of life " + run.heartbeat())
                .append("\n\n");
        List<Step> steps = run.undertaking().steps();
        for (int i = 0; i < steps.size(); i++) {
            text.append(step(i, steps.get(i), run));
        }
        return text.append(whatNext(run, atWork)).toString();
    }

    private static String state(RunRecord run, boolean atWork) {
        String words =
                switch (run.state()) {
                    case RUNNING -> atWork ? "at work" : "broken off, nobody is at work";
                    case STOPPED -> "stands still";
                    case DONE -> "done";
                    case ROLLING_BACK -> "another run takes it back";
                    case ROLLED_BACK -> "taken back";
                    case GIVEN_UP -> "given up";
                };
        return words + (run.note() == null ? "" : " (" + run.note() + ")");
    }

    private static String step(int number, Step step, RunRecord run) {
        StepRecord record = run.steps().get(number);
        String sign =
                switch (record.state()) {
                    case DONE -> "✓";
                    case RUNNING -> "…";
                    case FAILED -> "✗";
                    case PENDING -> " ";
                };
        StringBuilder line =
                new StringBuilder(String.format("%3d %s %s%n", number + 1, sign, step.purpose()));
        line.append(locks(number, step, run));
        BackfillRecord backfill = run.backfills().get(number);
        if (backfill != null) {
            line.append("      ")
                    .append(Facts.grouped(backfill.rows()))
                    .append(" rows filled, ")
                    .append(Facts.grouped(Math.round(backfill.rowsPerSecond())))
                    .append(" looked at a second\n");
        }
        if (record.attempts() > 1) {
            line.append("      begun ").append(record.attempts()).append(" times\n");
        }
        if (record.error() != null) {
            line.append("      ").append(record.error().replace("\n", "\n      ")).append('\n');
        }
        return line.toString();
    }

    /// What its rehearsal measured; where nobody has kept that, what it is expected to lock, about which the statements of somebody's own
    /// files say nothing.
    private static String locks(int number, Step step, RunRecord run) {
        RehearsedStep facts = run.undertaking().checkpoints().rehearsed(number);
        if (facts != null) {
            return "      rehearsal: "
                    + TextReport.measured(facts, String.join(", ", facts.droppedAlong()))
                    + "\n";
        }
        return run.undertaking().isAsWritten()
                ? ""
                : "      expected: " + TextReport.expected(step) + "\n";
    }

    private static String whatNext(RunRecord run, boolean atWork) {
        if (!run.state().isUnfinished() || atWork) {
            return "";
        }
        return run.undertaking().isAsWritten()
                ? "\n`drydock resume` goes on; with --give-up it leaves the rest to another run.\n"
                : "\n`drydock resume` goes on, `drydock rollback` takes back what is done.\n";
    }
}
