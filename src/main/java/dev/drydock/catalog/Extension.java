package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// An installed extension. What belongs to it is not part of the catalog.
///
/// @param schema the schema that its objects are in
public record Extension(
        ObjectAddress address, String schema, String version, @Nullable String comment)
        implements DbObject {}
