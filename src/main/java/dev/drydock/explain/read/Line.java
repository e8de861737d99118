package dev.drydock.explain.read;

/// A line of a plan without what framed it, and where it stood.
///
/// @param number of the line in the whole text, from 1
/// @param column where the text began in that line, from 1
record Line(String text, int number, int column) {
    Line from(int start) {
        return new Line(text.substring(start), number, column + start);
    }

    Line to(int end) {
        return new Line(text.substring(0, Math.min(end, text.length())), number, column);
    }

    Line with(String newText) {
        return new Line(newText, number, column);
    }

    /// How many spaces stand before the first other character.
    int indent() {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
