/// The designer of tables: canvas, inspector, edits that touch nothing on the server. Read `DesignModel`, then `DesignView`.
@NullMarked
package dev.drydock.ui.design;

import org.jspecify.annotations.NullMarked;
