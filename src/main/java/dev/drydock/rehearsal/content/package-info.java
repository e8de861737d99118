/// Rows for a rehearsal's copy of a schema: made up, or a sample of a real database's. Stands on `postgres` and `sql` alone; read
/// `Filling` first.
@NullMarked
package dev.drydock.rehearsal.content;

import org.jspecify.annotations.NullMarked;
