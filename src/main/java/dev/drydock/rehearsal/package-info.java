/// Runs a migration in a sandbox under observers, and proves that the result equals the wanted schema. May use `run`, `sandbox`.
/// Read `Rehearser` first.
@NullMarked
package dev.drydock.rehearsal;

import org.jspecify.annotations.NullMarked;
