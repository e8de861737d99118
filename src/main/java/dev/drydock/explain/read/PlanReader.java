package dev.drydock.explain.read;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Makes plans of trees. Keys that nobody knows yet are kept; a number that is none is where the plan stops making sense.
final class PlanReader {
    /// Deeper plans are refused rather than computed for ever.
    private static final int LEVELS_MAX = 2_000;

    /// How deep a plan may be wrapped, as by a table whose one cell holds it.
    private static final int WRAPPINGS_MAX = 4;

    /// Keys of a node that have a place of their own.
    private static final Set<String> NODE_KEYS =
            Set.of(
                    "Node Type",
                    "Parent Relationship",
                    "Subplan Name",
                    "Startup Cost",
                    "Total Cost",
                    "Plan Rows",
                    "Plan Width",
                    "Actual Startup Time",
                    "Actual Total Time",
                    "Actual Rows",
                    "Actual Loops",
                    "Plans",
                    "Workers",
                    "Shared Hit Blocks",
                    "Shared Read Blocks",
                    "Shared Dirtied Blocks",
                    "Shared Written Blocks",
                    "Local Hit Blocks",
                    "Local Read Blocks",
                    "Local Dirtied Blocks",
                    "Local Written Blocks",
                    "Temp Read Blocks",
                    "Temp Written Blocks");

    private static final Set<String> WORKER_KEYS =
            Set.of(
                    "Worker Number",
                    "Actual Startup Time",
                    "Actual Total Time",
                    "Actual Rows",
                    "Actual Loops",
                    "Shared Hit Blocks",
                    "Shared Read Blocks",
                    "Shared Dirtied Blocks",
                    "Shared Written Blocks",
                    "Local Hit Blocks",
                    "Local Read Blocks",
                    "Local Dirtied Blocks",
                    "Local Written Blocks",
                    "Temp Read Blocks",
                    "Temp Written Blocks");

    private static final Set<String> PLAN_KEYS =
            Set.of(
                    "Plan",
                    "Planning Time",
                    "Execution Time",
                    "Triggers",
                    "JIT",
                    "Settings",
                    "Serialization");

    /// Said in some formats only, and in others by silence.
    private static final Set<String> SILENT_WHEN_FALSE =
            Set.of("Parallel Aware", "Async Capable", "Disabled", "Inner Unique", "Single Copy");

    private final Excerpt excerpt;
    private final @Nullable Double durationMillis;
    private int nodes;
    private @Nullable Fault fault;

    PlanReader(Excerpt excerpt, @Nullable Double durationMillis) {
        this.excerpt = excerpt;
        this.durationMillis = durationMillis;
    }

    List<PlanEntry> read(Found found) {
        List<Tree.Group> tops = new ArrayList<>();
        collect(found.tree(), tops, 0);
        List<PlanEntry> entries = new ArrayList<>();
        for (Tree.Group top : tops) {
            boolean last = top == tops.getLast();
            fault = last ? found.fault() : null;
            nodes = 0;
            entries.add(entry(top));
        }
        if (entries.isEmpty()) {
            Fault nothing =
                    found.fault() == null
                            ? new Fault("There is no \"Plan\" in this", found.tree().at())
                            : found.fault();
            entries.add(
                    new PlanEntry.Broken(nothing.problem(), excerpt.position(nothing.at()), null));
        }
        return entries;
    }

    /// The groups that hold a plan, however they are wrapped.
    private static void collect(Tree tree, List<Tree.Group> tops, int depth) {
        if (depth > WRAPPINGS_MAX) {
            return;
        }
        switch (tree) {
            case Tree.Text _ -> {}
            case Tree.Items items -> items.list().forEach(item -> collect(item, tops, depth + 1));
            case Tree.Group group -> {
                if (group.group("Plan") != null) {
                    tops.add(group);
                } else if (group.has("Node Type")) {
                    Tree.Group top = new Tree.Group(group.at());
                    top.put("Plan", group);
                    tops.add(top);
                } else {
                    group.values().values().forEach(value -> collect(value, tops, depth + 1));
                }
            }
        }
    }

