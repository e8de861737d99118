/// Benchmarks: `mvn -Pbench verify`. They print figures for `docs/benchmarks.md` and are never part of the tests.
@NullMarked
package dev.drydock.bench;

import org.jspecify.annotations.NullMarked;
