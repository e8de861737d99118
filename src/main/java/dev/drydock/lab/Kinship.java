package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.postgres.Session;

import java.util.List;

/// Another index of the same table that a new one makes superfluous, or the other way around.
///
/// @param other the index that was there before
public record Kinship(RelationName other, Kind kind) {
    /// How the two are related.
    public enum Kind {
        /// Both have the same keys, condition and method.
        DUPLICATE,
        /// The new one's keys are the first ones of the other.
        BEGINS_THE_OTHER,
        /// The other's keys are the first ones of the new one, and it enforces nothing.
        CONTINUES_THE_OTHER
    }

    /// Keys are compared with their operator class, collation and direction. Columns of INCLUDE count for what has them only.
    private static final String KIN =
            """
            WITH keyed AS (
                SELECT i.indexrelid, i.indisunique, i.indnkeyatts, i.indnatts, c.relam,
                       coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate,
                       (SELECT array_agg(pg_get_indexdef(i.indexrelid, k, false) || ' ' || i.indclass[k - 1] || ' '
                                         || i.indcollation[k - 1] || ' ' || i.indoption[k - 1] ORDER BY k)
                        FROM generate_series(1, i.indnkeyatts) k) AS keys,
                       (SELECT coalesce(array_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k), '{}')
                        FROM generate_series(i.indnkeyatts + 1, i.indnatts) k) AS included
                FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = (SELECT indrelid FROM pg_index WHERE indexrelid = ?::regclass))
            SELECT n.nspname, oc.relname,
                   CASE WHEN o.keys = f.keys AND o.included @> f.included THEN 'DUPLICATE'
                        WHEN cardinality(f.keys) < cardinality(o.keys) THEN 'BEGINS_THE_OTHER'
                        ELSE 'CONTINUES_THE_OTHER' END
            FROM keyed f
            JOIN keyed o ON o.indexrelid <> f.indexrelid AND o.relam = f.relam AND o.predicate = f.predicate
            JOIN pg_class oc ON oc.oid = o.indexrelid
            JOIN pg_namespace n ON n.oid = oc.relnamespace
            JOIN pg_am m ON m.oid = f.relam
            WHERE f.indexrelid = ?::regclass
              AND (o.keys = f.keys AND (o.included @> f.included AND (NOT f.indisunique OR o.indisunique)
                                        OR f.included @> o.included AND NOT o.indisunique)
                   OR m.amname = 'btree' AND o.keys[1:cardinality(f.keys)] = f.keys
                      AND cardinality(o.keys) > cardinality(f.keys) AND NOT f.indisunique AND f.included = '{}'
                   OR m.amname = 'btree' AND f.keys[1:cardinality(o.keys)] = o.keys
                      AND cardinality(f.keys) > cardinality(o.keys) AND NOT o.indisunique AND o.included = '{}')
            ORDER BY 1, 2
            """;

    static List<Kinship> of(Session session, RelationName index) {
        return session.query(
                KIN,
                row ->
                        new Kinship(
                                new RelationName(row.string(1), row.string(2)),
                                Kind.valueOf(row.string(3))),
                index.quoted(),
                index.quoted());
    }
}
