package dev.drydock.explain.read;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A plan in lines that are equal when the plans are.
final class PlanShape {
    private PlanShape() {}

    /// All plans of a text.
    static String of(String text) {
        return of(PlanFile.read(text));
    }

    static String of(List<PlanEntry> entries) {
        return entries.stream()
                .map(entry ->
                        switch (entry) {
                            case PlanEntry.Whole whole -> of(whole.plan());
                            case PlanEntry.Broken broken -> broken.problem() + " at " + broken.at();
                        })
                .collect(Collectors.joining("\n"));
    }

    static String of(Plan plan) {
        return plan.nodes().map(PlanShape::of).collect(Collectors.joining("\n"))
                + "\n"
                + plan.settings()
                + plan.triggers();
    }

    /// A node without what TEXT leaves out: zeros, and what is usual.
    private static String of(PlanNode node) {
        Map<String, String> details = new TreeMap<>(node.details());
        details.values().removeIf(value -> value.equals("0") || value.equals("false"));
        if (!details.containsKey("Output")) {
            details.remove("Inner Unique");
        }
        return node.id()
                + " "
                + node.type()
                + " "
                + node.relationship()
                + " "
                + node.subplanName()
                + " "
                + node.startupCost()
                + " "
                + node.totalCost()
                + " "
                + node.planRows()
                + " "
                + node.width()
                + " "
                + node.actual()
                + " "
                + node.blocks()
                + " "
                + node.workers()
                + " "
                + details
                + " children "
                + node.children().stream().map(PlanNode::id).toList();
    }
}
