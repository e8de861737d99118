package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;

/// The whole time of a query, in parts that add up to planning and execution.
///
/// @param nodesMillis what the plan's nodes took, BEFORE triggers and compiling on first use included
/// @param afterMainMillis WITH queries that ran on after the main query
/// @param afterTriggersMillis triggers that ran after the nodes, foreign keys among them
/// @param serializationMillis turning the result into text
/// @param restMillis starting and ending the execution, and compiling before it; what is left of all others, so as inexact as they
/// @param roundingMillis by how much the rest and the triggers can be wrong in either direction, as EXPLAIN rounds each time to 1 µs
public record Waterfall(
        double planningMillis,
        double nodesMillis,
        double afterMainMillis,
        double afterTriggersMillis,
        double serializationMillis,
        double restMillis,
        double roundingMillis) {
    private static final int TRIGGERS_TRIED_MAX = 12;

    public double totalMillis() {
        return planningMillis
                + nodesMillis
                + afterMainMillis
                + afterTriggersMillis
                + serializationMillis
                + restMillis;
    }

    /// The parts as a sum, in one line: `Planning 1.0 ms + nodes 10 ms + start and end 2.0 ms = 13 ms`.
    public String words() {
        List<String> words = new ArrayList<>();
        words.add("Planning " + Numbers.millis(planningMillis));
        words.add("nodes " + Numbers.millis(nodesMillis + afterMainMillis));
        if (afterTriggersMillis > 0) {
            words.add("triggers " + Numbers.millis(afterTriggersMillis));
        }
        if (serializationMillis > 0) {
            words.add("output " + Numbers.millis(serializationMillis));
        }
        words.add("start and end " + Numbers.millis(restMillis));
        return String.join(" + ", words) + " = " + Numbers.millis(totalMillis());
    }

    static Waterfall of(
            Plan plan, double nodesMillis, double afterMainMillis, double nodesRoundingMillis) {
        double planning = plan.planningMillis() == null ? 0 : plan.planningMillis();
        double known = nodesMillis + afterMainMillis + plan.serializationMillis();
        double outside = plan.executionMillis() == null ? 0 : plan.executionMillis() - known;
        // The execution's own, the output's and each trigger's.
        double rounding =
                nodesRoundingMillis + Times.ROUNDING_MILLIS * (2 + plan.triggers().size());
        double after = afterTriggers(plan.triggers(), outside + rounding);
        return new Waterfall(
                planning,
                nodesMillis,
                afterMainMillis,
                after,
                plan.serializationMillis(),
                outside - after,
                rounding);
    }

    /// EXPLAIN does not say which triggers ran inside of the nodes. Those that ran after them are the most that fit into the time outside.
    private static double afterTriggers(List<Plan.TriggerTime> triggers, double limit) {
        double best = 0;
        int tried = Math.min(triggers.size(), TRIGGERS_TRIED_MAX);
        for (int subset = 0; subset < 1 << tried; subset++) {
            double sum = 0;
            for (int i = 0; i < tried; i++) {
                sum += (subset & (1 << i)) == 0 ? 0 : triggers.get(i).millis();
            }
            if (sum <= limit && sum > best) {
                best = sum;
            }
        }
        return best;
    }
}
