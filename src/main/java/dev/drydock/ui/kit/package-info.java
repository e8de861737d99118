/// The parts that all screens are made of: theme, fonts, icons, controls, SQL text, work outside of the window's thread, and
/// pictures of screens. Knows no screen and, but for `sql`, no room of the engine. Read `Theme` and `Background` first.
@NullMarked
package dev.drydock.ui.kit;

import org.jspecify.annotations.NullMarked;
