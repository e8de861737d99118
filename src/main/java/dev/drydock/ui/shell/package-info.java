/// The window: connecting, the object list, tabs, the palette, the bars. The only room that knows all screens; it hands them their
/// models and shows their views. Read `ShellModel`, then `ShellView`.
@NullMarked
package dev.drydock.ui.shell;

import org.jspecify.annotations.NullMarked;
