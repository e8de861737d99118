/// Drydock, a schema studio for PostgreSQL. `Drydock` is the only class here: it makes the rooms and hands them to the two
/// faces, `cli` and `ui`. Read `docs/architecture.md` first.
@NullMarked
package dev.drydock;

import org.jspecify.annotations.NullMarked;
