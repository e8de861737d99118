package dev.drydock.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order in which nodes begin to give rows: what is below gives before what is above, a hash table is full before the other side flows.
///
/// @param steps one for each node that ran
public record Replay(List<Step> steps) {
    /// A node gives its first row.
    public record Step(PlanNode node, String words) {}

    public Replay {
        steps = List.copyOf(steps);
    }

    /// The order of a plan: what runs it tells, whether it was timed or not.
    public static Replay of(Plan plan, Times times) {
        Words words = new Words(plan, times);
        List<PlanNode> order = new ArrayList<>();
        follow(plan.root(), order);
        return new Replay(
                order.stream()
                        .filter(node -> !node.isNeverExecuted())
                        .map(node -> new Step(node, words.sentence(node)))
                        .toList());
    }

    private static void follow(PlanNode node, List<PlanNode> order) {
        List<PlanNode> below =
                node.children().stream().sorted(Comparator.comparingInt(Replay::turn)).toList();
        boolean passesOn =
                switch (node.type()) {
                    case "Append", "Recursive Union" -> true;
                    default -> false;
                };
        for (PlanNode child : below) {
            follow(child, order);
            // The first part's rows are passed on before the next part is asked.
            if (passesOn && child.id() == below.getFirst().id()) {
                order.add(node);
            }
        }
        if (!passesOn || below.isEmpty()) {
            order.add(node);
        }
    }

    /// What is asked first: what is computed beforehand, then hash tables, then what streams.
    private static int turn(PlanNode child) {
        if (child.isInitPlan() || child.isCte()) {
            return 0;
        }
        return child.type().equals("Hash") ? 1 : 2;
    }
}
