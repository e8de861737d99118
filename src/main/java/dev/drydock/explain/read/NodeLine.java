package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A node's line in the TEXT format: `->  Seq Scan on t  (cost=0.00..35.50 rows=2550 width=4) (actual time=0.01..0.2 rows=3 loops=1)`.
final class NodeLine {
    private static final Pattern MEASURES = Pattern.compile("\\s+\\((?=cost=|actual |never )");
    private static final Pattern ARROW = Pattern.compile("(\\s*)->  ?\\s*");
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern COST =
            Pattern.compile(
                    "\\(cost="
                            + NUMBER
                            + "\\.\\."
                            + NUMBER
                            + " rows="
                            + NUMBER
                            + " width="
                            + NUMBER
                            + "\\)");
    private static final Pattern ACTUAL =
            Pattern.compile(
                    "\\(actual (?:time="
                            + NUMBER
                            + "\\.\\."
                            + NUMBER
                            + " )?rows="
                            + NUMBER
                            + " loops="
                            + NUMBER
                            + "\\)");
    private static final Pattern NEVER = Pattern.compile("\\(never executed\\)");

    private NodeLine() {}

    /// Where the arrow of a line stands, or -1 when it has none.
    static int arrow(Line line) {
        Matcher matcher = ARROW.matcher(line.text());
        return matcher.lookingAt() ? matcher.end(1) : -1;
    }

    /// Whether a line without an arrow can be the first of a plan.
    static boolean isRoot(Line line) {
        if (arrow(line) >= 0) {
            return false;
        }
        String text = line.text().strip();
        Matcher measures = MEASURES.matcher(text);
        return measures.find()
                ? measures.start() > 0 && Character.isLetter(text.charAt(0))
                : NodeName.isKnown(text);
    }

    /// Whether a line says what a node costs or took.
    static boolean hasMeasures(Line line) {
        return MEASURES.matcher(line.text()).find();
    }

    /// Reads the line into a node.
    ///
    /// @param index of the line
    /// @return where it stops making sense, or null
    static @Nullable Fault read(Line line, int index, Tree.Group node) {
        Matcher arrow = ARROW.matcher(line.text());
        int start = arrow.lookingAt() ? arrow.end() : line.indent();
        Matcher measures = MEASURES.matcher(line.text());
        boolean measured = measures.find(start);
        int end = measured ? measures.start() : line.text().stripTrailing().length();
        String name = line.text().substring(start, Math.max(start, end)).strip();
        Place at = new Place(index, start);
        if (name.isEmpty()) {
            return new Fault("A node without a name", at);
        }
        int wrong = NodeName.notAName(name);
        if (wrong >= 0) {
            return new Fault(
                    "Here should be the name of what the node reads or writes",
                    new Place(index, start + wrong));
        }
        boolean known = NodeName.read(name, node, at);
        if (!measured) {
            return known
                    ? null
                    : new Fault("\"" + name + "\" is no node of a plan that is known", at);
        }
        return measures(line.text(), index, measures.end() - 1, node);
    }

    private static @Nullable Fault measures(String text, int index, int from, Tree.Group node) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = measure(text, index, at, node);
            if (end < 0) {
                return new Fault(
                        "Here should be costs or times, as in \"(cost=0.00..1.00 rows=1 width=4)\"",
                        new Place(index, stop(text, at)));
            }
            at = end;
        }
        return null;
    }

    /// Reads what stands in one pair of brackets.
    ///
    /// @return its end, or -1 when it is something else
    private static int measure(String text, int index, int at, Tree.Group node) {
        Place place = new Place(index, at);
        Matcher cost = COST.matcher(text).region(at, text.length());
        if (cost.lookingAt()) {
            node.put("Startup Cost", cost.group(1), place);
            node.put("Total Cost", cost.group(2), place);
            node.put("Plan Rows", cost.group(3), place);
            node.put("Plan Width", cost.group(4), place);
            return cost.end();
        }
        Matcher actual = ACTUAL.matcher(text).region(at, text.length());
        if (actual.lookingAt()) {
            actual(actual, place, node);
            return actual.end();
        }
        Matcher never = NEVER.matcher(text).region(at, text.length());
        if (never.lookingAt()) {
            node.put("Actual Rows", "0", place);
            node.put("Actual Loops", "0", place);
            return never.end();
        }
        return -1;
    }

    /// What a node or one of its workers really did.
    static boolean actual(String text, Place place, Tree.Group node) {
        Matcher actual = ACTUAL.matcher("(" + text + ")");
        if (!actual.matches()) {
            return false;
        }
        actual(actual, place, node);
        return true;
    }

    private static void actual(Matcher actual, Place place, Tree.Group node) {
        if (actual.group(1) != null) {
            node.put("Actual Startup Time", actual.group(1), place);
            node.put("Actual Total Time", actual.group(2), place);
        }
        node.put("Actual Rows", actual.group(3), place);
        node.put("Actual Loops", actual.group(4), place);
    }

    /// How far the text goes on as it should: as far as a longer text could still match.
    @SuppressWarnings("JdkObsolete") // a partial match is exactly what is asked for
    private static int stop(String text, int at) {
        int furthest = at;
        for (Pattern pattern : new Pattern[] {COST, ACTUAL, NEVER}) {
            for (int end = text.length(); end > furthest; end--) {
                Matcher matcher = pattern.matcher(text.substring(at, end));
                if (matcher.matches() || matcher.hitEnd()) {
                    furthest = end;
                    break;
                }
            }
        }
        return furthest;
    }
}
