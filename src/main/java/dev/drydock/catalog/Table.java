package dev.drydock.catalog;

import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A table, plain or partitioned, or a partition.
///
/// @param partitionKey what `pg_get_partkeydef` says, or null for a table that is not partitioned
/// @param partition set when this table is a partition
/// @param ofType the composite type that the columns come from (`OF`), quoted and qualified, or null
/// @param foreign set when the rows are somewhere else
/// @param inherits parents by plain inheritance, in order
/// @param options storage parameters (`reloptions`), those of the TOAST table prefixed `toast.`
/// @param replicaIdentity `DEFAULT`, `FULL`, `NOTHING` or `USING INDEX name`
/// @param clusteredOn the name of the index that CLUSTER uses, or null
public record Table(
        ObjectAddress address,
        boolean unlogged,
        @Nullable String partitionKey,
        @Nullable Partition partition,
        @Nullable String ofType,
        @Nullable Foreign foreign,
        List<ObjectAddress> inherits,
        SortedMap<String, String> options,
        boolean rowSecurity,
        boolean forceRowSecurity,
        String replicaIdentity,
        @Nullable String clusteredOn,
        String accessMethod,
        @Nullable String tablespace,
        @Nullable String comment)
        implements DbObject {
    public Table {
        inherits = List.copyOf(inherits);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /// The name of the index that is the replica identity, or null.
    public @Nullable String replicaIdentityIndex() {
        String prefix = "USING INDEX ";
        return replicaIdentity.startsWith(prefix)
                ? Identifier.unquote(replicaIdentity.substring(prefix.length()))
                : null;
    }

    /// The tables whose columns this one has too: those that it inherits from, or the one that it is a partition of.
    public List<ObjectAddress> parents() {
        return partition == null
                ? inherits
                : Stream.concat(inherits.stream(), Stream.of(partition.parent())).toList();
    }

    /// Where a foreign table's rows are.
    ///
    /// @param options what the foreign-data wrapper is told
    public record Foreign(String server, SortedMap<String, String> options) {
        public Foreign {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }
    }

    /// A partition's place.
    ///
    /// @param bound what `pg_get_expr(relpartbound)` says: `FOR VALUES FROM … TO …` or `DEFAULT`
    public record Partition(ObjectAddress parent, String bound) {}
}
