/// The online playbook: one file per move, each turning one change of a table in use into steps that block nobody for long.
/// Pure. Read `Playbook` first.
@NullMarked
package dev.drydock.migration.play;

import org.jspecify.annotations.NullMarked;