    private PlanEntry entry(Tree.Group top) {
        Tree.Group root = top.group("Plan");
        PlanNode node = root == null ? null : node(root, 1);
        Plan plan = node == null ? null : plan(top, node);
        Fault problem = fault;
        if (problem == null && plan != null) {
            return new PlanEntry.Whole(plan, excerpt.position(root == null ? top.at() : root.at()));
        }
        Fault known =
                problem == null ? new Fault("There is no node in this plan", top.at()) : problem;
        return new PlanEntry.Broken(known.problem(), excerpt.position(known.at()), plan);
    }

    private Plan plan(Tree.Group top, PlanNode root) {
        Tree.Group serialization = top.group("Serialization");
        Double execution = number(top, "Execution Time");
        return new Plan(
                root,
                number(top, "Planning Time"),
                execution == null ? durationMillis : execution,
                serialization == null ? 0 : orZero(number(serialization, "Time")),
                triggers(top.items("Triggers")),
                jit(top.group("JIT")),
                texts(top.group("Settings"), Set.of()),
                texts(top, PLAN_KEYS));
    }

    private @Nullable PlanNode node(Tree.Group tree, int level) {
        if (level > LEVELS_MAX) {
            fail("The plan has more than " + LEVELS_MAX + " levels", tree.at());
            return null;
        }
        int id = nodes++;
        String type = tree.text("Node Type");
        if (type == null) {
            fail("A node without a \"Node Type\"", tree.at());
            nodes--;
            return null;
        }
        List<PlanNode> children = new ArrayList<>();
        for (Tree child : tree.items("Plans")) {
            if (child instanceof Tree.Group group) {
                PlanNode node = node(group, level + 1);
                if (node != null) {
                    children.add(type.equals("ModifyTable") ? input(node, children) : node);
                }
            } else {
                fail("Here should be a node", child.at());
            }
        }
        return new PlanNode(
                id,
                type,
                tree.text("Parent Relationship"),
                tree.text("Subplan Name"),
                orZero(number(tree, "Startup Cost")),
                orZero(number(tree, "Total Cost")),
                orZero(number(tree, "Plan Rows")),
                (int) orZero(number(tree, "Plan Width")),
                actual(tree),
                blocks(tree),
                workers(tree.items("Workers")),
                texts(tree, NODE_KEYS),
                children);
    }

    /// What a node that writes reads first is its outer input since PostgreSQL 14; before, it was called a member, which TEXT does not say.
    private static PlanNode input(PlanNode node, List<PlanNode> before) {
        boolean first =
                before.stream()
                        .allMatch(each ->
                                each.subplanName() != null
                                        || "InitPlan".equals(each.relationship()));
        return !first || !"Member".equals(node.relationship())
                ? node
                : new PlanNode(
                        node.id(),
                        node.type(),
                        "Outer",
                        node.subplanName(),
                        node.startupCost(),
                        node.totalCost(),
                        node.planRows(),
                        node.width(),
                        node.actual(),
                        node.blocks(),
                        node.workers(),
                        node.details(),
                        node.children());
    }

    private PlanNode.@Nullable Actual actual(Tree.Group tree) {
        Double loops = number(tree, "Actual Loops");
        if (loops == null) {
            return null;
        }
        boolean never = loops == 0;
        return new PlanNode.Actual(
                never ? null : number(tree, "Actual Startup Time"),
                never ? null : number(tree, "Actual Total Time"),
                orZero(number(tree, "Actual Rows")),
                loops);
    }

    private List<PlanNode.Worker> workers(List<Tree> told) {
        List<PlanNode.Worker> workers = new ArrayList<>();
        for (Tree each : told) {
            if (each instanceof Tree.Group tree) {
                workers.add(
                        new PlanNode.Worker(
                                (int) orZero(number(tree, "Worker Number")),
                                actual(tree),
                                blocks(tree),
                                texts(tree, WORKER_KEYS)));
            }
        }
        return workers;
    }

