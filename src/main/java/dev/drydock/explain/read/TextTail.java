package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the TEXT format says below the nodes: planning, triggers, compiling, settings, times.
final class TextTail {
    private static final Pattern TIME =
            Pattern.compile("(Planning|Execution) Time: ([0-9.]+) ms\\s*");
    private static final Pattern TRIGGER =
            Pattern.compile(
                    "Trigger(?: (.*?))??(?: for constraint (.*?))?(?: on (.*?))?: (?:time=([0-9.]+)"
                            + " )?calls=([0-9]+)\\s*");
    private static final Pattern GROUP =
            Pattern.compile("(Planning|JIT)(?: for worker [0-9]+)?:\\s*");
    private static final Pattern SERIALIZATION = Pattern.compile("Serialization: (.*)");
    private static final Pattern SETTINGS = Pattern.compile("Settings: (.*)");
    private static final Pattern OTHER = Pattern.compile("([A-Z][A-Za-z0-9/ _-]{0,40}): (.*)");
    private static final Pattern MILLIS =
            Pattern.compile("([A-Z][a-z]+) ([0-9.]+) ms(?: \\(Deform ([0-9.]+) ms\\))?");

    private final Tree.Group top;
    private Tree.@Nullable Group group;
    private boolean begun;

    TextTail(Tree.Group top) {
        this.top = top;
    }

    /// Whether the nodes are over.
    boolean isBegun() {
        return begun;
    }

    /// Reads a line.
    ///
    /// @param base where the plan's first line begins
    /// @return false when it is none of these
    boolean read(Line line, int index, int base) {
        String text = line.text().strip();
        Place at = new Place(index, line.indent());
        if (line.indent() > base) {
            return group != null && property(text, at, group);
        }
        boolean known =
                time(text, at)
                        || trigger(text, at)
                        || group(text, at)
                        || serialization(text, at)
                        || settings(text, at)
                        || other(text, at);
        begun |= known;
        return known;
    }

    private boolean time(String text, Place at) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            group = null;
            top.put(time.group(1) + " Time", time.group(2), at);
        }
        return time.matches();
    }

    private boolean trigger(String text, Place at) {
        Matcher trigger = TRIGGER.matcher(text);
        if (!trigger.matches()) {
            return false;
        }
        Tree.Group told = new Tree.Group(at);
        String[] names = {"Trigger Name", "Constraint Name", "Relation", "Time", "Calls"};
        for (int i = 0; i < names.length; i++) {
            if (trigger.group(i + 1) != null) {
                told.put(names[i], trigger.group(i + 1), at);
            }
        }
        top.append("Triggers", told);
        group = null;
        return true;
    }

    private boolean group(String text, Place at) {
        Matcher matcher = GROUP.matcher(text);
        if (matcher.matches()) {
            group = new Tree.Group(at);
            top.put(matcher.group(1), group);
        }
        return matcher.matches();
    }

    private boolean serialization(String text, Place at) {
        Matcher matcher = SERIALIZATION.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        Tree.Group told = new Tree.Group(at);
        for (String part : matcher.group(1).split("  +")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1);
                switch (part.substring(0, equals)) {
                    case "time" -> told.put("Time", TextProperty.number(value), at);
                    case "output" -> told.put("Output Volume", TextProperty.number(value), at);
                    case "format" -> told.put("Format", value, at);
                    case String key -> told.put(key, value, at);
                }
            }
        }
        top.put("Serialization", told);
        group = told;
        return true;
    }

    private boolean settings(String text, Place at) {
        Matcher matcher = SETTINGS.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        Tree.Group told = new Tree.Group(at);
        for (String setting : Words.items(matcher.group(1))) {
            int equals = setting.indexOf(" = ");
            if (equals > 0) {
                String value = setting.substring(equals + 3).strip();
                told.put(setting.substring(0, equals), value.replaceAll("^'|'$", ""), at);
            }
        }
        top.put("Settings", told);
        group = null;
        return true;
    }

    private boolean other(String text, Place at) {
        Matcher matcher = OTHER.matcher(text);
        if (!matcher.matches() || text.startsWith("Time: ")) {
            return false;
        }
        top.put(matcher.group(1), matcher.group(2), at);
        group = null;
        return true;
    }

    private static boolean property(String text, Place at, Tree.Group owner) {
        int colon = text.indexOf(": ");
        if (colon <= 0) {
            return false;
        }
        String key = text.substring(0, colon);
        String value = text.substring(colon + 2).strip();
        switch (key) {
            case "Options" -> owner.put(key, options(value, at));
            case "Timing" -> owner.put(key, timing(value, at));
            default -> TextProperty.read(key, value, at, owner);
        }
        return true;
    }

    private static Tree.Group options(String value, Place at) {
        Tree.Group options = new Tree.Group(at);
        for (String option : value.split(", ", -1)) {
            int space = option.indexOf(' ');
            if (space > 0) {
                options.put(
                        option.substring(0, space),
                        new Tree.Text(
                                option.substring(space + 1).toLowerCase(Locale.ROOT), false, at));
            }
        }
        return options;
    }

    /// Since PostgreSQL 17 taking rows apart is told as a part of generating.
    private static Tree.Group timing(String value, Place at) {
        Tree.Group timing = new Tree.Group(at);
        Matcher part = MILLIS.matcher(value);
        while (part.find()) {
            Tree.Text millis = new Tree.Text(part.group(2), false, at);
            if (part.group(3) == null) {
                timing.put(part.group(1), millis);
            } else {
                Tree.Group parts = new Tree.Group(at);
                parts.put("Deform", new Tree.Text(part.group(3), false, at));
                parts.put("Total", millis);
                timing.put(part.group(1), parts);
            }
        }
        return timing;
    }
}
