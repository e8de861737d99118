/// The only room that knows JDBC: sessions, pools, reading the catalog, watching locks, EXPLAIN, cancelling. Errors keep their
/// SQLSTATE. May use the pure rooms. Read `Session` first.
@NullMarked
package dev.drydock.postgres;

import org.jspecify.annotations.NullMarked;
