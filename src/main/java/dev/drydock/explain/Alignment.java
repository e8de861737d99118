package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Two plans side by side: nodes that do the same for the same tables stand in one row, whatever they are called.
///
/// @param rows in the order of the plan before; what only the plan after has stands behind what it follows there
public record Alignment(List<Row> rows) {
    /// A node of each plan, or of one only.
    ///
    /// @param levelBefore how deep it stands, 0 when there is none
    /// @param levelAfter likewise
    public record Row(
            @Nullable PlanNode before, @Nullable PlanNode after, int levelBefore, int levelAfter) {
        /// Whether the two do it in different ways.
        public boolean isDifferent() {
            return before == null || after == null || !before.title().equals(after.title());
        }
    }

    /// What a node is there for.
    private enum Role {
        SCAN,
        JOIN,
        GROUP,
        SORT,
        LIMIT,
        GATHER,
        WRITE,
        APPEND,
        STORE,
        OTHER
    }

    /// What makes two nodes the same.
    private record Key(Role role, String relations) {}

    public Alignment {
        rows = List.copyOf(rows);
    }

    /// Puts two plans side by side.
    public static Alignment of(Plan before, Plan after) {
        Side left = new Side(before);
        Side right = new Side(after);
        Map<Key, Deque<PlanNode>> waiting = new HashMap<>();
        for (PlanNode node : right.nodes) {
            waiting.computeIfAbsent(right.key(node), key -> new ArrayDeque<>()).add(node);
        }
        Map<Integer, PlanNode> partners = new HashMap<>();
        Map<Integer, PlanNode> taken = new HashMap<>();
        for (PlanNode node : left.nodes) {
            Deque<PlanNode> same = waiting.get(left.key(node));
            PlanNode partner = same == null ? null : same.poll();
            if (partner != null) {
                partners.put(node.id(), partner);
                taken.put(partner.id(), node);
            }
        }
        return new Alignment(rows(left, right, partners, taken));
    }

    private static List<Row> rows(
            Side left, Side right, Map<Integer, PlanNode> partners, Map<Integer, PlanNode> taken) {
        Map<Integer, List<PlanNode>> following = new HashMap<>();
        int last = -1;
        for (PlanNode node : right.nodes) {
            PlanNode partner = taken.get(node.id());
            if (partner == null) {
                following.computeIfAbsent(last, id -> new ArrayList<>()).add(node);
            } else {
                last = partner.id();
            }
        }
        List<Row> rows = new ArrayList<>();
        following
                .getOrDefault(-1, List.of())
                .forEach(node -> rows.add(new Row(null, node, 0, right.level(node))));
        for (PlanNode node : left.nodes) {
            PlanNode partner = partners.get(node.id());
            rows.add(
                    new Row(
                            node,
                            partner,
                            left.level(node),
                            partner == null ? 0 : right.level(partner)));
            following
                    .getOrDefault(node.id(), List.of())
                    .forEach(added -> rows.add(new Row(null, added, 0, right.level(added))));
        }
        return rows;
    }

    /// One of the plans.
    private static final class Side {
        private final List<PlanNode> nodes;
        private final Map<Integer, Integer> levels = new HashMap<>();
        private final Map<Integer, TreeSet<String>> relations = new HashMap<>();

        Side(Plan plan) {
            nodes = plan.nodes().toList();
            for (PlanNode node : nodes) {
                int below = levels.getOrDefault(node.id(), 0) + 1;
                node.children().forEach(child -> levels.put(child.id(), below));
            }
            for (PlanNode node : nodes.reversed()) {
                TreeSet<String> read = new TreeSet<>();
                String name = name(node);
                if (name != null) {
                    read.add(name);
                }
                node.children()
                        .forEach(child -> read.addAll(relations.getOrDefault(child.id(), read)));
                relations.put(node.id(), read);
            }
        }

        int level(PlanNode node) {
            return levels.getOrDefault(node.id(), 0);
        }

        Key key(PlanNode node) {
            String read = String.join(" ", relations.getOrDefault(node.id(), new TreeSet<>()));
            Role role = role(node);
            // The index side of a bitmap scan names no table; its index is what it is.
            return new Key(
                    role, role == Role.OTHER ? node.type() + ' ' + node.index() + read : read);
        }

        private static @Nullable String name(PlanNode node) {
            String relation = node.relation();
            String alias = node.alias();
            return alias == null
                    ? relation
                    : Objects.requireNonNullElse(relation, "") + '/' + alias;
        }

        private static Role role(PlanNode node) {
            return switch (node.type()) {
                case "Hash Join", "Merge Join", "Nested Loop" -> Role.JOIN;
                case "Aggregate", "Group", "Unique" -> Role.GROUP;
                case "Sort", "Incremental Sort" -> Role.SORT;
                case "Limit" -> Role.LIMIT;
                case "Gather", "Gather Merge" -> Role.GATHER;
                case "ModifyTable" -> Role.WRITE;
                case "Append", "Merge Append" -> Role.APPEND;
                case "Hash", "Materialize", "Memoize" -> Role.STORE;
                default -> node.relation() == null ? Role.OTHER : Role.SCAN;
            };
        }
    }
}
