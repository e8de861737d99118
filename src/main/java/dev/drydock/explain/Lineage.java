package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who really runs whom. EXPLAIN shows a WITH query and an InitPlan under the node that owns it; they run inside of the node that asks
/// for them first, and their time is part of that node's time. Source: `ExplainNode` and `ExecSubPlan` of PostgreSQL.
final class Lineage {
    private static final Pattern INIT_PLAN =
            Pattern.compile("InitPlan ([0-9]+)(?: \\(returns (.*)\\))?");

    private final Map<Integer, PlanNode> parents = new HashMap<>();
    private final Map<Integer, List<PlanNode>> children = new HashMap<>();
    private final Map<Integer, List<PlanNode>> readers = new HashMap<>();
    private final Set<Integer> initPlansMoved = new HashSet<>();

    Lineage(PlanNode root) {
        root.withDescendants().forEach(node -> children.put(node.id(), new ArrayList<>()));
        link(root);
        root.withDescendants().forEach(this::linkReader);
        root.withDescendants().forEach(this::place);
    }

    @Nullable PlanNode parent(PlanNode node) {
        return parents.get(node.id());
    }

    /// The nodes that run inside of this one, WITH queries left out.
    List<PlanNode> children(PlanNode node) {
        return children.getOrDefault(node.id(), List.of());
    }

    /// The CTE Scans that read what a WITH query found.
    List<PlanNode> readers(PlanNode cte) {
        return readers.getOrDefault(cte.id(), List.of());
    }

    /// The WITH query that a CTE Scan reads, or null.
    @Nullable PlanNode cteOf(PlanNode scan) {
        String name = scan.type().equals("CTE Scan") ? scan.detail("CTE Name") : null;
        if (name == null) {
            return null;
        }
        String wanted = "CTE " + name;
        for (PlanNode owner = scan; owner != null; owner = parent(owner)) {
            for (PlanNode child : owner.children()) {
                if (wanted.equals(child.subplanName())) {
                    return child;
                }
            }
        }
        return null;
    }

    private void link(PlanNode node) {
        for (PlanNode child : node.children()) {
            parents.put(child.id(), node);
            link(child);
        }
    }

    private void linkReader(PlanNode scan) {
        PlanNode cte = cteOf(scan);
        if (cte != null) {
            readers.computeIfAbsent(cte.id(), id -> new ArrayList<>()).add(scan);
        }
    }

    private void place(PlanNode node) {
        PlanNode owner = parent(node);
        if (owner == null || node.isCte()) {
            return;
        }
        PlanNode runner = node.isInitPlan() ? firstAsker(node, owner) : owner;
        children.getOrDefault(runner.id(), new ArrayList<>()).add(node);
        if (runner.id() != owner.id()) {
            initPlansMoved.add(node.id());
        }
    }

    /// Whether an InitPlan runs elsewhere than EXPLAIN shows it.
    boolean isMoved(PlanNode node) {
        return initPlansMoved.contains(node.id());
    }

    private PlanNode firstAsker(PlanNode initPlan, PlanNode owner) {
        Pattern reference = reference(initPlan);
        PlanNode asker = reference == null ? null : asker(owner, initPlan, reference);
        if (asker == null) {
            return owner;
        }
        // A Gather has its workers' parameters computed before it starts them.
        PlanNode runner = asker;
        for (PlanNode node = asker; node != null; node = parent(node)) {
            if (node.isGather()) {
                runner = node;
            }
            if (node.id() == owner.id()) {
                break;
            }
        }
        return runner;
    }

    /// Until PostgreSQL 16 `InitPlan 1 (returns $0)` is read as `$0`, since 17 `InitPlan 1` as `(InitPlan 1).col1`.
    private static @Nullable Pattern reference(PlanNode initPlan) {
        String name = initPlan.subplanName();
        Matcher matcher = INIT_PLAN.matcher(name == null ? "" : name);
        if (!matcher.matches()) {
            return null;
        }
        StringBuilder pattern = new StringBuilder("\\(InitPlan " + matcher.group(1) + "\\)");
        String returned = matcher.group(2);
        if (returned != null) {
            for (String parameter : returned.split(",")) {
                pattern.append("|").append(Pattern.quote(parameter.strip())).append("(?![0-9])");
            }
        }
        return Pattern.compile(pattern.toString());
    }

    /// The first node, in the order of execution, that mentions what the InitPlan returns. What a node needs before it asks its children
    /// comes first, its filters last.
    private static @Nullable PlanNode asker(PlanNode node, PlanNode initPlan, Pattern reference) {
        if (node.id() == initPlan.id() || node.isNeverExecuted()) {
            return null;
        }
        String oneTime = node.detail("One-Time Filter");
        if (oneTime != null && reference.matcher(oneTime).find()) {
            return node;
        }
        for (PlanNode child : node.children()) {
            PlanNode found = asker(child, initPlan, reference);
            if (found != null) {
                return found;
            }
        }
        return node.details().values().stream().anyMatch(text -> reference.matcher(text).find())
                ? node
                : null;
    }
}
