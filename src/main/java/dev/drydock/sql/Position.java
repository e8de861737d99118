package dev.drydock.sql;

/// A place in a text, for people.
///
/// @param line counted from 1
/// @param column counted from 1, in characters
public record Position(int line, int column) {
    /// The place of a `char` of the text; past the end means the end.
    public static Position at(String text, int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, end) + 1);
    }

    /// The offset of what the server calls position: characters of the statement, counted from 1.
    public static int offsetOfServerPosition(String statement, int position) {
        int characters = statement.codePointCount(0, statement.length());
        return statement.offsetByCodePoints(0, Math.min(Math.max(position - 1, 0), characters));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
