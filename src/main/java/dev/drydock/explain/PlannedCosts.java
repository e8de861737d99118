package dev.drydock.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each node is expected to add to the whole cost, so that all together are the root's. EXPLAIN tells of each node what one full run
/// of it would cost: a limit asks for a part of that only, and a nested loop runs its second input once for each row of the first.
public final class PlannedCosts {
    private static final String NESTED_LOOP = "Nested Loop";

    private final Map<Integer, Double> inclusive = new HashMap<>();
    private final Map<Integer, Double> self = new HashMap<>();

    private PlannedCosts() {}

    public static PlannedCosts of(Plan plan) {
        PlannedCosts costs = new PlannedCosts();
        costs.inclusive.put(plan.root().id(), plan.root().totalCost());
        // Each node stands before its children.
        plan.nodes().forEach(costs::share);
        return costs;
    }

    private void share(PlanNode node) {
        List<Double> wanted = new ArrayList<>();
        double all = 0;
        for (PlanNode child : node.children()) {
            double cost = cost(node, child);
            wanted.add(cost);
            all += cost;
        }
        double whole = Math.max(node.totalCost(), all);
        double scale = whole <= 0 ? 0 : inclusive(node) / whole;
        // By this and not as what the children leave of the whole, which rounding could make less
        // than nothing.
        self.put(node.id(), (whole - all) * scale);
        for (int i = 0; i < wanted.size(); i++) {
            inclusive.put(node.children().get(i).id(), wanted.get(i) * scale);
        }
    }

    private static double cost(PlanNode node, PlanNode child) {
        boolean isRepeated =
                node.type().equals(NESTED_LOOP)
                        && "Inner".equals(child.relationship())
                        && !child.type().equals("Materialize");
        if (!isRepeated) {
            return child.totalCost();
        }
        PlanNode outer = node.children().getFirst();
        double left = Math.max(child.totalCost(), node.totalCost() - outer.totalCost());
        return Math.min(left, child.totalCost() * Math.max(1, outer.planRows()));
    }

    /// With everything that runs inside of it.
    public double inclusive(PlanNode node) {
        return inclusive.getOrDefault(node.id(), 0.0);
    }

    /// Without; the sum over all nodes is the root's cost.
    public double self(PlanNode node) {
        return self.getOrDefault(node.id(), 0.0);
    }
}
