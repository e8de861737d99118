package dev.drydock.migration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What values lose without an error when a column gets another type. Types whose cast refuses what does not fit (`bigint` to `integer`,
/// text to a shorter `varchar`) lose nothing: the migration fails instead.
public final class Narrowing {
    private static final Pattern TYPE =
            Pattern.compile("^([a-z ]+?)(?:\\(([0-9, -]+)\\))?( with(?:out)? time zone)?$");
    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Map<String, Integer> DIGITS = Map.of("real", 6, "double precision", 15);
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int MICROS = 6;

    private Narrowing() {}

    /// What is lost, as words that go on after "loses": `the fractions of its numbers`; null when nothing is.
    ///
    /// @param before what `format_type` says
    public static @Nullable String between(String before, String after) {
        Type was = Type.of(before);
        Type now = Type.of(after);
        if (was == null || now == null || before.equals(after)) {
            return null;
        }
        if (was.isNumber() && now.isNumber()) {
            return numbers(was, now);
        }
        return was.isTime() && now.isTime() ? times(was, now) : null;
    }

    private static @Nullable String numbers(Type was, Type now) {
        if (now.isFloating() && !was.isFloating() && !isExact(was, now)) {
            return "the digits after the " + DIGITS.get(now.name()) + "th";
        }
        if (was.name().equals("double precision") && now.name().equals("real")) {
            return "the digits after the 6th";
        }
        if (now.isFloating() || was.scale() <= now.scale()) {
            return null;
        }
        return now.scale() == 0
                ? "the fractions of its numbers"
                : "the digits after the " + now.scale() + ". of the fraction";
    }

    private static boolean isExact(Type was, Type now) {
        return now.name().equals("double precision")
                ? was.name().equals("smallint") || was.name().equals("integer")
                : was.name().equals("smallint");
    }

    private static @Nullable String times(Type was, Type now) {
        if (was.hasDate() && !now.hasDate()) {
            return "the dates";
        }
        if (was.hasTime() && !now.hasTime()) {
            return "the times of day";
        }
        if (was.hasTime() && now.hasTime() && was.scale() > now.scale()) {
            return now.scale() == 0
                    ? "the fractions of its seconds"
                    : "the digits after the " + now.scale() + ". of its seconds";
        }
        return was.hasZone() != now.hasZone() && was.hasTime() && now.hasTime()
                ? "the instant it means where the session's time zone is not the one that was meant"
                : null;
    }

    /// A type's name and what the brackets say.
    private record Type(String name, int scale, boolean hasZone) {
        static @Nullable Type of(String text) {
            Matcher matcher = TYPE.matcher(text.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                return null;
            }
            String zone = matcher.group(3) == null ? "" : matcher.group(3);
            String name = matcher.group(1);
            return new Type(name, scale(name, matcher.group(2)), zone.equals(" with time zone"));
        }

        private static int scale(String name, @Nullable String modifier) {
            if (modifier == null) {
                return switch (name) {
                    case "smallint", "integer", "bigint", "date" -> 0;
                    case "money" -> 2;
                    case "timestamp", "time" -> MICROS;
                    default -> UNLIMITED;
                };
            }
            String[] parts = modifier.split(",", -1);
            boolean numeric = name.equals("numeric");
            return numeric && parts.length == 1
                    ? 0
                    : Integer.parseInt(parts[parts.length - 1].strip());
        }

        boolean isFloating() {
            return DIGITS.containsKey(name);
        }

        boolean isNumber() {
            return isFloating()
                    || WHOLE.contains(name)
                    || name.equals("numeric")
                    || name.equals("money");
        }

        boolean isTime() {
            return hasDate() || hasTime();
        }

        boolean hasDate() {
            return name.equals("date") || name.equals("timestamp");
        }

        boolean hasTime() {
            return name.equals("time") || name.equals("timestamp");
        }
    }
}
