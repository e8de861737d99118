package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Icon;

/// A line of the object list.
sealed interface SidebarRow {
    /// The name of a schema or of another group.
    record Heading(String text) implements SidebarRow {}

    /// The folder of migrations.
    record Migrations(String name, String fact, boolean pending) implements SidebarRow {}

    /// Something that can be opened.
    ///
    /// @param fact what is told on the right, such as the number of rows
    record Item(ObjectAddress address, Icon icon, String name, String fact, boolean pending)
            implements SidebarRow {}
}
