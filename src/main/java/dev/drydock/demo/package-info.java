/// The demo database: a shop with a past, on an embedded server whose data is kept in the cache folder. May use `sandbox` and
/// `postgres`. Read `DemoDatabase` first.
@NullMarked
package dev.drydock.demo;

import org.jspecify.annotations.NullMarked;
