package dev.drydock.sql;

import java.util.List;

/// Calls a type otherwise in an expression that the server has written with qualified names.
public final class TypeName {
    private TypeName() {}

    /// @param type the type's qualified name, as SQL
    /// @param replacement SQL to stand in its place
    public static String replace(String expression, String type, String replacement) {
        List<String> tokens = texts(expression);
        List<String> wanted = texts(type);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (isThere(wanted, tokens, i)) {
                result.append(replacement);
                i += wanted.size() - 1;
            } else {
                result.append(tokens.get(i));
            }
        }
        return result.toString();
    }

    private static List<String> texts(String sql) {
        return Tokens.of(sql).stream().map(token -> token.text(sql)).toList();
    }

    /// Not where it is a function's name, or part of a longer one.
    private static boolean isThere(List<String> wanted, List<String> tokens, int index) {
        int end = index + wanted.size();
        if (end > tokens.size() || !tokens.subList(index, end).equals(wanted)) {
            return false;
        }
        String before = index == 0 ? "" : tokens.get(index - 1);
        String after = end == tokens.size() ? "" : tokens.get(end);
        return !before.endsWith(".") && !after.equals(".") && !after.equals("(");
    }
}
