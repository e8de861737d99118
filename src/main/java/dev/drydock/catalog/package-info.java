/// An immutable picture of a database: objects by `ObjectAddress`, their dependencies (`pg_depend`), and what was seen but is
/// not modelled. Pure; may use `sql`. Read `Catalog` first.
@NullMarked
package dev.drydock.catalog;

import org.jspecify.annotations.NullMarked;