    /// Since PostgreSQL 17 times are told for shared, local and temporary blocks apart, before that in one.
    private PlanNode.@Nullable Blocks blocks(Tree.Group tree) {
        if (!tree.has("Shared Hit Blocks")) {
            return null;
        }
        double ioMillis = 0;
        for (String key : tree.values().keySet()) {
            if (key.endsWith("I/O Read Time") || key.endsWith("I/O Write Time")) {
                ioMillis += orZero(number(tree, key));
            }
        }
        return new PlanNode.Blocks(
                count(tree, "Shared Hit Blocks"),
                count(tree, "Shared Read Blocks"),
                count(tree, "Shared Dirtied Blocks"),
                count(tree, "Shared Written Blocks"),
                count(tree, "Local Hit Blocks"),
                count(tree, "Local Read Blocks"),
                count(tree, "Local Dirtied Blocks"),
                count(tree, "Local Written Blocks"),
                count(tree, "Temp Read Blocks"),
                count(tree, "Temp Written Blocks"),
                ioMillis);
    }

    private long count(Tree.Group tree, String name) {
        return (long) orZero(number(tree, name));
    }

    private List<Plan.TriggerTime> triggers(List<Tree> told) {
        List<Plan.TriggerTime> triggers = new ArrayList<>();
        for (Tree each : told) {
            if (each instanceof Tree.Group trigger) {
                String constraint = trigger.text("Constraint Name");
                String name = constraint == null ? trigger.text("Trigger Name") : constraint;
                triggers.add(
                        new Plan.TriggerTime(
                                name == null ? "?" : name,
                                trigger.text("Relation"),
                                orZero(number(trigger, "Time")),
                                (long) orZero(number(trigger, "Calls"))));
            }
        }
        return triggers;
    }

    private Plan.@Nullable Jit jit(Tree.@Nullable Group told) {
        if (told == null) {
            return null;
        }
        Tree.Group timing = told.group("Timing");
        return new Plan.Jit(
                (long) orZero(number(told, "Functions")),
                jitMillis(timing, "Generation"),
                jitMillis(timing, "Inlining"),
                jitMillis(timing, "Optimization"),
                jitMillis(timing, "Emission"),
                jitMillis(timing, "Total"));
    }

    /// Since PostgreSQL 17 a part of compiling may be told in parts itself.
    private double jitMillis(Tree.@Nullable Group timing, String part) {
        if (timing == null) {
            return 0;
        }
        Tree.Group parts = timing.group(part);
        return orZero(parts == null ? number(timing, part) : number(parts, "Total"));
    }

    private static SequencedMap<String, String> texts(
            Tree.@Nullable Group tree, Set<String> without) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        if (tree == null) {
            return texts;
        }
        for (Map.Entry<String, Tree> entry : tree.values().entrySet()) {
            String key = entry.getKey();
            String words = without.contains(key) ? "" : entry.getValue().words();
            boolean silent = SILENT_WHEN_FALSE.contains(key) && words.equals("false");
            if (!without.contains(key) && !silent) {
                texts.put(key, words);
            }
        }
        return texts;
    }

    private @Nullable Double number(Tree.Group tree, String name) {
        Tree value = tree.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Tree.Text text && text.value().length() < 400) {
            try {
                double number = Double.parseDouble(text.value());
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, with its place.
            }
        }
        String words = value.words();
        fail(
                "\""
                        + name
                        + "\" is no number: "
                        + words.substring(0, Math.min(40, words.length())),
                value.at());
        return null;
    }

    private static double orZero(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    /// The first problem is the one to tell.
    private void fail(String problem, Place at) {
        if (fault == null || isBefore(at, fault.at())) {
            fault = new Fault(problem, at);
        }
    }

    private static boolean isBefore(Place one, Place other) {
        return one.line() < other.line()
                || (one.line() == other.line() && one.column() < other.column());
    }
}
