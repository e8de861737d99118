/// Throw-away servers of a given major version, and databases on them. May use `postgres`. Read `Sandbox` first.
@NullMarked
package dev.drydock.sandbox;

import org.jspecify.annotations.NullMarked;
