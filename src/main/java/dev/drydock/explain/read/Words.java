package dev.drydock.explain.read;

import java.util.ArrayList;
import java.util.List;

/// Splits what PostgreSQL printed where no quote, bracket or string is open.
final class Words {
    private Words() {}

    /// Words between spaces; a quoted name is one word, spaces and all.
    static List<String> of(String text) {
        List<String> words = new ArrayList<>(split(text.strip(), " "));
        words.removeIf(String::isEmpty);
        return words;
    }

    /// The parts of a qualified name.
    static List<String> parts(String name) {
        return split(name, ".");
    }

    /// The items of a list, as PostgreSQL joins them.
    static List<String> items(String list) {
        return list.isEmpty() ? List.of() : split(list, ", ");
    }

    /// A name without its quotes.
    static String unquoted(String name) {
        return name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    /// Whether a string constant begins in a text and does not end in it.
    static boolean isInString(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return quote == '\'';
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        char quote = 0;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth <= 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
