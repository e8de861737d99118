package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

/// A SOURCE that was read.
///
/// @param name as the user gave it, without a password
/// @param target the live database, or null when there is none
record Source(String name, Catalog catalog, Facts facts, @Nullable Target target) {}
