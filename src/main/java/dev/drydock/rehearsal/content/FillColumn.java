package dev.drydock.rehearsal.content;

import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A column that can be written.
///
/// @param name quoted
/// @param type as `format_type` says
/// @param base the type below all domains, without its length
/// @param length of a text type, or the digits before the point of a `numeric`; 0 when there is no limit
/// @param category as in `pg_type.typcategory`, of the type below all domains
/// @param labels of an enum type
/// @param counted whether the server numbers it from a sequence
/// @param defaultValue the expression, or null
/// @param domainChecks what the domains of its type demand of `VALUE`
record FillColumn(
        int number,
        String name,
        String type,
        String base,
        int length,
        String category,
        List<String> labels,
        boolean notNull,
        boolean counted,
        @Nullable String defaultValue,
        List<String> domainChecks) {
    FillColumn {
        labels = List.copyOf(labels);
        domainChecks = List.copyOf(domainChecks);
    }

    static List<FillColumn> read(Session session, long table) {
        return session.query(
                """
                WITH RECURSIVE below (number, oid, typmod) AS (
                    SELECT attnum, atttypid, atttypmod
                    FROM pg_catalog.pg_attribute
                    WHERE attrelid = ? AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                    UNION ALL
                    SELECT b.number, t.typbasetype, t.typtypmod
                    FROM below b
                    JOIN pg_catalog.pg_type t ON t.oid = b.oid
                    WHERE t.typtype = 'd'
                )
                SELECT a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), t.typname,
                       CASE
                           WHEN b.typmod < 4 THEN CASE WHEN t.typname IN ('bit', 'varbit') THEN greatest(b.typmod, 0) ELSE 0 END
                           WHEN t.typname IN ('varchar', 'bpchar') THEN b.typmod - 4
                           WHEN t.typname = 'numeric' THEN ((b.typmod - 4) >> 16) - (((b.typmod - 4) & 2047) # 1024) + 1024
                           WHEN t.typname IN ('bit', 'varbit') THEN b.typmod
                           ELSE 0
                       END,
                       t.typcategory::text,
                       (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
                        FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid),
                       a.attnotnull OR EXISTS (SELECT FROM pg_catalog.pg_type d WHERE d.oid = a.atttypid AND d.typnotnull),
                       a.attidentity <> '' OR coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid) ~ '^nextval\\(', false),
                       pg_catalog.pg_get_expr(d.adbin, d.adrelid),
                       (SELECT array_agg(pg_catalog.pg_get_constraintdef(c.oid) ORDER BY c.conname)
                        FROM below o JOIN pg_catalog.pg_constraint c ON c.contypid = o.oid AND c.contype = 'c'
                        WHERE o.number = a.attnum)
                FROM below b
                JOIN pg_catalog.pg_type t ON t.oid = b.oid AND t.typtype <> 'd'
                JOIN pg_catalog.pg_attribute a ON a.attrelid = ? AND a.attnum = b.number
                LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                ORDER BY a.attnum
                """,
                row ->
                        new FillColumn(
                                row.integer(1),
                                Identifier.quote(row.string(2)),
                                row.string(3),
                                row.string(4),
                                row.integer(5),
                                row.string(6),
                                row.strings(7),
                                row.bool(8),
                                row.bool(9),
                                row.text(10),
                                row.strings(11)),
                table,
                table);
    }
}
