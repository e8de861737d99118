package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Session;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often a transaction has read each table from end to end so far.
record Scans(Map<Long, Long> byOid) {
    Scans {
        byOid = Map.copyOf(byOid);
    }

    /// Reads the transaction's own counters; only its own session can.
    static Scans read(Session session) {
        Map<Long, Long> byOid = new HashMap<>();
        session.query(
                """
                SELECT relid::bigint, seq_scan
                FROM pg_catalog.pg_stat_xact_all_tables
                WHERE seq_scan > 0 AND schemaname !~ '^pg_' AND schemaname <> 'information_schema'
                """,
                row -> byOid.put(row.bigint(1), row.bigint(2)));
        return new Scans(byOid);
    }

    /// What was added since an earlier reading, on these relations.
    SortedMap<ObjectAddress, Long> since(Scans earlier, Relations relations) {
        SortedMap<ObjectAddress, Long> added = new TreeMap<>();
        byOid.forEach((oid, count) -> {
            long more = count - earlier.byOid.getOrDefault(oid, 0L);
            Relations.Relation relation = relations.byOid().get(oid);
            if (more > 0 && relation != null) {
                added.put(relation.address(), more);
            }
        });
        return added;
    }
}
