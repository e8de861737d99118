package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lines of a text that belong together, without what framed them: a table of psql's, an entry of the server's log, or what is left.
///
/// @param durationMillis how long the query took, where a log says so
record Section(Excerpt excerpt, @Nullable Double durationMillis) {

    /// Takes a text apart.
    static List<Section> of(String text) {
        List<Line> lines = Pasted.unprefixed(lines(text));
        List<Section> sections = new ArrayList<>();
        List<Line> loose = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Framed framed = LogEntry.read(lines, at);
            if (framed == null) {
                framed = PsqlTable.read(lines, at);
            }
            if (framed == null) {
                loose.add(lines.get(at));
                at++;
            } else {
                add(sections, Pasted.unframed(loose), null);
                loose.clear();
                add(sections, framed.lines(), framed.durationMillis());
                at = framed.end();
            }
        }
        add(sections, Pasted.unframed(loose), null);
        return sections;
    }

    /// What a frame held.
    ///
    /// @param end index of the line behind the frame
    record Framed(List<Line> lines, @Nullable Double durationMillis, int end) {}

    private static void add(
            List<Section> sections, List<Line> lines, @Nullable Double durationMillis) {
        if (!lines.isEmpty()) {
            sections.add(new Section(Excerpt.of(lines), durationMillis));
        }
    }

    private static List<Line> lines(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (String line : plain.split("\r\n|\n|\r", -1)) {
            lines.add(new Line(untabbed(line), number, 1));
            number++;
        }
        return lines;
    }

    /// No-break spaces come from web pages; EXPLAIN itself writes plain ones.
    private static String untabbed(String line) {
        return line.replace('\u00A0', ' ');
    }
}
