/// Changes become an ordered migration of steps. Pure; may use `diff`, `catalog`, `sql`. `.ddl` has one file per object kind,
/// `.play` one per online move. Read `Migration`, then `Planner`.
@NullMarked
package dev.drydock.migration;

import org.jspecify.annotations.NullMarked;
