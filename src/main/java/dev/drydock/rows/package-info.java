/// The data of tables and views, page by page, without ever reading the whole. May use `postgres` and the pure rooms below it.
/// Read `RowReader` first.
@NullMarked
package dev.drydock.rows;

import org.jspecify.annotations.NullMarked;
