package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A node of a query plan.
///
/// @param id its number in the plan, from 0, each node before its children
/// @param type as EXPLAIN names it: `Seq Scan`, `Hash Join`
/// @param relationship to its parent: `Outer`, `Inner`, `Member`, `Subquery`, `InitPlan`, `SubPlan`; null for the root
/// @param subplanName `InitPlan 1`, `SubPlan 1` or `CTE x`, else null
/// @param planRows rows expected for each loop
/// @param width bytes expected for each row
/// @param actual null when the query was not run
/// @param blocks null when EXPLAIN did not count them; of this node and all below
/// @param workers what single worker processes told, empty when they told nothing
/// @param details everything else that EXPLAIN said, by its name, lists joined with commas
public record PlanNode(
        int id,
        String type,
        @Nullable String relationship,
        @Nullable String subplanName,
        double startupCost,
        double totalCost,
        double planRows,
        int width,
        @Nullable Actual actual,
        @Nullable Blocks blocks,
        List<Worker> workers,
        SequencedMap<String, String> details,
        List<PlanNode> children) {

    public PlanNode {
        workers = List.copyOf(workers);
        details = Maps.copy(details);
        children = List.copyOf(children);
    }

    /// The part of one worker process, told with VERBOSE or where it sorted.
    ///
    /// @param actual null where only its details are told
    /// @param details what else it said, by name
    public record Worker(
            int number,
            @Nullable Actual actual,
            @Nullable Blocks blocks,
            SequencedMap<String, String> details) {
        public Worker {
            details = Maps.copy(details);
        }
    }

    /// What was measured. Times and rows are averages over the loops, as EXPLAIN gives them.
    ///
    /// @param totalMillis null with TIMING OFF
    public record Actual(
            @Nullable Double startupMillis,
            @Nullable Double totalMillis,
            double rows,
            double loops) {
        /// The rows of all loops together.
        public double rowsOfAllLoops() {
            return rows * loops;
        }
    }

    /// Blocks of 8 kB, and the time spent waiting for them, of a node and all below it, all processes together.
    public record Blocks(
            long sharedHit,
            long sharedRead,
            long sharedDirtied,
            long sharedWritten,
            long localHit,
            long localRead,
            long localDirtied,
            long localWritten,
            long tempRead,
            long tempWritten,
            double ioMillis) {
        public static final Blocks NONE = new Blocks(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// Blocks of tables and indexes that were looked at, from memory or from disk.
        public long touched() {
            return sharedHit + sharedRead + localHit + localRead;
        }

        static final int COUNTERS = 11;

        /// The numbers in their order.
        double[] amounts() {
            return new double[] {
                sharedHit,
                sharedRead,
                sharedDirtied,
                sharedWritten,
                localHit,
                localRead,
                localDirtied,
                localWritten,
                tempRead,
                tempWritten,
                ioMillis
            };
        }

        static Blocks of(double[] amounts) {
            return new Blocks(
                    (long) amounts[0],
                    (long) amounts[1],
                    (long) amounts[2],
                    (long) amounts[3],
                    (long) amounts[4],
                    (long) amounts[5],
                    (long) amounts[6],
                    (long) amounts[7],
                    (long) amounts[8],
                    (long) amounts[9],
                    amounts[10]);
        }
    }

    /// This node and all below it, each before its children.
    public Stream<PlanNode> withDescendants() {
        // A plan may have a thousand levels, too many for streams within streams.
        List<PlanNode> found = new ArrayList<>();
        Deque<PlanNode> waiting = new ArrayDeque<>();
        waiting.push(this);
        while (!waiting.isEmpty()) {
            PlanNode node = waiting.pop();
            found.add(node);
            node.children.reversed().forEach(waiting::push);
        }
        return found.stream();
    }

    /// What EXPLAIN said under this name, or null.
    public @Nullable String detail(String name) {
        return details.get(name);
    }

    /// A number that EXPLAIN said under this name; 0 when it said nothing.
    public double number(String name) {
        return numberOf(details.get(name));
    }

    /// A text as a number; 0 when it is none.
    public static double numberOf(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// The table it reads or writes, or null.
    public @Nullable String relation() {
        return detail("Relation Name");
    }

    /// The name that the query gives the table; null when the node has none.
    public @Nullable String alias() {
        return detail("Alias");
    }

    public @Nullable String index() {
        return detail("Index Name");
    }

    /// `Insert`, `Update`, `Delete` or `Merge` of a node that writes, else null.
    public @Nullable String operation() {
        String operation = detail("Operation");
        return operation == null || operation.equals("Select") ? null : operation;
    }

    public boolean isParallelAware() {
        return "true".equals(detail("Parallel Aware"));
    }

    public boolean isGather() {
        return type.equals("Gather") || type.equals("Gather Merge");
    }

    /// The query it computes before the plan asks for it: an InitPlan that is no CTE.
    public boolean isInitPlan() {
        return "InitPlan".equals(relationship) && !isCte();
    }

    /// Whether it computes a WITH query that CTE Scans read.
    public boolean isCte() {
        return subplanName != null && subplanName.startsWith("CTE ");
    }

    /// Whether the plan never came to this node.
    public boolean isNeverExecuted() {
        return actual != null && actual.loops() == 0;
    }

    /// The node in one line: `Index Scan using orders_pkey on orders o`.
    public String title() {
        return NodeTitle.of(this);
    }
}
