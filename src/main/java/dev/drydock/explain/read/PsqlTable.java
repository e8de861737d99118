package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A result as psql prints it: aligned or wrapped with any border and line style, or expanded.
///
/// A cell of several lines shows a sign in the margin where it goes on: `+` or `↵` behind a line that ends, `.` or `…` where one was
/// cut, `:` and `;` before its continuation in the old style.
final class PsqlTable {
    private static final String TITLE = "QUERY PLAN";
    private static final Pattern HEADER = Pattern.compile("([|│]?)( *)QUERY PLAN *([|│]?) *[+↵]?");
    private static final Pattern RULE = Pattern.compile("[+├┌╞╔╟]?[-─═]{3,}[+┤┐╡╗╢]?");
    private static final Pattern FOOTER = Pattern.compile(" ?\\([0-9]+ \\S+\\)");
    private static final Pattern RECORD =
            Pattern.compile("[-+|─│┌├╞ *]*\\[? ?(?:RECORD|\\(No|\\*+) .*");
    private static final Pattern EXPANDED = Pattern.compile("(?:[|│] )?QUERY PLAN (?:[|│] ?)?(.*)");
    private static final Pattern EXPANDED_BARE = Pattern.compile("QUERY PLAN [^|│].*");
    private static final String MARGIN = " ".repeat("QUERY PLAN ".length());
    private static final Pattern EXPANDED_MORE = Pattern.compile("(?:[|│] )? {8,} (?:[|│+] ?)(.*)");

    /// How a line of a plan begins that is not the rest of the one above.
    private static final Pattern BEGINNING =
            Pattern.compile(
                    " {2,}(?!\\((?:cost|actual)[ =]).*|[\\]}],?|[\\[{]|</?explain.*|- .*|->.*"
                            + "|(?:Planning|Execution|JIT|Settings|Trigger|Query|Serialization"
                            + "|Memory).*|");

    /// Spaces where a line was cut are not to be told from those that fill it up: there are two at most in a plan.
    private static final int SPACES_MAX = 2;

    private final List<Line> lines;
    private final List<Line> inside = new ArrayList<>();
    private int at;
    private boolean hasSigns;
    private boolean wasCut;

    private PsqlTable(List<Line> lines, int at) {
        this.lines = lines;
        this.at = at;
    }

    /// Reads the table that begins with a line, or null when none does.
    static Section.@Nullable Framed read(List<Line> lines, int at) {
        String text = lines.get(at).text();
        if (!text.contains(TITLE)) {
            return null;
        }
        PsqlTable table = new PsqlTable(lines, at);
        if (text.matches("[^|│]*[|│] *")) {
            // Other tools have bars on the right only.
            return null;
        }
        if (HEADER.matcher(text.stripTrailing()).matches()
                && table.next().matches(RULE.pattern())) {
            table.aligned();
        } else if (EXPANDED.matcher(text).matches() && at > 0) {
            if (!RECORD.matcher(lines.get(at - 1).text()).matches()) {
                return null;
            }
            table.expanded();
        } else {
            return null;
        }
        return new Section.Framed(table.inside, null, table.at);
    }

    private String next() {
        return at + 1 < lines.size() ? lines.get(at + 1).text().strip() : "";
    }

    private void aligned() {
        String header = lines.get(at).text();
        boolean boxed = header.startsWith("|") || header.startsWith("│");
        String rule = lines.get(at + 1).text().stripTrailing();
        // Border 1 leaves a margin of one on either side, border 0 none on the left.
        int width = rule.length() - (boxed ? 4 : 2);
        boolean bare = !boxed && isBare(width);
        at += 2;
        boolean goesOn = false;
        while (at < lines.size()) {
            Line line = lines.get(at);
            String text = line.text().stripTrailing();
            if (FOOTER.matcher(text).matches() || isEnd(text, boxed)) {
                at++;
                break;
            }
            if (text.isEmpty() && !goesOn) {
                break;
            }
            goesOn = cell(line, boxed ? 1 : 0, bare ? rule.length() : width, bare);
            at++;
        }
        if (!hasSigns) {
            join(bare ? rule.length() : width);
        }
    }

