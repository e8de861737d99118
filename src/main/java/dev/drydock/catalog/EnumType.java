package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An enum type.
///
/// @param labels the labels in their sort order
public record EnumType(ObjectAddress address, List<String> labels, @Nullable String comment)
        implements DbObject {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
