package dev.drydock.sql;

import java.util.List;

/// Calls a column otherwise in an expression that the server has written: one over a single table, without aliases. What is called,
/// what follows a dot and what names a type is not a column.
public final class ColumnName {
    private ColumnName() {}

    /// @param replacement SQL to stand in the column's place
    public static String replace(String expression, String column, String replacement) {
        List<Token> tokens = Tokens.of(expression);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text(expression);
            result.append(
                    text.equals(Identifier.quote(column)) && isColumn(expression, tokens, i)
                            ? replacement
                            : text);
        }
        return result.toString();
    }

    private static boolean isColumn(String expression, List<Token> tokens, int index) {
        String before = index == 0 ? "" : tokens.get(index - 1).text(expression);
        String after = index + 1 == tokens.size() ? "" : tokens.get(index + 1).text(expression);
        boolean name =
                switch (tokens.get(index).kind()) {
                    case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
                    case STRING, NUMBER, PARAMETER, COMMENT, OPERATOR, META_COMMAND, SPACE -> false;
                };
        return name
                && !after.equals("(")
                && !before.endsWith(".")
                && !after.equals(".")
                && !before.endsWith(":");
    }
}
