package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// An enum type.
///
/// @param labels the labels in their sort order
public record EnumType(ObjectAddress address, List<String> labels, @Nullable String comment)
        implements DbObject {
    public EnumType {
        labels = List.copyOf(labels);
    }

    /// Whether the other one has all labels of this one, in the same order.
    public boolean growsInto(EnumType other) {
        List<String> kept = new ArrayList<>(other.labels);
        kept.retainAll(labels);
        return kept.equals(labels);
    }
}
