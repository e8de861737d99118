package dev.drydock.run;

/// A place in a text, as editors count: line and column from 1.
public record TextPosition(int line, int column) {
    /// The place of the character with this number.
    ///
    /// @param position counted in characters (not UTF-16 units) from 1, as the server counts
    public static TextPosition of(String text, int position) {
        int line = 1;
        int column = 1;
        int[] characters = text.codePoints().limit(Math.max(0, position - 1)).toArray();
        for (int character : characters) {
            if (character == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new TextPosition(line, column);
    }
}
