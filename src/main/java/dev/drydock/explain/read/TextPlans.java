package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// EXPLAIN (FORMAT TEXT). Who runs below whom is told by indentation alone: a node's arrow stands to the right of its parent's.
/// Source: `ExplainNode` and `ExplainIndentText`.
final class TextPlans {
    private static final Pattern HEADING =
            Pattern.compile("\\s*((?:InitPlan|SubPlan|CTE) [^:]*?)\\s*");
    private static final Pattern PROPERTY =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9/ _.()-]{0,60}?):(?: +(.*)|)");
    private static final Pattern WORKER = Pattern.compile("\\s*Worker ([0-9]+): *(.*)");
    private static final Pattern TARGET =
            Pattern.compile("\\s*(?:Foreign )?(?:Insert|Update|Delete|Merge) on .*");

    private static final String QUERY_TEXT = "Query Text: ";

    /// What is cut off in the middle is completed from at most so many lines.
    private static final int WRAPPED_LINES_MAX = 4;

    /// Nobody wraps lines that are shorter.
    private static final int FULL_LINE_MIN = 60;

    /// A node whose children may still come.
    private record Open(int column, Tree.Group node) {}

    private final Excerpt excerpt;
    private final int longest;
    private final Tree.Group top = new Tree.Group(new Place(0, 0));
    private final Deque<Open> open = new ArrayDeque<>();
    private final TextTail tail;
    private int first;
    private int base;
    private int index;
    private Tree.@Nullable Group current;
    private @Nullable String heading;
    private int headingColumn;
    private Tree.@Nullable Group worker;
    private int workerColumn;
    private @Nullable String lastKey;
    private @Nullable Fault fault;

    private TextPlans(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.longest =
                excerpt.lines().stream().mapToInt(line -> line.text().length()).max().orElse(0);
        this.tail = new TextTail(top);
    }

    static boolean startsAt(Line line) {
        return NodeLine.isRoot(line) || line.text().startsWith(QUERY_TEXT);
    }

    static Found read(Excerpt excerpt) {
        return new TextPlans(excerpt).read();
    }

    private Found read() {
        index = query();
        if (index == excerpt.size()) {
            return new Found(
                    top,
                    new Fault("The text ends after the query, before its plan", new Place(0, 0)),
                    index);
        }
        first = index;
        base = excerpt.line(first).indent();
        while (fault == null && index < excerpt.size()) {
            Line line = excerpt.line(index);
            if (isInString()) {
                other(line);
            } else if (line.text().isBlank()) {
                if (isBetweenPlans(index)) {
                    break;
                }
                index++;
            } else if (index == first || NodeLine.arrow(line) >= 0) {
                node(line);
            } else if (line.indent() <= base
                    && NodeLine.hasMeasures(line)
                    && NodeLine.isRoot(line)) {
                break;
            } else if (!other(line)) {
                fault = stray(line);
                break;
            }
        }
        if (fault == null && isInString()) {
            fault =
                    new Fault(
                            "The plan ends inside of a string",
                            new Place(excerpt.size() - 1, Integer.MAX_VALUE));
        }
        if (fault == null) {
            fault = TextShape.missing(top, excerpt, index);
        }
        TextShape.finish(top);
        return new Found(top, fault, Math.max(index, 1));
    }

    /// The server's log tells the query before its plan.
    ///
    /// @return the index of the plan's first line
    private int query() {
        if (!excerpt.line(0).text().startsWith(QUERY_TEXT)) {
            return 0;
        }
        int plan = 1;
        while (plan < excerpt.size() && !NodeLine.isRoot(excerpt.line(plan))) {
            plan++;
        }
        top.put(
                "Query Text",
                excerpt.to(plan).text().substring(QUERY_TEXT.length()),
                new Place(0, QUERY_TEXT.length()));
        return plan;
    }

    /// A line that is no part of a plan is behind it, unless nodes follow.
    private @Nullable Fault stray(Line line) {
        for (int i = index + 1; i < excerpt.size(); i++) {
            Line next = excerpt.line(i);
            if (NodeLine.arrow(next) > base) {
                return new Fault(
                        "This line is no part of a plan, and the plan goes on below it",
                        new Place(index, line.indent()));
            }
            if (NodeLine.isRoot(next)) {
                return null;
            }
        }
        return null;
    }

    /// An empty line ends a plan unless more of it follows.
    private boolean isBetweenPlans(int at) {
        for (int i = at; i < excerpt.size(); i++) {
            Line line = excerpt.line(i);
            if (!line.text().isBlank()) {
                return NodeLine.arrow(line) < 0
                        && !PROPERTY.matcher(line.text()).matches()
                        && !HEADING.matcher(line.text()).matches();
            }
        }
        return true;
    }

    private void node(Line line) {
        boolean root = index == first;
        int column = root ? base : NodeLine.arrow(line);
        int began = index;
        Line whole = whole(line);
        Tree.Group node = new Tree.Group(new Place(began, column));
        fault = NodeLine.read(whole, began, node);
        if (fault == null && !root && column <= base) {
            fault =
                    new Fault(
                            "This node's indentation is lost, so where it belongs can't be told",
                            new Place(began, column));
        }
        if (fault == null) {
            hang(node, column);
        }
        index++;
    }

    private void hang(Tree.Group node, int column) {
        while (!open.isEmpty() && open.element().column() >= column) {
            open.pop();
        }
        if (open.isEmpty()) {
            top.put("Plan", node);
        } else {
            String name = heading != null && column > headingColumn ? heading : null;
            TextShape.hang(node, open.element().node(), name);
        }
        open.push(new Open(column, node));
        heading = null;
        worker = null;
        lastKey = null;
        current = node;
    }

    /// A node's line that a terminal or a mail program broke in two.
    private Line whole(Line line) {
        Line joined = line;
        for (int i = 1; i <= WRAPPED_LINES_MAX && index + 1 < excerpt.size(); i++) {
            if (NodeLine.read(joined, 0, new Tree.Group(new Place(0, 0))) == null) {
                return joined;
            }
            Line next = excerpt.line(index + 1);
            boolean more =
                    NodeLine.arrow(next) < 0
                            && !PROPERTY.matcher(next.text()).matches()
                            && !next.text().isBlank();
            if (!more) {
                return line.equals(joined) ? line : joined;
            }
            joined = joined.with(joined(joined.text(), excerpt.line(index).text(), next.text()));
            index++;
        }
        return joined;
    }

    /// A line that is as long as the longest was cut where it was full, any other one between two words.
    private String joined(String before, String lastLine, String next) {
        boolean full = lastLine.length() == longest;
        return full ? before + next.stripLeading() : before.stripTrailing() + " " + next.strip();
    }

    /// Reads a line that is no node.
    ///
    /// @return false when it does not belong to the plan
    private boolean other(Line line) {
        Matcher property = PROPERTY.matcher(line.text());
        Matcher workers = WORKER.matcher(line.text());
        Matcher title = HEADING.matcher(line.text());
        boolean atMargin = line.indent() <= base;
        if (isInString() && current != null && lastKey != null) {
            continued(line, current, lastKey);
        } else if ((atMargin || tail.isBegun()) && tail.read(line, index, base)) {
            lastKey = null;
        } else if (!atMargin && title.matches()) {
            heading(line, title.group(1));
        } else if (!atMargin && workers.matches()) {
            worker(line, workers);
        } else if (!atMargin && isTarget(line)) {
            target(line);
        } else if (!atMargin && property.matches()) {
            property(line, property);
        } else if (lastKey != null && current != null && isContinued(current, lastKey)) {
            continued(line, current, lastKey);
        } else {
            return false;
        }
        index++;
        return true;
    }

    private void heading(Line line, String title) {
        int column = line.indent();
        while (open.size() > 1 && open.element().column() >= column) {
            open.pop();
        }
        heading = title;
        headingColumn = column;
        lastKey = null;
    }

    private void worker(Line line, Matcher matcher) {
        Tree.Group node = current == null ? top : current;
        Place at = new Place(index, matcher.start(1));
        worker = workerOf(node, matcher.group(1), at);
        workerColumn = line.indent();
        lastKey = null;
        String rest = matcher.group(2);
        String actual = rest.startsWith("actual ") ? rest : "";
        if (!actual.isEmpty() && NodeLine.actual(actual.strip(), at, worker)) {
            return;
        }
        Matcher property = PROPERTY.matcher(rest);
        if (property.matches()) {
            TextProperty.read(property.group(1), value(property), at, worker);
        }
    }

    private static Tree.Group workerOf(Tree.Group node, String number, Place at) {
        for (Tree each : node.items("Workers")) {
            if (each instanceof Tree.Group group && number.equals(group.text("Worker Number"))) {
                return group;
            }
        }
        Tree.Group worker = new Tree.Group(at);
        worker.put("Worker Number", new Tree.Text(number, false, at));
        node.append("Workers", worker);
        return worker;
    }

    private boolean isTarget(Line line) {
        return current != null
                && "ModifyTable".equals(current.text("Node Type"))
                && TARGET.matcher(line.text()).matches();
    }

    private void target(Line line) {
        Place at = new Place(index, line.indent());
        Tree.Group told = new Tree.Group(at);
        NodeName.read(line.text().strip(), told, at);
        told.values().remove("Node Type");
        told.values().remove("Operation");
        if (current != null) {
            current.append("Target Tables", told);
        }
    }

    private void property(Line line, Matcher matcher) {
        Tree.Group node = current == null ? top : current;
        boolean ofWorker = worker != null && line.indent() > workerColumn;
        Tree.Group owner = ofWorker && worker != null ? worker : node;
        String key = matcher.group(1);
        Place at = new Place(index, Math.max(matcher.start(2), matcher.start(1)));
        if (TextShape.isGroupingKey(key, node)) {
            TextShape.groupingKey(key, value(matcher), line.indent(), at, node);
        } else {
            TextProperty.read(key, value(matcher), at, owner);
        }
        lastKey = owner.has(key) ? key : null;
    }

    private static String value(Matcher property) {
        return property.group(2) == null ? "" : property.group(2).stripTrailing();
    }

    /// The rest of a condition that has a line feed in it, or that was wrapped.
    private void continued(Line line, Tree.Group node, String key) {
        String before = node.text(key);
        if (before != null) {
            String value =
                    isInString()
                            ? before + "\n" + line.text()
                            : joined(before, excerpt.line(index - 1).text(), line.text());
            node.put(key, value, new Place(index, 0));
        }
    }

    /// Whether a string constant began in an earlier line and has not ended; then nothing in this line means anything.
    private boolean isInString() {
        String value = current == null || lastKey == null ? null : current.text(lastKey);
        return value != null && Words.isInString(value);
    }

    /// Whether a value can't have ended with its line.
    private boolean isContinued(Tree.Group node, String key) {
        String value = String.valueOf(node.text(key)).stripTrailing();
        long opened = value.chars().filter(c -> c == '(' || c == '[').count();
        long closed = value.chars().filter(c -> c == ')' || c == ']').count();
        int length = excerpt.line(index - 1).text().length();
        boolean full = length == longest && length >= FULL_LINE_MIN;
        return opened > closed || value.endsWith(",") || full;
    }
}
