/// What EXPLAIN says: the plan as a tree, exact self times, plain words, and the comparison of two plans. Pure; may use `sql` and
/// Jackson's trees. Read `Plan` first, then `Times`.
@NullMarked
package dev.drydock.explain;

import org.jspecify.annotations.NullMarked;
