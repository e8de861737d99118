package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A free-standing composite type.
public record CompositeType(
        ObjectAddress address, List<Attribute> attributes, @Nullable String comment)
        implements DbObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /// An attribute of a composite type.
    public record Attribute(String name, String type, @Nullable String collation) {}
}
