package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Where the time and the blocks of a plan went. The self times of all nodes together are the root's time and what ran after it; nothing
/// is cut off or counted twice.
public final class Times {
    /// A node's time, on the clock on the wall.
    ///
    /// @param inclusiveMillis with everything that runs inside of the node
    /// @param selfMillis without; never below 0, as a node counts for at least what runs inside of it
    /// @param workMillis inclusive, summed over all processes
    /// @param processes how many processes shared the work
    /// @param roundingMillis by how much the inclusive time can be wrong in either direction, as EXPLAIN rounds each loop to 1 µs
    /// @param selfRoundingMillis likewise for the self time, which is a difference of such times
    public record NodeTime(
            double inclusiveMillis,
            double selfMillis,
            double workMillis,
            double processes,
            double roundingMillis,
            double selfRoundingMillis) {}

    static final double ROUNDING_MILLIS = 0.0005;

    private final Plan plan;
    private final Lineage lineage;
    private final Map<Integer, Double> processes = new HashMap<>();
    private final Map<Integer, Double> divisors = new HashMap<>();
    private final Map<Integer, Double> inclusive = new HashMap<>();
    private final Map<Integer, Double> inside = new HashMap<>();
    private final Map<Integer, Double> rounding = new HashMap<>();
    private final Map<Integer, Double> roundingInside = new HashMap<>();
    private final Consumption consumption;
    private final double afterMain;
    private final Waterfall waterfall;

    private Times(Plan plan) {
        this.plan = plan;
        this.lineage = new Lineage(plan.root());
        share(plan.root(), 1);
        List<PlanNode> nodes = plan.nodes().toList();
        nodes.forEach(this::inclusive);
        this.consumption = new Consumption(plan, lineage);
        this.afterMain =
                nodes.stream()
                        .filter(PlanNode::isCte)
                        .mapToDouble(cte -> inclusive(cte) - takenByReaders(cte))
                        .sum();
        double roundings =
                nodes.stream()
                        .filter(node -> node.isCte() || node.id() == plan.root().id())
                        .mapToDouble(node -> rounding.getOrDefault(node.id(), 0.0))
                        .sum();
        this.waterfall = Waterfall.of(plan, inclusive(plan.root()), afterMain, roundings);
    }

    /// Computes the times of a plan; all are 0 where the query was not run or not timed.
    public static Times of(Plan plan) {
        return new Times(plan);
    }

    public NodeTime of(PlanNode node) {
        double all = inclusive(node);
        double shared = processes.getOrDefault(node.id(), 1.0);
        return new NodeTime(
                all,
                all - inside.getOrDefault(node.id(), 0.0),
                work(node),
                shared,
                rounding.getOrDefault(node.id(), 0.0),
                rounding.getOrDefault(node.id(), 0.0)
                        + roundingInside.getOrDefault(node.id(), 0.0));
    }

    /// The node above in the plan as EXPLAIN shows it; empty for the root.
    public Optional<PlanNode> parentOf(PlanNode node) {
        return Optional.ofNullable(lineage.parent(node));
    }

    /// Whether any node says how long it took.
    public boolean isTimed() {
        return plan.nodes().anyMatch(node -> work(node) > 0);
    }

    /// The blocks that the node itself looked at.
    public PlanNode.Blocks selfBlocks(PlanNode node) {
        return consumption.blocks(node);
    }

    /// The blocks of a node and all that runs inside of it.
    public PlanNode.Blocks blocks(PlanNode node) {
        return consumption.blocksWithAllBelow(node);
    }

    /// The blocks of WITH queries that ran on after the main query had ended.
    public PlanNode.Blocks blocksAfterMain() {
        return consumption.blocksAfterMain();
    }

    /// What the node itself wrote to the log.
    public Wal selfWal(PlanNode node) {
        return consumption.wal(node);
    }

    /// What a node and all that runs inside of it wrote to the log.
    public Wal wal(PlanNode node) {
        return consumption.walWithAllBelow(node);
    }

    /// What WITH queries wrote to the log after the main query had ended.
    public Wal walAfterMain() {
        return consumption.walAfterMain();
    }

    /// The self time as a part of the whole execution, from 0 to 1.
    public double share(PlanNode node) {
        double whole =
                plan.executionMillis() == null
                        ? inclusive(plan.root()) + afterMainMillis()
                        : plan.executionMillis();
        return whole <= 0 ? 0 : of(node).selfMillis() / whole;
    }

    /// The node with the greatest self time; empty when nothing was timed.
    public Optional<PlanNode> slowest() {
        return plan.nodes()
                .filter(node -> of(node).selfMillis() > 0)
                .max(java.util.Comparator.comparingDouble(node -> of(node).selfMillis()));
    }

    /// The time of WITH queries that ran on after the main query had ended.
    public double afterMainMillis() {
        return afterMain;
    }

    /// The rows that the planner expected of all loops together. Where processes share a scan, the planner counts a leader that also has
    /// to collect rows as less than a process; a node that every process runs in full is expected in full by each.
    public double expectedRows(PlanNode node) {
        double loops = Math.max(1, loops(node));
        double shared = processes.getOrDefault(node.id(), 1.0);
        Double divisor = divisors.get(node.id());
        return divisor == null || !isPartial(node) || shared <= 1
                ? node.planRows() * loops
                : node.planRows() * loops / shared * divisor;
    }

