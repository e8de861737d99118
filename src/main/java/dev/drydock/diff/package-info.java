/// Two catalogs become the changes between them, without code for any object kind. Pure; may use `catalog`, `sql`.
/// Read `Diff` first.
@NullMarked
package dev.drydock.diff;

import org.jspecify.annotations.NullMarked;
