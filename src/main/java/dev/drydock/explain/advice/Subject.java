package dev.drydock.explain.advice;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Times;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A plan under examination: what rules ask of it.
public final class Subject {
    private static final Set<String> LOADERS = Set.of("InitPlan", "SubPlan");

    private final Plan plan;
    private final Times times;
    private final Surroundings around;

    Subject(Plan plan, Times times, Surroundings around) {
        this.plan = plan;
        this.times = times;
        this.around = around;
    }

    public Plan plan() {
        return plan;
    }

    public Times times() {
        return times;
    }

    public Surroundings around() {
        return around;
    }

    /// What the catalog knows about the node's table, or null.
    public Surroundings.@Nullable TableFacts table(PlanNode node) {
        return around.table(node.relation());
    }

    /// All nodes that were run.
    public Stream<PlanNode> nodes() {
        return plan.nodes().filter(node -> node.actual() != null && !node.isNeverExecuted());
    }

    /// All nodes of some types that were run.
    public Stream<PlanNode> nodes(String... types) {
        Set<String> wanted = Set.of(types);
        return nodes().filter(node -> wanted.contains(node.type()));
    }

    public double executionMillis() {
        Double told = plan.executionMillis();
        return told == null ? times.waterfall().nodesMillis() + times.afterMainMillis() : told;
    }

    public double self(PlanNode node) {
        return times.of(node).selfMillis();
    }

    /// The time of a node and everything inside of it.
    public double inclusive(PlanNode node) {
        return times.of(node).inclusiveMillis();
    }

    /// The part of the whole execution, from 0 to 1.
    public double share(double millis) {
        double whole = executionMillis();
        return whole <= 0 ? 0 : millis / whole;
    }

    public static double loops(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? 0 : actual.loops();
    }

    /// The rows of all loops together.
    public static double rows(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? 0 : actual.rowsOfAllLoops();
    }

    /// The rows that a filter threw away in all loops; EXPLAIN tells an average.
    public static double removed(PlanNode node) {
        return node.number("Rows Removed by Filter") * loops(node);
    }

    /// The part of the rows looked at that a filter threw away, from 0 to 1.
    public static double removedShare(PlanNode node) {
        double removed = removed(node);
        return removed <= 0 ? 0 : removed / (removed + rows(node));
    }

    /// The nodes that feed this one, in their order: no InitPlans, SubPlans or WITH queries.
    public static List<PlanNode> inputs(PlanNode node) {
        return node.children().stream()
                .filter(child ->
                        child.relationship() == null || !LOADERS.contains(child.relationship()))
                .toList();
    }

    public @Nullable PlanNode parent(PlanNode node) {
        return times.parentOf(node).orElse(null);
    }

    /// The nearest node above of a type, or null.
    public @Nullable PlanNode above(PlanNode node, String type) {
        PlanNode above = parent(node);
        while (above != null && !above.type().equals(type)) {
            above = parent(above);
        }
        return above;
    }

    /// Blocks that the node itself looked at, in memory or on disk.
    public double selfBlocks(PlanNode node) {
        return (double) times.selfBlocks(node).touched();
    }
}
