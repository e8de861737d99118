/// Runs a migration on a database: lock time limits, retries, batches, cancel, events. The rehearsal and the real thing use the
/// same `Runner`. May use `postgres`, `migration`. Read `Runner` first.
@NullMarked
package dev.drydock.run;

import org.jspecify.annotations.NullMarked;
