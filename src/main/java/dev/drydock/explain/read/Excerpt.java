package dev.drydock.explain.read;

import dev.drydock.sql.Position;

import java.util.List;
import java.util.stream.Collectors;

/// Some lines, and the way back to the text they come from. Parts share the lines of the whole, so taking them costs nothing.
///
/// @param lines never changed by anyone
record Excerpt(List<Line> lines) {
    static Excerpt of(List<Line> lines) {
        return new Excerpt(List.copyOf(lines));
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    Excerpt from(int first) {
        return new Excerpt(lines.subList(first, lines.size()));
    }

    Excerpt to(int end) {
        return new Excerpt(lines.subList(0, end));
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /// Where a place stood in the whole text; a place past the end is the end.
    Position position(Place place) {
        Line line = lines.get(Math.min(place.line(), lines.size() - 1));
        int column =
                place.line() < lines.size()
                        ? Math.min(place.column(), line.text().length())
                        : line.text().length();
        return new Position(line.number(), line.column() + column);
    }
}
