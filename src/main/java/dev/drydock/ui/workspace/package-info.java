/// What the screens share about the database that the window is connected to, without any toolkit node. May use the engine's
/// rooms and `ui.kit`; knows no screen. Read `Workspace` first.
@NullMarked
package dev.drydock.ui.workspace;

import org.jspecify.annotations.NullMarked;
