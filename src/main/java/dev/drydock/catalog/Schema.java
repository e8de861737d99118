package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A namespace.
public record Schema(ObjectAddress address, @Nullable String comment) implements DbObject {}
