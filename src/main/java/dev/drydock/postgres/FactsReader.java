package dev.drydock.postgres;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads row estimates and sizes. Asking for a size takes a lock on the relation; where somebody holds a stronger one, the
/// planner's page counts are taken instead. Reads and writes are averaged since the counters were reset, or since the server started where they
/// never were; over ten minutes at least, as a shorter time says nothing about what is usual.
final class FactsReader {
    private static final String RELATIONS =
            """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text, c.reltuples::bigint, {bytes},
                   CASE WHEN c.relispartition THEN i.inhparent ELSE 0 END::bigint,
                   (pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid)
                       + pg_stat_get_tuples_deleted(c.oid)) / counting.seconds,
                   {own},
                   (pg_stat_get_numscans(c.oid)
                       + coalesce((SELECT sum(pg_stat_get_numscans(k.indexrelid))
                                   FROM pg_index k WHERE k.indrelid = c.oid), 0)) / counting.seconds
            FROM pg_class c
            CROSS JOIN (SELECT greatest(600, extract(epoch FROM clock_timestamp()
                               - coalesce(d.stats_reset, pg_postmaster_start_time())))::float8 AS seconds
                        FROM pg_stat_database d WHERE d.datname = current_database()) counting
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
            WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;
    private static final String MEASURED = "coalesce(pg_total_relation_size(c.oid), -1)";
    private static final String OWN_MEASURED = "coalesce(pg_table_size(c.oid), -1)";
    private static final String OWN_FROM_PAGES =
            """
            current_setting('block_size')::bigint
                * (c.relpages + coalesce((SELECT t.relpages FROM pg_class t WHERE t.oid = c.reltoastrelid), 0))
            """;
    private static final String FROM_PAGES =
            """
            current_setting('block_size')::bigint
                * (c.relpages + coalesce((SELECT sum(x.relpages) FROM pg_index k
                                          JOIN pg_class x ON x.oid = k.indexrelid
                                          WHERE k.indrelid IN (c.oid, c.reltoastrelid)), 0)
                   + coalesce((SELECT t.relpages FROM pg_class t WHERE t.oid = c.reltoastrelid), 0))
            """;

    private record Found(
            long oid,
            ObjectAddress address,
            boolean partitioned,
            long rows,
            long bytes,
            long parent,
            double writes,
            long ownBytes,
            double reads) {}

    private FactsReader() {}

    static Facts read(Session session) {
        session.begin();
        try {
            session.execute(
                    "SET TRANSACTION READ ONLY; SET LOCAL lock_timeout = '300ms';"
                            + " SET LOCAL statement_timeout = '10s'; SAVEPOINT measured");
            return StatementTraffic.count(session, sum(relations(session)));
        } finally {
            session.rollback();
        }
    }

    private static List<Found> relations(Session session) {
        try {
            return session.query(relations(MEASURED, OWN_MEASURED), FactsReader::found);
        } catch (PgException e) {
            if (!e.error().is(PgError.LOCK_NOT_AVAILABLE)
                    && !e.error().is(PgError.QUERY_CANCELED)) {
                throw e;
            }
            session.execute("ROLLBACK TO SAVEPOINT measured");
            return session.query(relations(FROM_PAGES, OWN_FROM_PAGES), FactsReader::found);
        }
    }

    private static String relations(String bytes, String ownBytes) {
        return RELATIONS.replace("{bytes}", bytes).replace("{own}", ownBytes);
    }

    private static Found found(Session.Row row) {
        ObjectKind kind =
                row.string(4).equals("m") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE;
        return new Found(
                row.bigint(1),
                ObjectAddress.of(kind, row.string(2), row.string(3)),
                row.string(4).equals("p"),
                row.bigint(5),
                row.bigint(6),
                row.bigint(7),
                row.decimal(8),
                row.bigint(9),
                row.decimal(10));
    }

    /// A partitioned table has the rows and bytes of its partitions.
    private static Facts sum(List<Found> relations) {
        Map<Long, Found> byOid = new HashMap<>();
        Map<Long, Facts.RelationFacts> facts = new HashMap<>();
        for (Found found : relations) {
            byOid.put(found.oid(), found);
            facts.put(
                    found.oid(),
                    new Facts.RelationFacts(
                            found.partitioned() ? -1 : found.rows(),
                            found.bytes(),
                            found.writes(),
                            found.ownBytes(),
                            new Usage(found.reads(), found.writes(), false)));
        }
        for (Found leaf : relations) {
            if (!leaf.partitioned()) {
                addToAncestors(leaf, byOid, facts);
            }
        }
        SortedMap<ObjectAddress, Facts.RelationFacts> result = new TreeMap<>();
        relations.forEach(found ->
                result.put(
                        found.address(),
                        facts.getOrDefault(found.oid(), Facts.RelationFacts.UNKNOWN)));
        return new Facts(result);
    }

    private static void addToAncestors(
            Found leaf, Map<Long, Found> byOid, Map<Long, Facts.RelationFacts> facts) {
        Found parent = byOid.get(leaf.parent());
        while (parent != null) {
            facts.computeIfPresent(parent.oid(), (oid, sum) -> plus(sum, leaf));
            parent = byOid.get(parent.parent());
        }
    }

    private static Facts.RelationFacts plus(Facts.RelationFacts sum, Found leaf) {
        long rows = leaf.rows() < 0 ? sum.rows() : Math.max(0, sum.rows()) + leaf.rows();
        return new Facts.RelationFacts(
                rows,
                sum.bytes() + Math.max(0, leaf.bytes()),
                sum.writesPerSecond() + leaf.writes(),
                sum.ownBytes() + Math.max(0, leaf.ownBytes()),
                sum.usage().plus(new Usage(leaf.reads(), leaf.writes(), false)));
    }
}
