package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Tone;

import org.jspecify.annotations.Nullable;

/// A line of the structure view.
sealed interface StructureRow {
    /// The name of a part, with how many there are.
    record Heading(String title, int count) implements StructureRow {}

    /// One column, constraint, index, trigger or policy.
    ///
    /// @param mark a short word in front, such as `PK`
    /// @param type the type of a column, the kind of a constraint
    /// @param detail default or definition, as SQL
    /// @param comment the object's comment, or empty
    /// @param note a short word at the end, such as `not null`
    /// @param link the relation that it points at
    record Line(
            String mark,
            Tone tone,
            String name,
            String type,
            String detail,
            String comment,
            String note,
            @Nullable ObjectAddress link)
            implements StructureRow {}
}
