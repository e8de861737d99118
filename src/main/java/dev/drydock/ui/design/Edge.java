package dev.drydock.ui.design;

import dev.drydock.catalog.ObjectAddress;

/// A foreign key as the canvas draws it: many rows of one table point at one row of the other.
///
/// @param column the referencing column, the first one of several
/// @param referencedColumn the column it points at
record Edge(
        ObjectAddress constraint,
        ObjectAddress many,
        String column,
        ObjectAddress one,
        String referencedColumn,
        State state) {}
