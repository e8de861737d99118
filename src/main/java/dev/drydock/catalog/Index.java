package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// An index that does not stand behind a constraint.
///
/// @param table the table or materialized view it is on
/// @param definition what `pg_get_indexdef` says from USING on
/// @param parent the index of the partitioned table that this one is attached to
/// @param onlyParent whether this index of a partitioned table does not cover all partitions (it is not valid then)
public record Index(
        ObjectAddress address,
        ObjectAddress table,
        boolean unique,
        String definition,
        boolean valid,
        @Nullable ObjectAddress parent,
        boolean onlyParent,
        @Nullable String comment)
        implements DbObject {}
