package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A sequence that is not the inside of an identity column.
///
/// @param ownedBy the column whose drop drops this sequence (`OWNED BY`), or null
public record Sequence(
        ObjectAddress address,
        String dataType,
        Options options,
        boolean unlogged,
        @Nullable ObjectAddress ownedBy,
        @Nullable String comment)
        implements DbObject {
    /// What CREATE SEQUENCE and an identity column can say.
    public record Options(
            long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
}
