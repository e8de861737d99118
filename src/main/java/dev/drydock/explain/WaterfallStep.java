package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A part of a query's whole time. All of a plan's, from planning to the last trigger, add up to the total that is shown.
///
/// @param node the node whose own time it is; null for what no node did
/// @param fromMillis what all before it took together
/// @param millis what it took
/// @param note what else is known of it, or empty
public record WaterfallStep(
        String name, @Nullable PlanNode node, double fromMillis, double millis, String note) {

    /// All parts in the order in which they happened; none where nothing was timed.
    public static List<WaterfallStep> of(Plan plan, Times times) {
        if (!times.isTimed()) {
            return List.of();
        }
        Waterfall parts = times.waterfall();
        Steps steps = new Steps();
        steps.add("Planning", null, parts.planningMillis(), "");
        steps.add("Start and end", null, parts.restMillis(), compiled(plan));
        for (Timeline.Span span : Timeline.of(plan, times).spans()) {
            PlanNode node = span.node();
            steps.add(node.title(), node, times.of(node).selfMillis(), before(plan, node, parts));
        }
        steps.addSome("WITH queries that ran on", parts.afterMainMillis(), "after the main query");
        after(plan, parts, steps);
        steps.addSome("Output", parts.serializationMillis(), "turning the result into text");
        return List.copyOf(steps.all);
    }

    /// Where the next part would begin.
    public double endMillis() {
        return fromMillis + millis;
    }

    private static String compiled(Plan plan) {
        Plan.@Nullable Jit jit = plan.jit();
        return jit == null ? "" : jit.words();
    }

    /// Triggers that ran inside of a node that writes; their time is part of the node's.
    private static String before(Plan plan, PlanNode node, Waterfall parts) {
        double all = plan.triggers().stream().mapToDouble(Plan.TriggerTime::millis).sum();
        double inside = all - parts.afterTriggersMillis();
        boolean writes = node.type().equals("ModifyTable") || node.operation() != null;
        return writes && inside > 0.0005 ? "BEFORE triggers inside " + Numbers.millis(inside) : "";
    }

    /// Each trigger that ran after the nodes; EXPLAIN does not say which did, so they are told apart only when all of them did.
    private static void after(Plan plan, Waterfall parts, Steps steps) {
        double all = plan.triggers().stream().mapToDouble(Plan.TriggerTime::millis).sum();
        if (Math.abs(all - parts.afterTriggersMillis()) < 0.0005) {
            for (Plan.TriggerTime trigger : plan.triggers()) {
                String on = trigger.relation() == null ? "" : " on " + trigger.relation();
                steps.add(
                        "Trigger " + trigger.name() + on,
                        null,
                        trigger.millis(),
                        Numbers.count((double) trigger.calls(), "call"));
            }
        } else {
            steps.addSome("Triggers after the nodes", parts.afterTriggersMillis(), "");
        }
    }

    /// Parts, each beginning where the one before it ends.
    private static final class Steps {
        private final List<WaterfallStep> all = new ArrayList<>();

        void add(String name, @Nullable PlanNode node, double millis, String note) {
            double from = all.isEmpty() ? 0 : all.getLast().endMillis();
            all.add(new WaterfallStep(name, node, from, millis, note));
        }

        void addSome(String name, double millis, String note) {
            if (millis > 0) {
                add(name, null, millis, note);
            }
        }
    }
}
