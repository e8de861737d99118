package dev.drydock.explain;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// The same query run several times: what repeats, and by how much the rest varies.
///
/// @param plans one for each run, in their order; at least one
public record Runs(List<Plan> plans) {
    /// What several runs measured.
    public record Spread(double least, double median, double most) {
        /// Whether what another series measured could be the same: their ranges touch.
        public boolean overlaps(Spread other) {
            return least <= other.most && other.least <= most;
        }
    }

    public Runs {
        plans = List.copyOf(plans);
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("no run");
        }
    }

    /// The plan of the run whose time stands in the middle.
    public Plan typical() {
        List<Plan> sorted =
                plans.stream()
                        .sorted((one, other) -> Double.compare(millis(one), millis(other)))
                        .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /// Milliseconds of execution.
    public Spread time() {
        return spread(Runs::millis);
    }

    /// Blocks looked at.
    public Spread blocks() {
        return spread(Runs::touched);
    }

    /// How many ways of running the query were seen.
    public long shapes() {
        return plans.stream().map(Fingerprint::of).distinct().count();
    }

    /// All runs in a sentence, what repeats in front.
    public String words() {
        Spread blocks = blocks();
        Spread time = time();
        String pages =
                blocks.most() <= 0
                        ? ""
                        : blocks.least() == blocks.most()
                                ? Numbers.count(blocks.median(), "block") + " each time, "
                                : "blocks "
                                        + Numbers.count(blocks.median())
                                        + " ("
                                        + Numbers.count(blocks.least())
                                        + " to "
                                        + Numbers.count(blocks.most())
                                        + "), ";
        String shapes =
                shapes() == 1 ? "" : " The plan changed between runs: " + shapes() + " shapes.";
        return Numbers.count(plans.size(), "run")
                + ": "
                + pages
                + "time "
                + words(time)
                + "."
                + shapes;
    }

    /// How the times of two series differ, or that the difference is noise.
    public static String compare(Runs before, Runs after) {
        Spread was = before.time();
        Spread is = after.time();
        String both = "time " + words(was) + " → " + words(is);
        if (before.plans.size() < 2 && after.plans.size() < 2) {
            return both + ", one run each: what is noise cannot be told";
        }
        if (was.overlaps(is)) {
            return both + ": within the noise";
        }
        return both
                + ": "
                + (is.median() < was.median() ? "faster in every run" : "slower in every run");
    }

    private static String words(Spread time) {
        return time.least() == time.most()
                ? Numbers.millis(time.median())
                : Numbers.millis(time.median())
                        + " ("
                        + Numbers.millis(time.least())
                        + " to "
                        + Numbers.millis(time.most())
                        + ")";
    }

    private static double millis(Plan plan) {
        Double told = plan.executionMillis();
        return told == null ? 0 : told;
    }

    private static double touched(Plan plan) {
        PlanNode.Blocks blocks = plan.root().blocks();
        return blocks == null ? 0 : (double) blocks.touched();
    }

    private Spread spread(ToDoubleFunction<Plan> measure) {
        double[] sorted = plans.stream().mapToDouble(measure).sorted().toArray();
        int middle = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        DoubleStream all = Arrays.stream(sorted);
        return new Spread(sorted[0], median, all.max().orElse(median));
    }
}
