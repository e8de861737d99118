package dev.drydock.ui.design;

import dev.drydock.catalog.ObjectAddress;

import java.util.List;

/// A table as the canvas draws it.
///
/// @param fact the number of rows, or `new`
record Box(ObjectAddress table, String fact, State state, List<Line> lines) {
    Box {
        lines = List.copyOf(lines);
    }

    /// A column in a box.
    ///
    /// @param mark `PK`, `FK` or empty
    record Line(String mark, String name, String type, State state) {}
}
