package dev.drydock.explain.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The columns that a condition compares, taken from the text that the server writes. Nothing is concluded from a part that is not as
/// simple as `(column operator value)`.
///
/// @param equal columns that equal something
/// @param ranged columns that lie above or below something
/// @param rest how many parts are something else
public record Conditions(List<String> equal, List<String> ranged, int rest) {
    private static final String COLUMN = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "\\(?(?:"
                            + COLUMN
                            + "\\.)?("
                            + COLUMN
                            + ")\\)?(?:::[a-z ]+)? (=|<|>|<=|>=) (.*)");

    public Conditions {
        equal = List.copyOf(equal);
        ranged = List.copyOf(ranged);
    }

    /// Takes a condition apart at its top-level ANDs.
    public static Conditions of(String text) {
        List<String> equal = new ArrayList<>();
        List<String> ranged = new ArrayList<>();
        int rest = 0;
        for (String part : parts(text)) {
            Matcher comparison = COMPARISON.matcher(part);
            if (!comparison.matches()) {
                rest++;
            } else if (comparison.group(2).equals("=")) {
                equal.add(comparison.group(1));
            } else {
                ranged.add(comparison.group(1));
            }
        }
        return new Conditions(
                equal.stream().distinct().toList(), ranged.stream().distinct().toList(), rest);
    }

    /// The columns of an index that serves the condition: what is equal first, then one range.
    public List<String> indexColumns() {
        return Stream.concat(
                        equal.stream(),
                        ranged.stream().filter(column -> !equal.contains(column)).limit(1))
                .toList();
    }

    /// Whether OR joins conditions at the top.
    public static boolean hasOr(String text) {
        return split(unbracketed(text.strip()), " OR ").size() > 1;
    }

    /// The parts that AND joins at the top, without their brackets.
    static List<String> parts(String text) {
        return split(unbracketed(text.strip()), " AND ");
    }

    private static List<String> split(String inner, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && inner.startsWith(separator, i)) {
                parts.add(unbracketed(inner.substring(start, i)));
                start = i + separator.length();
            }
        }
        parts.add(unbracketed(inner.substring(start)));
        return parts;
    }

    private static String unbracketed(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0 && i < text.length() - 1) {
                    return text;
                }
            }
        }
        return text.substring(1, text.length() - 1);
    }
}
