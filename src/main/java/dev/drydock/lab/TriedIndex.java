package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;

import java.util.List;

/// An index that a change makes, with what is to be known before it is built.
///
/// @param definition as the server writes it
public record TriedIndex(
        RelationName index,
        RelationName table,
        String method,
        String definition,
        IndexSize size,
        WriteCost cost,
        List<Kinship> kin) {
    public TriedIndex {
        kin = List.copyOf(kin);
    }

    /// Whether it also keeps values unique.
    public boolean isUnique() {
        return definition.startsWith("CREATE UNIQUE ");
    }
}
