package dev.drydock.explain.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `auto_explain` wrote into the server's log: on standard error or by syslog, as CSV, or as JSON.
final class LogEntry {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern START =
            Pattern.compile("(.*?)duration: ([0-9.]+) ms  plan:[ ]?(.*)");

    /// Syslog repeats its prefix on each line, with a number for the part, and writes tabs as `#011`. A `log_line_prefix` with `[%l-1]` looks
    /// the same, but stands on the first line only.
    private static final Pattern SYSLOG =
            Pattern.compile("(.*?\\[[0-9]+-)([0-9]+)\\] (?:#011)?(.*)");

    private LogEntry() {}

    /// Reads the entry that begins with a line, or null when none does.
    static Section.@Nullable Framed read(List<Line> lines, int at) {
        Line first = lines.get(at);
        if (!first.text().contains(" ms  plan:")) {
            return null;
        }
        if (first.text().startsWith("{")) {
            return json(first, at);
        }
        Matcher start = START.matcher(first.text());
        if (!start.matches()) {
            return null;
        }
        Double millis = millis(start.group(2));
        if (start.group(1).endsWith("\"")) {
            return csv(lines, at, start.start(3), millis);
        }
        return plain(lines, at, start, millis);
    }

    private static @Nullable Double millis(String text) {
        return text.matches("[0-9]{1,15}(\\.[0-9]{1,9})?") ? Double.valueOf(text) : null;
    }

    /// Lines after the first begin with a tab; in a terminal, where there is no tab, the entry ends with the next message or prompt.
    private static Section.Framed plain(
            List<Line> lines, int at, Matcher start, @Nullable Double millis) {
        List<Line> inside = new ArrayList<>();
        if (!start.group(3).isBlank()) {
            inside.add(lines.get(at).from(start.start(3)));
        }
        boolean tabbed = at + 1 < lines.size() && lines.get(at + 1).text().startsWith("\t");
        Matcher prefix = SYSLOG.matcher(lines.get(at).text());
        String syslog = !tabbed && prefix.matches() ? stamp(prefix.group(1)) : null;
        int end = at + 1;
        while (end < lines.size()) {
            Line line = inside(lines.get(end), tabbed, syslog);
            if (line == null) {
                break;
            }
            inside.add(line);
            end++;
        }
        return new Section.Framed(inside, millis, end);
    }

    /// The part of a syslog prefix that stays the same from line to line, time apart.
    private static String stamp(String prefix) {
        int process = prefix.lastIndexOf('[', prefix.length() - 2);
        return prefix.substring(Math.max(0, prefix.lastIndexOf(' ', Math.max(0, process - 1))));
    }

    private static @Nullable Line inside(Line line, boolean tabbed, @Nullable String syslog) {
        if (syslog != null) {
            Matcher part = SYSLOG.matcher(line.text());
            return part.matches()
                            && stamp(part.group(1)).equals(syslog)
                            && !part.group(2).equals("1")
                    ? line.from(part.start(3))
                    : null;
        }
        if (tabbed) {
            return line.text().startsWith("\t") ? line.from(1) : null;
        }
        return line.text().contains(" ms  plan:") || line.text().matches("(LOG|NOTICE|ERROR): .*")
                ? null
                : line;
    }

    /// The message is one field: it ends with a single quote sign, and each of its own is doubled.
    private static Section.Framed csv(
            List<Line> lines, int at, int messageStart, @Nullable Double millis) {
        List<Line> inside = new ArrayList<>();
        int end = at;
        while (end < lines.size()) {
            Line line = end == at ? lines.get(at).from(messageStart) : lines.get(end);
            int quote = closingQuote(line.text());
            Line content = quote < 0 ? line : line.to(quote);
            if (end > at || !content.text().isBlank()) {
                inside.add(content.with(content.text().replace("\"\"", "\"")));
            }
            end++;
            if (quote >= 0) {
                break;
            }
        }
        return new Section.Framed(inside, millis, end);
    }

    private static int closingQuote(String text) {
        int at = text.indexOf('"');
        while (at >= 0) {
            if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
                return at;
            }
            at = text.indexOf('"', at + 2);
        }
        return -1;
    }

    /// One object on one line; its lines all stand there.
    private static Section.@Nullable Framed json(Line line, int at) {
        String message;
        try {
            JsonNode object = JSON.readTree(line.text());
            message = object.path("message").asText();
        } catch (JsonProcessingException e) {
            return null;
        }
        Matcher start = Pattern.compile(START.pattern(), Pattern.DOTALL).matcher(message);
        if (!start.matches()) {
            return null;
        }
        int column = Math.max(0, line.text().indexOf("\"message\""));
        List<Line> inside = new ArrayList<>();
        for (String text : start.group(3).strip().split("\n", -1)) {
            inside.add(new Line(text, line.number(), line.column() + column));
        }
        return new Section.Framed(inside, millis(start.group(2)), at + 1);
    }
}
