package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Icon;

/// Something that the palette finds.
///
/// @param detail where it is, such as the schema of a table
/// @param keys the keys that do the same, or empty
record PaletteEntry(Icon icon, String name, String detail, String keys, Runnable command) {}
