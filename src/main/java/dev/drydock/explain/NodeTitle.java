package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

/// A node in one line, in the words of EXPLAIN's text format.
final class NodeTitle {
    private NodeTitle() {}

    static String of(PlanNode node) {
        StringBuilder title = new StringBuilder();
        if (node.isParallelAware()) {
            title.append("Parallel ");
        }
        title.append(kind(node));
        if ("Backward".equals(node.detail("Scan Direction"))) {
            title.append(" Backward");
        }
        String index = node.index();
        if (index != null) {
            title.append(node.type().equals("Bitmap Index Scan") ? " on " : " using ")
                    .append(index);
        }
        String target = target(node);
        if (target != null) {
            title.append(" on ").append(target);
        }
        String alias = node.alias();
        if (target != null && alias != null && !alias.equals(target)) {
            title.append(' ').append(alias);
        }
        return title.toString();
    }

    /// What the node scans, whatever it is.
    private static @Nullable String target(PlanNode node) {
        for (String name :
                new String[] {
                    "Relation Name",
                    "CTE Name",
                    "Function Name",
                    "Table Function Name",
                    "Tuplestore Name"
                }) {
            String found = node.detail(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String kind(PlanNode node) {
        return switch (node.type()) {
            case "ModifyTable" -> {
                String operation = node.detail("Operation");
                yield operation == null ? "ModifyTable" : operation;
            }
            case "Aggregate" -> partial(node) + aggregate(node);
            case "Hash Join", "Merge Join", "Nested Loop" -> join(node);
            case "SetOp" ->
                    strategy(node, "Hashed", "HashSetOp", "SetOp") + " " + text(node, "Command");
            default -> node.type();
        };
    }

    private static String partial(PlanNode node) {
        String mode = node.detail("Partial Mode");
        return mode == null || mode.equals("Simple") ? "" : mode + " ";
    }

    private static String aggregate(PlanNode node) {
        return switch (text(node, "Strategy")) {
            case "Hashed" -> "HashAggregate";
            case "Sorted" -> "GroupAggregate";
            case "Mixed" -> "MixedAggregate";
            default -> "Aggregate";
        };
    }

    private static String join(PlanNode node) {
        String join = text(node, "Join Type");
        if (join.isEmpty() || join.equals("Inner")) {
            return node.type();
        }
        return node.type().equals("Nested Loop")
                ? "Nested Loop " + join + " Join"
                : node.type().replace(" Join", " " + join + " Join");
    }

    private static String strategy(PlanNode node, String wanted, String then, String otherwise) {
        return text(node, "Strategy").equals(wanted) ? then : otherwise;
    }

    private static String text(PlanNode node, String name) {
        String text = node.detail(name);
        return text == null ? "" : text;
    }
}
