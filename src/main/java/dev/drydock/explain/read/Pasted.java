package dev.drydock.explain.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes off what other programs put around each line: quotes, bars, comment signs.
final class Pasted {
    private static final double MOST = 0.8;

    private Pasted() {}

    static List<Line> unframed(List<Line> lines) {
        List<Line> plain = lines;
        // A mail may quote what a tool had quoted before.
        for (int layers = 0; layers < 3; layers++) {
            List<Line> inner = layer(plain);
            if (inner.equals(plain)) {
                return plain;
            }
            plain = inner;
        }
        return plain;
    }

    /// Takes off the sign that makes each line a comment or a quotation.
    static List<Line> unprefixed(List<Line> lines) {
        for (String sign : new String[] {"--", ">", "#", "//", "*"}) {
            if (most(lines, text -> text.startsWith(sign))) {
                return lines.stream().map(line -> unprefixed(line, sign)).toList();
            }
        }
        return lines;
    }

    private static List<Line> layer(List<Line> lines) {
        if (lines.stream()
                .allMatch(line -> line.text().isBlank() || line.text().startsWith("\t"))) {
            return lines.stream().map(line -> line.text().isBlank() ? line : line.from(1)).toList();
        }
        List<Line> cell = quotedCell(lines);
        if (!cell.equals(lines)) {
            return cell;
        }
        if (most(
                lines,
                text ->
                        text.startsWith("\"")
                                && text.replaceFirst("[,;]$", "").endsWith("\"")
                                && text.length() > 1
                                && !text.contains("\": "))) {
            return lines.stream().map(Pasted::unquoted).toList();
        }
        if (lines.stream().anyMatch(Pasted::opensCell)) {
            return unquotedCells(lines);
        }
        if (most(
                lines,
                text -> text.endsWith("|") || text.endsWith("│") || text.matches("[-+|]{3,}"))) {
            return lines.stream()
                    .filter(line -> !line.text().strip().matches("[-+|]{3,}"))
                    .map(Pasted::unbarred)
                    .toList();
        }
        return lines;
    }

    private static boolean most(List<Line> lines, Predicate<String> test) {
        long all = lines.stream().filter(line -> !line.text().isBlank()).count();
        long such =
                lines.stream()
                        .map(line -> line.text().strip())
                        .filter(text -> !text.isEmpty() && test.test(text))
                        .count();
        return all > 0 && such >= MOST * all;
    }

    /// A whole plan in one quoted cell of a CSV file: quotes at its beginning and end only, those inside doubled.
    private static List<Line> quotedCell(List<Line> lines) {
        int first = 0;
        while (first < lines.size()
                && !lines.get(first)
                        .text()
                        .strip()
                        .matches("\"(\\[|\\{|<explain|- Plan|Query Text).*")) {
            first++;
        }
        boolean single =
                first < lines.size()
                        && isCell(lines.get(first).text().strip())
                        && lines.stream().skip(first + 1L).anyMatch(line -> !line.text().isBlank());
        if (first == lines.size() || single) {
            return lines;
        }
        List<Line> cell = new ArrayList<>();
        for (int i = first; i < lines.size(); i++) {
            Line line =
                    i == first
                            ? lines.get(i).from(lines.get(i).text().indexOf('"') + 1)
                            : lines.get(i);
            String text = line.text().replace("\"\"", "\u0000");
            int quote = text.indexOf('"');
            String inner = (quote < 0 ? text : text.substring(0, quote)).replace('\u0000', '"');
            cell.add(line.with(inner));
            if (quote >= 0) {
                break;
            }
        }
        return cell;
    }

    /// Whether a line begins a cell that a CSV file quotes because of what is in it: no line of a plan begins with a quote.
    private static boolean opensCell(Line line) {
        return line.text().matches("\"(  |[A-Z][a-z]+ .*\\((cost|actual)[ =]).*");
    }

    /// Cells with a quote, a comma or a line feed in them are quoted, the others are not.
    private static List<Line> unquotedCells(List<Line> lines) {
        List<Line> cells = new ArrayList<>();
        boolean isOpen = false;
        for (Line line : lines) {
            boolean isCell = isOpen || opensCell(line);
            if (!isCell) {
                cells.add(line);
                continue;
            }
            Line inner = isOpen ? line : line.from(1);
            String text = inner.text().replace("\"\"", "\u0000");
            int quote = text.indexOf('"');
            isOpen = quote < 0;
            cells.add(
                    inner.with((isOpen ? text : text.substring(0, quote)).replace('\u0000', '"')));
        }
        return cells;
    }

    /// Whether a text is one quoted cell, in which each quote of its own is doubled. It may be long: no expression that recurses.
    private static boolean isCell(String text) {
        int at = 1;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return text.substring(Math.min(at, text.length())).matches("\"[,;]?");
    }

    private static Line unquoted(Line line) {
        String text = line.text().stripTrailing().replaceFirst("[,;]$", "");
        int start = text.indexOf('"');
        if (start < 0 || text.length() < start + 2) {
            return line;
        }
        Line inner = line.from(start + 1);
        return inner.with(text.substring(start + 1, text.length() - 1).replace("\"\"", "\""));
    }

    private static Line unbarred(Line line) {
        String text = line.text().stripTrailing();
        String right = text.replaceFirst(" ?[|│]$", "");
        boolean left = right.startsWith("|") || right.startsWith("│");
        Line cut = line.to(right.length());
        return left ? cut.from(right.length() > 1 && right.charAt(1) == ' ' ? 2 : 1) : cut;
    }

    private static Line unprefixed(Line line, String sign) {
        int start = line.text().indexOf(sign);
        if (start < 0) {
            return line;
        }
        int end = start + sign.length();
        return line.from(
                end < line.text().length() && line.text().charAt(end) == ' ' ? end + 1 : end);
    }
}
