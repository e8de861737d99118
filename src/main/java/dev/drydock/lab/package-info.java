/// The statistics laboratory: an empty database that plans as a production database would, from its schema, sizes and statistics. May
/// use `sandbox`, `postgres` and the pure rooms. Read `Lab` first.
@NullMarked
package dev.drydock.lab;

import org.jspecify.annotations.NullMarked;
