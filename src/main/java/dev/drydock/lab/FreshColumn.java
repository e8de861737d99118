package dev.drydock.lab;

import dev.drydock.postgres.Session;

import java.util.List;

/// A column of an index that a change made, with what statistics tell of the table's column that it is made of.
///
/// @param expression as SQL over the table
/// @param type the type's name as SQL
/// @param length in bytes, -1 when it varies
/// @param alignment in bytes
/// @param operatorClass empty for columns of INCLUDE
/// @param source the only column that the expression reads, as SQL; empty when there are more of them or none
/// @param sourceType its type
/// @param isPlain whether it is that column itself
/// @param width on average; 0 when unknown
/// @param nulls the share of nulls
/// @param distinct `stadistinct`: how many values differ, or less than 0 when it grows with the table; 0 when unknown
/// @param correlation between the order of values and that of rows, 0 when unknown
record FreshColumn(
        String expression,
        String type,
        int length,
        int alignment,
        String operatorClass,
        String source,
        String sourceType,
        boolean isPlain,
        int width,
        double nulls,
        double distinct,
        double correlation,
        Spread spread) {
    /// What statistics tell of values, as texts.
    ///
    /// @param common the most common ones
    /// @param shares how often each of them is
    /// @param bounds of the histogram
    record Spread(List<String> common, List<Double> shares, List<String> bounds) {
        Spread {
            common = List.copyOf(common);
            shares = List.copyOf(shares);
            bounds = List.copyOf(bounds);
        }
    }

    private static final String COLUMNS =
            """
            SELECT pg_get_indexdef(i.indexrelid, a.attnum, true),
                   (SELECT quote_ident(bn.nspname) || '.' || quote_ident(b.typname) FROM pg_type b
                    JOIN pg_namespace bn ON bn.oid = b.typnamespace
                    WHERE b.oid = CASE ty.typtype WHEN 'd' THEN ty.typbasetype ELSE ty.oid END),
                   a.attlen, CASE a.attalign WHEN 'c' THEN 1 WHEN 's' THEN 2 WHEN 'i' THEN 4 ELSE 8 END,
                   coalesce((SELECT k.opcname FROM pg_opclass k
                             WHERE a.attnum <= i.indnkeyatts AND k.oid = i.indclass[a.attnum - 1]), ''),
                   coalesce(quote_ident(ta.attname), ''), coalesce(format_type(ta.atttypid, ta.atttypmod), ''),
                   i.indkey[a.attnum - 1] > 0,
                   coalesce(s.stawidth, 0), coalesce(s.stanullfrac, 0)::text, coalesce(s.stadistinct, 0)::text,
                   coalesce((SELECT p.correlation FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = t.relname
                             AND p.attname = ta.attname ORDER BY p.inherited LIMIT 1), 0)::text,
                   coalesce(CASE WHEN s.stakind1 = 1 AND ty.typcategory <> 'A' THEN s.stavalues1 END::text::text[], '{}'),
                   coalesce(CASE WHEN s.stakind1 = 1 AND ty.typcategory <> 'A' THEN s.stanumbers1 END::text[], '{}'),
                   coalesce(CASE WHEN ty.typcategory = 'A' THEN NULL WHEN s.stakind1 = 2 THEN s.stavalues1
                            WHEN s.stakind2 = 2 THEN s.stavalues2 WHEN s.stakind3 = 2 THEN s.stavalues3
                       END::text::text[], '{}')
            FROM pg_index i
            JOIN pg_attribute a ON a.attrelid = i.indexrelid
            JOIN pg_type ty ON ty.oid = a.atttypid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            LEFT JOIN LATERAL (
                SELECT min(c.attnum) AS attnum
                FROM pg_attribute c
                WHERE c.attrelid = i.indrelid AND c.attnum > 0
                  AND CASE WHEN i.indkey[a.attnum - 1] > 0 THEN c.attnum = i.indkey[a.attnum - 1]
                      ELSE EXISTS (SELECT FROM pg_depend d
                                   WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                                     AND d.refobjid = i.indrelid AND d.refobjsubid = c.attnum)
                       AND pg_get_indexdef(i.indexrelid, a.attnum, true)
                           ~ ('(^|[^[:alnum:]_"$])' || regexp_replace(quote_ident(c.attname), '(\\W)', '\\\\\\1', 'g') || '($|[^[:alnum:]_"$])')
                      END
                HAVING count(*) = 1) only_one ON true
            LEFT JOIN pg_attribute ta ON ta.attrelid = i.indrelid AND ta.attnum = only_one.attnum
            LEFT JOIN LATERAL (SELECT * FROM pg_statistic s WHERE s.starelid = i.indrelid AND s.staattnum = ta.attnum
                               ORDER BY s.stainherit LIMIT 1) s ON true
            WHERE i.indexrelid = ?::bigint::oid
            ORDER BY a.attnum
            """;

    static List<FreshColumn> read(Session session, long index) {
        return session.query(
                COLUMNS,
                row ->
                        new FreshColumn(
                                row.string(1),
                                row.string(2),
                                row.integer(3),
                                row.integer(4),
                                row.string(5),
                                row.string(6),
                                row.string(7),
                                row.bool(8),
                                row.integer(9),
                                row.decimal(10),
                                row.decimal(11),
                                row.decimal(12),
                                new Spread(
                                        row.strings(13),
                                        row.strings(14).stream().map(Double::valueOf).toList(),
                                        row.strings(15))),
                index);
    }
}
