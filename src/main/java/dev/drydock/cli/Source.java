package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

/// A SOURCE that was read.
///
/// @param name as the user gave it, without a password
/// @param target the live database, or null when there is none
record Source(String name, Catalog catalog, Facts facts, @Nullable Target target) {

    /// This source of SQL, silent about owners and privileges where it says nothing of them: they stay as they are in the other one.
    Source silent(Source other) {
        return new Source(name, catalog.keepingAccessOf(other.catalog()), facts, target);
    }
}
