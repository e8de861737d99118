/// Joins the window to the engine: every interface that a screen asks is answered here by the real rooms. Read `LiveConnector`,
/// then `LiveEngine`.
@NullMarked
package dev.drydock.ui.live;

import org.jspecify.annotations.NullMarked;
