package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A table, plain or partitioned, or a partition.
///
/// @param partitionKey what `pg_get_partkeydef` says, or null for a table that is not partitioned
/// @param partition set when this table is a partition
/// @param inherits parents by plain inheritance, in order
/// @param options storage parameters (`reloptions`), those of the TOAST table prefixed `toast.`
/// @param replicaIdentity `DEFAULT`, `FULL`, `NOTHING` or `USING INDEX name`
public record Table(
        ObjectAddress address,
        boolean unlogged,
        @Nullable String partitionKey,
        @Nullable Partition partition,
        List<ObjectAddress> inherits,
        SortedMap<String, String> options,
        boolean rowSecurity,
        boolean forceRowSecurity,
        String replicaIdentity,
        String accessMethod,
        @Nullable String tablespace,
        @Nullable String comment)
        implements DbObject {
    public Table {
        inherits = List.copyOf(inherits);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /// A partition's place.
    ///
    /// @param bound what `pg_get_expr(relpartbound)` says: `FOR VALUES FROM … TO …` or `DEFAULT`
    public record Partition(ObjectAddress parent, String bound) {}
}
