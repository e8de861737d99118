/// What a run writes down, so that another process can go on with it: what is to be done, how the schema must look in between, and
/// how far it has come. May use `postgres`, `migration`, `catalog`. Read `Journal` first.
@NullMarked
package dev.drydock.run.journal;

import org.jspecify.annotations.NullMarked;
