package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// What the TEXT format leaves to its reader: how a node is related to its parent, which keys belong together, and whether all is there.
final class TextShape {
    private static final String KEYS = "grouping keys";

    /// How many inputs a node must have.
    private static final Map<String, Integer> INPUTS =
            Map.ofEntries(
                    Map.entry("Nested Loop", 2),
                    Map.entry("Hash Join", 2),
                    Map.entry("Merge Join", 2),
                    Map.entry("Recursive Union", 2),
                    Map.entry("Hash", 1),
                    Map.entry("Sort", 1),
                    Map.entry("Incremental Sort", 1),
                    Map.entry("Materialize", 1),
                    Map.entry("Memoize", 1),
                    Map.entry("Aggregate", 1),
                    Map.entry("Group", 1),
                    Map.entry("WindowAgg", 1),
                    Map.entry("Unique", 1),
                    Map.entry("SetOp", 1),
                    Map.entry("Limit", 1),
                    Map.entry("LockRows", 1),
                    Map.entry("Gather", 1),
                    Map.entry("Gather Merge", 1),
                    Map.entry("Subquery Scan", 1),
                    Map.entry("Bitmap Heap Scan", 1),
                    Map.entry("ProjectSet", 1));

    private TextShape() {}

    /// Puts a node below its parent.
    ///
    /// @param heading `InitPlan 1`, `SubPlan 1`, `CTE x` that stood above the node, or null
    static void hang(Tree.Group node, Tree.Group parent, @Nullable String heading) {
        String relationship;
        if (heading != null) {
            relationship = heading.startsWith("SubPlan") ? "SubPlan" : "InitPlan";
            node.put("Subplan Name", heading, node.at());
        } else {
            relationship = relationship(parent);
        }
        node.put("Parent Relationship", relationship, node.at());
        parent.append("Plans", node);
    }

    private static String relationship(Tree.Group parent) {
        long before = inputs(parent);
        return switch (String.valueOf(parent.text("Node Type"))) {
            case "Append", "Merge Append", "BitmapAnd", "BitmapOr" -> "Member";
            case "Subquery Scan" -> "Subquery";
            case "Custom Scan" -> "child";
            case "ModifyTable" -> before == 0 ? "Outer" : "Member";
            default -> before == 0 ? "Outer" : "Inner";
        };
    }

    private static long inputs(Tree.Group node) {
        return node.items("Plans").stream()
                .filter(each -> each instanceof Tree.Group child && !child.has("Subplan Name"))
                .count();
    }

    /// The first node that lacks an input: a plan that was cut between two lines.
    ///
    /// @param end the line behind the last one of the plan
    static @Nullable Fault missing(Tree.Group top, Excerpt excerpt, int end) {
        for (Tree.Group node : nodes(top)) {
            String type = String.valueOf(node.text("Node Type"));
            long inputs = inputs(node);
            if (inputs < INPUTS.getOrDefault(type, 0)) {
                return new Fault(
                        "The plan ends before the "
                                + (inputs == 0 ? "input" : "second input")
                                + " of the "
                                + type
                                + " in line "
                                + excerpt.position(node.at()).line(),
                        new Place(Math.max(0, end - 1), Integer.MAX_VALUE));
            }
        }
        return null;
    }

    private static List<Tree.Group> nodes(Tree.Group top) {
        List<Tree.Group> nodes = new ArrayList<>();
        Deque<Tree> waiting = new ArrayDeque<>();
        Tree.Group root = top.group("Plan");
        if (root != null) {
            waiting.push(root);
        }
        while (!waiting.isEmpty()) {
            if (waiting.pop() instanceof Tree.Group node) {
                nodes.add(node);
                node.items("Plans").forEach(waiting::push);
            }
        }
        return nodes;
    }

    /// Whether a key may be one of several sets that an aggregate groups by.
    static boolean isGroupingKey(String key, Tree.Group node) {
        boolean key1 = key.equals("Group Key") || key.equals("Hash Key") || key.equals("Sort Key");
        return key1 && "Aggregate".equals(node.text("Node Type"));
    }

    /// Remembers the key until all of the node's are known.
    static void groupingKey(String key, String value, int indent, Place at, Tree.Group node) {
        Tree.Group told = new Tree.Group(at);
        told.put(key, value, at);
        told.put("indent", String.valueOf(indent), at);
        node.append(KEYS, told);
    }

    /// Says what the other formats say in so many words: the keys of each aggregate, the table of each trigger.
    static void finish(Tree.Group top) {
        nameRelations(top);
        for (Tree.Group node : nodes(top)) {
            List<Tree> keys = node.items(KEYS);
            node.values().remove(KEYS);
            if (keys.size() == 1
                    && keys.getFirst() instanceof Tree.Group only
                    && only.has("Group Key")
                    && !"()".equals(only.text("Group Key"))) {
                node.put("Group Key", String.valueOf(only.text("Group Key")), only.at());
            } else if (!keys.isEmpty()) {
                node.put("Grouping Sets", sets(keys));
            }
        }
    }

    /// A trigger's table is told only where several are written to.
    private static void nameRelations(Tree.Group top) {
        List<Tree.Group> writers =
                nodes(top).stream()
                        .filter(node -> "ModifyTable".equals(node.text("Node Type")))
                        .toList();
        String relation = writers.size() == 1 ? writers.getFirst().text("Relation Name") : null;
        for (Tree trigger : top.items("Triggers")) {
            if (relation != null && trigger instanceof Tree.Group told && !told.has("Relation")) {
                told.put("Relation", relation, told.at());
            }
        }
    }

    /// Sets that share a sort or a hash table stand together.
    private static Tree.Items sets(List<Tree> keys) {
        Tree.Items sets = new Tree.Items(keys.getFirst().at());
        Tree.Group set = new Tree.Group(sets.at());
        String listName = "";
        for (Tree each : keys) {
            Tree.Group told = (Tree.Group) each;
            String sort = told.text("Sort Key");
            String name = told.has("Hash Key") ? "Hash Keys" : "Group Keys";
            boolean begins =
                    sets.list().isEmpty()
                            || sort != null
                            || name.equals("Hash Keys")
                            || !listName.equals(name);
            if (begins) {
                set = new Tree.Group(told.at());
                sets.add(set);
            }
            if (sort != null) {
                set.put("Sort Key", items(sort, told.at()));
                listName = "Group Keys";
            } else {
                String key =
                        String.valueOf(told.text(told.has("Hash Key") ? "Hash Key" : "Group Key"));
                set.append(name, items(key, told.at()));
                listName = name;
            }
        }
        return sets;
    }

    private static Tree.Items items(String list, Place at) {
        Tree.Items items = new Tree.Items(at);
        if (!list.equals("()")) {
            Words.items(list).forEach(item -> items.add(new Tree.Text(item, at)));
        }
        return items;
    }
}
