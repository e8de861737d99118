package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Runs;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Runs a query several times, and remembers the last series, so that the next says what is more than noise.
final class Repeats {
    private final PlanSource source;
    private String query = "";
    private @Nullable Runs before;

    Repeats(PlanSource source) {
        this.source = source;
    }

    /// Runs; waits.
    ///
    /// @param words takes what all runs tell, on the window's thread
    /// @return the run whose time stands in the middle, or why one could not be made
    PlanSource.Outcome run(String sql, int times, Job job, Consumer<String> words) {
        List<PlanPicture> pictures = new ArrayList<>();
        for (int i = 0; i < times && !job.isCancelled(); i++) {
            job.report("Run " + (i + 1) + " of " + times, (double) i / times);
            PlanSource.Outcome outcome = source.explain(sql, true, false, job);
            if (!(outcome instanceof PlanSource.Outcome.Explained(PlanPicture picture))) {
                return outcome;
            }
            pictures.add(picture);
        }
        Runs all =
                new Runs(
                        pictures.stream()
                                .map(PlanPicture::source)
                                .filter(Objects::nonNull)
                                .toList());
        Plan typical = all.typical();
        job.tell(() -> words.accept(remember(sql, all)));
        return new PlanSource.Outcome.Explained(
                pictures.stream()
                        .filter(picture -> typical.equals(picture.source()))
                        .findFirst()
                        .orElseThrow());
    }

    private String remember(String sql, Runs all) {
        Runs last = sql.equals(query) ? before : null;
        query = sql;
        before = all;
        return last == null
                ? all.words()
                : all.words() + " Since the last series: " + Runs.compare(last, all) + ".";
    }
}
