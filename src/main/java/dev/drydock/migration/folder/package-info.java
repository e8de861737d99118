/// A catalog as a folder of SQL files, one for each object with everything that belongs to it, and the order in which they load. Pure;
/// may use what `migration` may. Read `DdlFolder` first.
@NullMarked
package dev.drydock.migration.folder;

import org.jspecify.annotations.NullMarked;
