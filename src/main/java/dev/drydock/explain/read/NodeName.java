package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the TEXT format calls a node, taken apart into what the other formats tell under names of their own.
final class NodeName {
    private static final Pattern JOIN =
            Pattern.compile(
                    "(Nested Loop|Hash|Merge)(?: (Left|Right|Full|Semi|Anti|Right Semi|Right"
                            + " Anti))?( Join)?");
    private static final Pattern AGGREGATE =
            Pattern.compile("(Partial |Finalize )?(|Group|Hash|Mixed)Aggregate");
    private static final Pattern SET_OP =
            Pattern.compile("(Hash)?SetOp(?: ((?:Intersect|Except)(?: All)?))?");
    private static final Pattern MODIFY = Pattern.compile("(Insert|Update|Delete|Merge) on (.*)");
    private static final Pattern FOREIGN_MODIFY =
            Pattern.compile("Foreign (Insert|Update|Delete)(?: on (.*))?");
    private static final Pattern CUSTOM = Pattern.compile("Custom Scan \\((.*?)\\)(?: on (.*))?");
    private static final Pattern INDEX =
            Pattern.compile("(Index(?: Only)? Scan)( Backward)? using (.*)");
    private static final Pattern BITMAP_INDEX = Pattern.compile("Bitmap Index Scan on (.*)");

    private static final Pattern TARGETED =
            Pattern.compile(
                    "(?:Parallel |Async )*(?:(?:Seq|Sample|Bitmap Heap|Bitmap Index|Tid|Tid Range"
                            + "|Function|Table Function|CTE|WorkTable|Named Tuplestore|Subquery"
                            + "|Values) Scan|Insert|Update|Delete|Merge) on +"
                            + "|(?:Parallel )?Index(?: Only)? Scan(?: Backward)? using +");
    private static final String NEVER_IN_NAMES = "()[]{};,'";

    /// Nodes that scan something, with the name under which the other formats tell what.
    private static final Set<String> RELATION_SCANS =
            Set.of(
                    "Seq Scan",
                    "Sample Scan",
                    "Bitmap Heap Scan",
                    "Tid Scan",
                    "Tid Range Scan",
                    "Foreign Scan");

    private static final Set<String> PLAIN =
            Set.of(
                    "Result",
                    "ProjectSet",
                    "Append",
                    "Merge Append",
                    "Recursive Union",
                    "BitmapAnd",
                    "BitmapOr",
                    "Gather",
                    "Gather Merge",
                    "Materialize",
                    "Memoize",
                    "Sort",
                    "Incremental Sort",
                    "Group",
                    "WindowAgg",
                    "Unique",
                    "LockRows",
                    "Limit",
                    "Foreign Scan",
                    "Named Tuplestore Scan");

    private NodeName() {}

    /// Whether a whole line is the name of a node, as with COSTS OFF.
    static boolean isKnown(String name) {
        return read(name, new Tree.Group(new Place(0, 0)), new Place(0, 0));
    }

    /// Puts what a name says into a node; a name that nobody knows becomes the type as it is.
    ///
    /// @return whether the name is known
    static boolean read(String text, Tree.Group node, Place at) {
        String name = text;
        if (name.startsWith("Parallel ")) {
            node.put("Parallel Aware", "true", at);
            name = name.substring("Parallel ".length());
        }
        if (name.startsWith("Async ")) {
            node.put("Async Capable", "true", at);
            name = name.substring("Async ".length());
        }
        if (PLAIN.contains(name)) {
            type(name, node, at);
            return true;
        }
        return join(name, node, at)
                || aggregate(name, node, at)
                || setOp(name, node, at)
                || write(name, node, at)
                || indexScan(name, node, at)
                || scan(name, node, at)
                || unknown(name, node, at);
    }

    private static boolean join(String name, Tree.Group node, Place at) {
        Matcher join = JOIN.matcher(name);
        if (!join.matches()) {
            return false;
        }
        String kind = join.group(1);
        boolean loop = kind.equals("Nested Loop");
        boolean named = join.group(3) != null;
        if (kind.equals("Hash") && !named && join.group(2) == null) {
            node.put("Node Type", "Hash", at);
            return true;
        }
        if (!named && (!loop || join.group(2) != null)) {
            return false;
        }
        node.put("Node Type", loop ? kind : kind + " Join", at);
        node.put("Join Type", join.group(2) == null ? "Inner" : join.group(2), at);
        return true;
    }

    private static boolean aggregate(String name, Tree.Group node, Place at) {
        Matcher aggregate = AGGREGATE.matcher(name);
        if (!aggregate.matches()) {
            return false;
        }
        node.put("Node Type", "Aggregate", at);
        node.put(
                "Strategy",
                switch (aggregate.group(2)) {
                    case "Group" -> "Sorted";
                    case "Hash" -> "Hashed";
                    case "Mixed" -> "Mixed";
                    default -> "Plain";
                },
                at);
        node.put(
                "Partial Mode",
                aggregate.group(1) == null ? "Simple" : aggregate.group(1).strip(),
                at);
        return true;
    }

