package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Icon;

/// Something that the palette finds.
///
/// @param detail where it is, such as the schema of a table
/// @param weight subtracted from how well it fits, so that tables come before their columns
/// @param keys the keys that do the same, or empty
record PaletteEntry(
        Icon icon, String name, String detail, String keys, int weight, Runnable command) {
    PaletteEntry(Icon icon, String name, String detail, String keys, Runnable command) {
        this(icon, name, detail, keys, 0, command);
    }
}
