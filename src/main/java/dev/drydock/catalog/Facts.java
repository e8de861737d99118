package dev.drydock.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was measured or estimated about a live database's relations; never part of a comparison of schemas.
///
/// @param relations facts by the address of the table or materialized view
public record Facts(SortedMap<ObjectAddress, RelationFacts> relations) {
    public static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
    }

    public RelationFacts of(ObjectAddress relation) {
        return relations.getOrDefault(relation, RelationFacts.UNKNOWN);
    }

    /// Facts about one relation.
    ///
    /// @param rows the planner's estimate (`reltuples`), -1 when the relation was never analyzed
    /// @param bytes size on disk with indexes and TOAST, -1 when unknown
    public record RelationFacts(long rows, long bytes) {
        public static final RelationFacts UNKNOWN = new RelationFacts(-1, -1);
    }
}
