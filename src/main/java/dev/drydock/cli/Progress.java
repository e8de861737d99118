package dev.drydock.cli;

import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.report.Words;
import dev.drydock.run.StepEvent;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;

/// Writes a line for what a run tells.
final class Progress implements Consumer<StepEvent> {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final Migration migration;
    private long lastRows = System.nanoTime();

    Progress(PrintWriter out, Migration migration) {
        this.out = out;
        this.migration = migration;
    }

    @Override
    public void accept(StepEvent event) {
        if (event instanceof StepEvent.Progress && !isTimeForRows()) {
            return;
        }
        String line = line(event);
        if (!line.isEmpty()) {
            out.printf("%3d  %s%n", event.step() + 1, line);
            out.flush();
        }
    }

    /// Batches come many a second; a line every other second is enough.
    private boolean isTimeForRows() {
        long now = System.nanoTime();
        if (now - lastRows < BETWEEN_LINES.toNanos()) {
            return false;
        }
        lastRows = now;
        return true;
    }

    private String line(StepEvent event) {
        return switch (event) {
            case StepEvent.Started started -> migration.steps().get(started.step()).purpose();
            case StepEvent.Retried retried ->
                    "  a lock could not be had, attempt "
                            + retried.attempt()
                            + (retried.blockers().isEmpty()
                                    ? ""
                                    : "; " + retried.blockers().getFirst().words());
            case StepEvent.Progress progress -> "  " + rows(progress);
            case StepEvent.Finished finished -> "  " + Words.time(finished.took());
            case StepEvent.Cleaned cleaned -> "  dropped the invalid index " + cleaned.index();
            case StepEvent.Throttled throttled ->
                    throttled.why().isEmpty()
                            ? "  goes on at the usual pace"
                            : "  goes slowly: " + throttled.why();
            case StepEvent.Waits waits ->
                    "  others have waited for this run for "
                            + Words.time(waits.waited())
                            + " in all so far, at most "
                            + waits.sessions()
                            + " at a time";
            case StepEvent.Attempt _, StepEvent.Committed _ -> "";
            case StepEvent.Rests _, StepEvent.Paused _, StepEvent.Failed _ -> "";
        };
    }

    private static String rows(StepEvent.Progress progress) {
        String of =
                progress.estimated() > 0 ? " of about " + Facts.grouped(progress.estimated()) : "";
        return Facts.grouped(progress.walked())
                + of
                + " rows, "
                + Facts.grouped(Math.round(progress.rowsPerSecond()))
                + " a second"
                + left(progress);
    }

    private static String left(StepEvent.Progress progress) {
        Duration left = progress.left();
        if (left.isZero()) {
            return "";
        }
        return left.toMinutes() > 0
                ? ", about " + left.toMinutes() + " min left"
                : ", about " + left.toSeconds() + " s left";
    }
}