    /// In the old style nothing tells that a line was cut but that it is full, and that the next one does not begin as one does. The only
    /// full line may also be the longest, and end in a line feed where a string is open.
    private void join(int width) {
        List<Line> cut = List.copyOf(inside);
        inside.clear();
        boolean several = cut.stream().filter(line -> line.text().length() == width).count() > 1;
        int length = 0;
        for (Line line : cut) {
            boolean begins =
                    inside.isEmpty()
                            || BEGINNING.matcher(line.text()).matches()
                            || (!several && Words.isInString(inside.getLast().text()));
            if (begins || length < width - SPACES_MAX) {
                inside.add(line);
            } else {
                Line last = inside.removeLast();
                inside.add(
                        last.with(
                                last.text()
                                        + " ".repeat(Math.max(0, width - length))
                                        + line.text()));
            }
            length = line.text().length();
        }
    }

    /// With border 0 nothing stands left of a cell, so some line begins where others have their margin.
    private boolean isBare(int width) {
        for (int i = at + 2; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.isBlank() || FOOTER.matcher(text).matches()) {
                break;
            }
            char margin = text.charAt(0);
            if (margin != ' ' && margin != '.' && margin != '…' && margin != ':' && margin != ';') {
                return true;
            }
        }
        return width < 0;
    }

    private static boolean isEnd(String text, boolean boxed) {
        return boxed && text.matches("[+└├╚]?[-─═]+[+┘┤╝]?");
    }

    /// Adds what a cell's line holds.
    ///
    /// @return whether the cell goes on in the next line
    private boolean cell(Line line, int frame, int width, boolean bare) {
        int start = frame + (bare ? 0 : 1);
        String text = line.text();
        if (text.length() < start) {
            inside.add(line.with(""));
            return false;
        }
        char left = bare || start == 0 ? ' ' : text.charAt(start - 1);
        String rest = text.substring(start);
        if (frame == 1) {
            rest = rest.replaceFirst("[|│] *$", "");
        }
        char right = sign(rest, width);
        String content =
                right == 0
                        ? rest.stripTrailing()
                        : rest.substring(0, rest.stripTrailing().length() - 1);
        boolean cut = right == '.' || right == '…';
        Line inner =
                new Line(
                        cut ? padded(content, width) : content.stripTrailing(),
                        line.number(),
                        line.column() + start);
        boolean joins = left == '.' || left == '…' || left == ';' || (bare && wasCut);
        hasSigns |= right != 0 || joins;
        wasCut = cut;
        if (joins && !inside.isEmpty()) {
            Line last = inside.removeLast();
            inside.add(last.with(last.text() + inner.text()));
        } else {
            inside.add(inner);
        }
        return right != 0;
    }

    /// The sign behind a cell that goes on, or 0. It stands right of the widest line.
    private static char sign(String rest, int width) {
        String text = rest.stripTrailing();
        if (text.isEmpty()) {
            return 0;
        }
        char last = text.charAt(text.length() - 1);
        boolean inMargin = text.length() > width || text.codePointCount(0, text.length()) > width;
        return switch (last) {
            case '↵', '…' -> last;
            case '+', '.' -> inMargin ? last : 0;
            default -> 0;
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void expanded() {
        boolean isBare = false;
        while (at < lines.size()) {
            Line line = lines.get(at);
            String text = line.text();
            Matcher row = EXPANDED.matcher(text);
            Matcher more = EXPANDED_MORE.matcher(text);
            Matcher bare = EXPANDED_BARE.matcher(text);
            if (row.matches()) {
                isBare = bare.matches();
                inside.add(content(line, row));
            } else if (isBare && text.startsWith(MARGIN)) {
                inside.add(
                        line.from(MARGIN.length())
                                .with(text.substring(MARGIN.length()).replaceFirst(" *[+↵]$", "")));
            } else if (more.matches()) {
                inside.add(content(line, more));
            } else if (!RECORD.matcher(text).matches()) {
                break;
            }
            at++;
        }
    }

    private static Line content(Line line, Matcher matcher) {
        Line inner = line.from(matcher.start(1));
        String text = inner.text().stripTrailing().replaceFirst(" *[|│]$", "");
        return inner.with(text.replaceFirst(" *[+↵]$", ""));
    }
}
