package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A plan as the screen shows it.
///
/// @param root the node that returns the result
/// @param planningMillis 0 when not measured
/// @param totalMillis planning and execution together, 0 when nothing was measured
/// @param measured whether the statement was run
/// @param advice what would help, in order
/// @param source what the picture was made of, or null when it was made of nothing
public record PlanPicture(
        Node root,
        double planningMillis,
        double totalMillis,
        boolean measured,
        List<Advice> advice,
        @Nullable Plan source) {
    public PlanPicture {
        advice = List.copyOf(advice);
    }

    /// All nodes, parents first.
    List<Node> nodes() {
        // A plan may have more levels than a stack has room for.
        List<Node> all = new ArrayList<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            all.add(node);
            node.children().reversed().forEach(waiting::push);
        }
        return all;
    }

    /// The node with the largest share, or null when there is nothing to compare.
    @Nullable Node slowest() {
        Node slowest = null;
        for (Node node : nodes()) {
            if (slowest == null || node.share() > slowest.share()) {
                slowest = node;
            }
        }
        return slowest == null || slowest.share() <= 0 ? null : slowest;
    }

    /// A node of the plan.
    ///
    /// @param number its number in the plan, which no other node has
    /// @param type as `PlanNode` names it: `Seq Scan`
    /// @param title such as `Seq Scan on order_items`
    /// @param amount its own time, or its cost when nothing was measured: `911 ms`
    /// @param summary one short line under the title
    /// @param sentence what it does, in plain words with this plan's numbers
    /// @param share its part of the whole, from 0 to 1
    /// @param rows how many rows flow out of it
    /// @param facts the numbers behind the sentence
    public record Node(
            int number,
            String type,
            String title,
            String amount,
            String summary,
            String sentence,
            double share,
            double rows,
            List<Fact> facts,
            List<Node> children) {
        public Node {
            facts = List.copyOf(facts);
            children = List.copyOf(children);
        }
    }

    /// A number of a node.
    public record Fact(String what, String value) {}

    /// Something that would help.
    ///
    /// @param sql the statement that does it, or empty
    public record Advice(String title, String words, String sql) {}
}