    /// By how much the planner was wrong about a loop's rows, 1 for exactly right; never below 1. Empty where there is nothing to compare:
    /// not run, never executed, or a node that yields no rows of its own.
    public OptionalDouble misestimate(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        boolean rowless =
                (node.type().startsWith("Bitmap") && !node.type().equals("Bitmap Heap Scan"))
                        || node.operation() != null;
        if (actual == null || actual.loops() == 0 || rowless) {
            return OptionalDouble.empty();
        }
        double real = Math.max(1, actual.rowsOfAllLoops());
        double expected = Math.max(1, expectedRows(node));
        return OptionalDouble.of(Math.max(real / expected, expected / real));
    }

    /// Whether a node above may stop before this one is through: LIMIT, semi and anti joins, merge joins, EXISTS.
    public boolean mayBeStopped(PlanNode node) {
        PlanNode below = node;
        for (PlanNode above = lineage.parent(node); above != null; above = lineage.parent(above)) {
            boolean blocks =
                    Set.of("Sort", "Hash", "Aggregate").contains(above.type())
                            && !"Sorted".equals(above.detail("Strategy"));
            if (stops(above, below)) {
                return true;
            }
            if (blocks) {
                return false;
            }
            below = above;
        }
        return "SubPlan".equals(below.relationship());
    }

    private static boolean stops(PlanNode above, PlanNode below) {
        String join = above.detail("Join Type");
        boolean partly =
                join != null
                        && (join.contains("Semi") || join.contains("Anti"))
                        && "Inner".equals(below.relationship());
        return above.type().equals("Limit")
                || above.type().equals("Merge Join")
                || partly
                || "SubPlan".equals(below.relationship());
    }

    /// Where the whole time went, from planning to the end.
    public Waterfall waterfall() {
        return waterfall;
    }

    /// What runs below a Gather is shared by as many processes as it had loops for each of the Gather's. The index side of a parallel bitmap
    /// scan runs in one process while the others wait.
    private void share(PlanNode node, double processesHere) {
        processes.put(node.id(), processesHere);
        for (PlanNode child : node.children()) {
            double below = processesHere;
            if (child.isInitPlan() || child.isCte()) {
                below = Math.min(processesHere, Math.max(1, loops(child)));
            } else if (node.isGather() && "Outer".equals(child.relationship())) {
                below = processesBelow(node, child);
                child.withDescendants().forEach(each -> divisors.put(each.id(), divisor(node)));
            } else if (node.type().equals("Bitmap Heap Scan") && node.isParallelAware()) {
                below = 1;
            }
            share(child, below);
        }
    }

    /// Whether each process yields only its part of the rows.
    private static boolean isPartial(PlanNode node) {
        if (node.isParallelAware()) {
            return true;
        }
        for (PlanNode child : node.children()) {
            boolean passesOn =
                    child.relationship() != null
                            && switch (child.relationship()) {
                                case "Outer", "Member", "Subquery" -> true;
                                default -> false;
                            };
            if (passesOn && isPartial(child)) {
                return true;
            }
        }
        return false;
    }

    private static double divisor(PlanNode gather) {
        double workers = gather.number("Workers Planned");
        return workers + Math.max(0, 1 - 0.3 * workers);
    }

    private static double processesBelow(PlanNode gather, PlanNode child) {
        return "true".equals(gather.detail("Single Copy")) || loops(gather) == 0
                ? 1
                : Math.max(1, loops(child) / loops(gather));
    }

    private double inclusive(PlanNode node) {
        Double known = inclusive.get(node.id());
        if (known != null) {
            return known;
        }
        double sum = 0;
        double roundings = 0;
        for (PlanNode child : lineage.children(node)) {
            sum += inclusive(child);
            roundings += rounding.getOrDefault(child.id(), 0.0);
        }
        PlanNode cte = lineage.cteOf(node);
        if (cte != null) {
            double taken = takenBy(node, cte);
            sum += taken;
            double whole = inclusive(cte);
            roundings += whole <= 0 ? 0 : rounding.getOrDefault(cte.id(), 0.0) * taken / whole;
        }
        // Some nodes are stopped before they are told of all their children's time; hence the
        // greater.
        double all = Math.max(wall(node), sum);
        double own = ROUNDING_MILLIS * loops(node) / processes.getOrDefault(node.id(), 1.0);
        rounding.put(node.id(), all > wall(node) ? roundings : own);
        roundingInside.put(node.id(), roundings);
        inside.put(node.id(), sum);
        inclusive.put(node.id(), all);
        return all;
    }

    /// The part of a WITH query's time that passed while this scan asked for its rows.
    private double takenBy(PlanNode scan, PlanNode cte) {
        double all = readersWall(cte);
        return all <= 0 ? 0 : takenByReaders(cte) * wall(scan) / all;
    }

    private double takenByReaders(PlanNode cte) {
        return Math.min(inclusive(cte), readersWall(cte));
    }

    private double readersWall(PlanNode cte) {
        return lineage.readers(cte).stream().mapToDouble(this::wall).sum();
    }

    private double wall(PlanNode node) {
        return work(node) / processes.getOrDefault(node.id(), 1.0);
    }

    private static double work(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        Double millis = actual == null ? null : actual.totalMillis();
        return actual == null || millis == null ? 0 : millis * actual.loops();
    }

    private static double loops(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? 0 : actual.loops();
    }
}
