package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// A free-standing composite type.
public record CompositeType(
        ObjectAddress address, List<Attribute> attributes, @Nullable String comment)
        implements DbObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /// The order of attributes can't be changed in place.
    @Override
    public CompositeType essence() {
        List<Attribute> sorted =
                attributes.stream().sorted(Comparator.comparing(Attribute::name)).toList();
        return new CompositeType(address, sorted, comment);
    }

    /// An attribute of a composite type.
    public record Attribute(
            String name, String type, @Nullable String collation, @Nullable String comment) {}
}
