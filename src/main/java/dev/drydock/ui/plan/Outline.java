package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Times;
import dev.drydock.ui.plan.PlanPicture.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What all views ask of a plan again and again, found out once for each: its nodes in their order, who stands above whom, its times.
final class Outline {
    /// Of no plan.
    static final Outline EMPTY = new Outline(List.of(), null, null);

    private final List<Node> nodes;
    private final Map<Integer, Node> byNumber = new HashMap<>();
    private final Map<Integer, Node> parents = new HashMap<>();
    private final Map<Integer, Integer> below = new HashMap<>();
    private final @Nullable Plan plan;
    private final @Nullable Times times;
    private final @Nullable Node slowest;

    private Outline(List<Node> nodes, @Nullable Plan plan, @Nullable Node slowest) {
        this.nodes = List.copyOf(nodes);
        this.slowest = slowest;
        this.plan = plan;
        this.times = plan == null ? null : Times.of(plan);
        for (Node node : nodes) {
            byNumber.put(node.number(), node);
            node.children().forEach(child -> parents.put(child.number(), node));
        }
        for (Node node : nodes.reversed()) {
            below.put(
                    node.number(),
                    node.children().stream().mapToInt(child -> 1 + below(child)).sum());
        }
    }

    static Outline of(@Nullable PlanPicture picture) {
        return picture == null
                ? EMPTY
                : new Outline(picture.nodes(), picture.source(), picture.slowest());
    }

    /// All nodes, each before its children.
    List<Node> nodes() {
        return nodes;
    }

    @Nullable Node node(int number) {
        return byNumber.get(number);
    }

    /// The node with the largest share, or null when there is nothing to compare.
    @Nullable Node slowest() {
        return slowest;
    }

    @Nullable Node parent(Node node) {
        return parents.get(node.number());
    }

    /// How many nodes stand below one.
    int below(Node node) {
        return below.getOrDefault(node.number(), 0);
    }

    /// What the picture was made of, or null.
    @Nullable Plan plan() {
        return plan;
    }

    /// The plan's times, or null where there is no plan.
    @Nullable Times times() {
        return times;
    }

    /// The nodes in whose title, summary or facts the words stand, whatever the case.
    List<Node> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : nodes.stream().filter(node -> tells(node, wanted)).toList();
    }

    private static boolean tells(Node node, String wanted) {
        return holds(node.title(), wanted)
                || holds(node.summary(), wanted)
                || node.facts().stream().anyMatch(fact -> holds(fact.value(), wanted));
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// The folded nodes above one, which hide it.
    List<Integer> hiding(Node node, Set<Integer> folded) {
        List<Integer> hiding = new ArrayList<>();
        for (Node above = parent(node); above != null; above = parent(above)) {
            if (folded.contains(above.number())) {
                hiding.add(above.number());
            }
        }
        return hiding;
    }
}
