package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each node used itself of what EXPLAIN counts: blocks, waits for them, WAL. All nodes together used what the root did and what ran
/// after it. As with times, a WITH query belongs to the scans that read it and an InitPlan to the node that asks for it; a node that was
/// stopped before it was told of all that its children used counts as having used as much as they did.
final class Consumption {
    private static final List<String> WAL =
            List.of("WAL Records", "WAL FPI", "WAL Bytes", "WAL Buffers Full");

    private final Lineage lineage;
    private final Map<Integer, double[]> inclusive = new HashMap<>();
    private final Map<Integer, double[]> self = new HashMap<>();
    private final Map<Integer, Map<Integer, double[]>> taken = new HashMap<>();
    private final Map<Integer, double[]> left = new HashMap<>();

    Consumption(Plan plan, Lineage lineage) {
        this.lineage = lineage;
        List<PlanNode> nodes = plan.nodes().toList();
        nodes.forEach(this::inclusive);
        nodes.stream().filter(PlanNode::isCte).forEach(this::takenByReaders);
    }

    PlanNode.Blocks blocks(PlanNode node) {
        return PlanNode.Blocks.of(self.getOrDefault(node.id(), told(null)));
    }

    PlanNode.Blocks blocksWithAllBelow(PlanNode node) {
        return PlanNode.Blocks.of(inclusive(node));
    }

    /// What WITH queries used after the main query had ended.
    PlanNode.Blocks blocksAfterMain() {
        return PlanNode.Blocks.of(afterMain());
    }

    Wal wal(PlanNode node) {
        return wal(self.getOrDefault(node.id(), told(null)));
    }

    Wal walWithAllBelow(PlanNode node) {
        return wal(inclusive(node));
    }

    Wal walAfterMain() {
        return wal(afterMain());
    }

    private static Wal wal(double[] amounts) {
        int at = PlanNode.Blocks.COUNTERS;
        return new Wal(
                (long) amounts[at],
                (long) amounts[at + 1],
                (long) amounts[at + 2],
                (long) amounts[at + 3]);
    }

    private double[] afterMain() {
        double[] sum = told(null);
        left.values().forEach(each -> add(sum, each, 1));
        return sum;
    }

    private double[] inclusive(PlanNode node) {
        double[] known = inclusive.get(node.id());
        if (known != null) {
            return known;
        }
        double[] below = told(null);
        lineage.children(node).forEach(child -> add(below, inclusive(child), 1));
        PlanNode cte = lineage.cteOf(node);
        if (cte != null) {
            double[] share = takenByReaders(cte).get(node.id());
            add(below, share == null ? told(null) : share, 1);
        }
        double[] all = told(node);
        double[] own = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.max(all[i], below[i]);
            own[i] = all[i] - below[i];
        }
        self.put(node.id(), own);
        inclusive.put(node.id(), all);
        return all;
    }

    /// What each scan of a WITH query had it use: the first all that the scan is said to have used, the next what is left.
    private Map<Integer, double[]> takenByReaders(PlanNode cte) {
        Map<Integer, double[]> known = taken.get(cte.id());
        if (known != null) {
            return known;
        }
        Map<Integer, double[]> shares = new HashMap<>();
        double[] rest = inclusive(cte).clone();
        for (PlanNode scan : lineage.readers(cte)) {
            double[] share = told(scan);
            for (int i = 0; i < share.length; i++) {
                share[i] = Math.min(share[i], rest[i]);
            }
            add(rest, share, -1);
            shares.put(scan.id(), share);
        }
        left.put(cte.id(), rest);
        taken.put(cte.id(), shares);
        return shares;
    }

    private static void add(double[] sum, double[] amounts, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * amounts[i];
        }
    }

    /// What EXPLAIN says of a node with all below, nothing at all for null.
    private static double[] told(@Nullable PlanNode node) {
        int counters = PlanNode.Blocks.COUNTERS;
        double[] amounts = new double[counters + WAL.size()];
        if (node != null) {
            PlanNode.@Nullable Blocks blocks = node.blocks();
            System.arraycopy(
                    (blocks == null ? PlanNode.Blocks.NONE : blocks).amounts(),
                    0,
                    amounts,
                    0,
                    counters);
            for (int i = 0; i < WAL.size(); i++) {
                amounts[counters + i] = node.number(WAL.get(i));
            }
        }
        return amounts;
    }
}