    private static boolean setOp(String name, Tree.Group node, Place at) {
        Matcher setOp = SET_OP.matcher(name);
        if (!setOp.matches()) {
            return false;
        }
        node.put("Node Type", "SetOp", at);
        node.put("Strategy", setOp.group(1) == null ? "Sorted" : "Hashed", at);
        if (setOp.group(2) != null) {
            node.put("Command", setOp.group(2), at);
        }
        return true;
    }

    private static boolean write(String name, Tree.Group node, Place at) {
        Matcher modify = MODIFY.matcher(name);
        if (modify.matches()) {
            node.put("Node Type", "ModifyTable", at);
            node.put("Operation", modify.group(1), at);
            return target(modify.group(2), "Relation Name", node, at);
        }
        Matcher foreign = FOREIGN_MODIFY.matcher(name);
        if (foreign.matches()) {
            node.put("Node Type", "Foreign Scan", at);
            node.put("Operation", foreign.group(1), at);
            return foreign.group(2) == null || target(foreign.group(2), "Relation Name", node, at);
        }
        return false;
    }

    private static boolean indexScan(String name, Tree.Group node, Place at) {
        Matcher bitmap = BITMAP_INDEX.matcher(name);
        if (bitmap.matches()) {
            node.put("Node Type", "Bitmap Index Scan", at);
            node.put("Index Name", Words.unquoted(bitmap.group(1)), at);
            return true;
        }
        Matcher scan = INDEX.matcher(name);
        if (!scan.matches()) {
            return false;
        }
        List<String> words = Words.of(scan.group(3));
        int on = words.indexOf("on");
        if (on != 1) {
            return false;
        }
        node.put("Node Type", scan.group(1), at);
        node.put("Scan Direction", scan.group(2) == null ? "Forward" : "Backward", at);
        node.put("Index Name", Words.unquoted(words.getFirst()), at);
        return target(String.join(" ", words.subList(2, words.size())), "Relation Name", node, at);
    }

    private static boolean scan(String name, Tree.Group node, Place at) {
        Matcher custom = CUSTOM.matcher(name);
        if (custom.matches()) {
            node.put("Node Type", "Custom Scan", at);
            node.put("Custom Plan Provider", custom.group(1), at);
            return custom.group(2) == null || target(custom.group(2), "Relation Name", node, at);
        }
        int on = name.indexOf(" on ");
        String type = on < 0 ? name : name.substring(0, on);
        String what = whatItScans(type);
        if (on < 0 || what == null) {
            return false;
        }
        type(type, node, at);
        return target(name.substring(on + 4), what, node, at);
    }

    /// That a foreign table is read goes without saying only here.
    private static void type(String type, Tree.Group node, Place at) {
        node.put("Node Type", type, at);
        if (type.equals("Foreign Scan")) {
            node.put("Operation", "Select", at);
        }
    }

    /// Under which name the other formats tell what such a node scans; empty when they tell an alias only.
    private static @Nullable String whatItScans(String type) {
        if (RELATION_SCANS.contains(type)) {
            return "Relation Name";
        }
        return switch (type) {
            case "Function Scan" -> "Function Name";
            case "Table Function Scan" -> "Table Function Name";
            case "CTE Scan", "WorkTable Scan" -> "CTE Name";
            case "Named Tuplestore Scan" -> "Tuplestore Name";
            case "Subquery Scan", "Values Scan" -> "";
            default -> null;
        };
    }

    /// Where in a name something stands in the place of a table, an index or a function that is the name of none; -1 when nothing does.
    static int notAName(String text) {
        Matcher on = TARGETED.matcher(text);
        if (!on.lookingAt()) {
            return -1;
        }
        boolean isQuoted = false;
        for (int i = on.end(); i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted ^= c == '"';
            if (!isQuoted && Character.isWhitespace(c)) {
                return -1;
            }
            if (!isQuoted && NEVER_IN_NAMES.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// `schema.name alias`, each quoted where it must be; the alias stands there only if it is not the name.
    private static boolean target(String text, String what, Tree.Group node, Place at) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.size() > 2) {
            return false;
        }
        List<String> parts = Words.parts(words.getFirst());
        String name = Words.unquoted(parts.getLast());
        if (!what.isEmpty()) {
            node.put(what, name, at);
            if (parts.size() == 2) {
                node.put("Schema", Words.unquoted(parts.getFirst()), at);
            }
        }
        node.put("Alias", words.size() == 2 ? Words.unquoted(words.get(1)) : name, at);
        return true;
    }

    private static boolean unknown(String name, Tree.Group node, Place at) {
        node.put("Node Type", name, at);
        return false;
    }
}
