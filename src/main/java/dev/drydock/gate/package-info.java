/// Judges the pending migrations of a project for a continuous integration: runs them on a copy of the database they are meant for, and
/// says what passes and what does not. May use everything but `report` and the faces. Read `Judge` first.
@NullMarked
package dev.drydock.gate;

import org.jspecify.annotations.NullMarked;
