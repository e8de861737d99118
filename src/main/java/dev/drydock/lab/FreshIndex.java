package dev.drydock.lab;

import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An index that a change made, as the catalog describes it.
///
/// @param definition as `pg_get_indexdef` tells it
/// @param predicate of a partial index, or empty
/// @param columns keys first, then those of INCLUDE
/// @param keys how many of them are keys
/// @param fill fill factor in percent
/// @param mayShare whether equal keys may share an entry as far as the definition goes
/// @param pagesPerRange of a BRIN index
/// @param file the path of its file
/// @param kin other B-trees on the whole table that begin with the same key
/// @param isExtended whether `CREATE STATISTICS` tells how many different combinations two of the keys have
record FreshIndex(
        RelationName name,
        RelationName table,
        String method,
        String definition,
        String predicate,
        List<Column> columns,
        int keys,
        int fill,
        boolean mayShare,
        int pagesPerRange,
        String file,
        List<RelationName> kin,
        boolean isExtended) {
    /// @param expression as SQL over the table
    /// @param type the type's name as SQL
    /// @param length in bytes, -1 when it varies
    /// @param alignment in bytes
    /// @param width on average, from statistics; 0 when unknown
    /// @param nulls the share of nulls
    /// @param correlation between the order of values and that of rows, 0 when unknown
    /// @param operatorClass for documents of BRIN
    record Column(
            String expression,
            String type,
            int length,
            int alignment,
            int width,
            double nulls,
            double correlation,
            String operatorClass,
            Spread spread) {}

    /// What statistics tell of values, as texts.
    ///
    /// @param common the most common ones
    /// @param shares how often each of them is
    /// @param bounds of the histogram
    record Spread(List<String> common, List<String> shares, List<String> bounds) {
        Spread {
            common = List.copyOf(common);
            shares = List.copyOf(shares);
            bounds = List.copyOf(bounds);
        }
    }

    FreshIndex {
        columns = List.copyOf(columns);
        kin = List.copyOf(kin);
    }

    private static final String KIN =
            """
            SELECT n.nspname, c.relname
            FROM pg_index f
            JOIN pg_index o ON o.indrelid = f.indrelid AND o.indexrelid <> f.indexrelid AND o.indpred IS NULL
             AND o.indclass[0] = f.indclass[0] AND o.indcollation[0] = f.indcollation[0]
             AND pg_get_indexdef(o.indexrelid, 1, false) = pg_get_indexdef(f.indexrelid, 1, false)
            JOIN pg_class c ON c.oid = o.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE f.indexrelid = ?::bigint::oid
            ORDER BY c.oid
            """;

    private static final String INDEXES =
            """
            SELECT c.oid::bigint, n.nspname, c.relname, tn.nspname, t.relname, m.amname, pg_get_indexdef(c.oid),
                   coalesce(pg_get_expr(i.indpred, i.indrelid), ''), i.indnkeyatts,
                   coalesce((SELECT substring(o FROM '=(.*)')::int FROM unnest(c.reloptions) o
                             WHERE o LIKE 'fillfactor=%'), 90),
                   NOT i.indisunique AND coalesce((SELECT substring(o FROM '=(.*)')::boolean
                                                   FROM unnest(c.reloptions) o
                                                   WHERE o LIKE 'deduplicate_items=%'), true),
                   coalesce((SELECT substring(o FROM '=(.*)')::int FROM unnest(c.reloptions) o
                             WHERE o LIKE 'pages_per_range=%'), 128),
                   pg_relation_filepath(c.oid),
                   EXISTS (SELECT FROM pg_statistic_ext e
                           WHERE e.stxrelid = i.indrelid AND 'd' = ANY (e.stxkind)
                             AND (SELECT count(*) FROM unnest(i.indkey::int[]) k WHERE k = ANY (e.stxkeys::int[])) > 1)
            FROM pg_class c
            JOIN pg_index i ON i.indexrelid = c.oid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_namespace tn ON tn.oid = t.relnamespace
            JOIN pg_am m ON m.oid = c.relam
            WHERE c.relkind = 'i' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'drydock_twins')
            ORDER BY c.oid
            """;

    private static final String COLUMNS =
            """
            SELECT pg_get_indexdef(i.indexrelid, a.attnum, true),
                   (SELECT quote_ident(bn.nspname) || '.' || quote_ident(b.typname) FROM pg_type b
                    JOIN pg_namespace bn ON bn.oid = b.typnamespace
                    WHERE b.oid = CASE ty.typtype WHEN 'd' THEN ty.typbasetype ELSE ty.oid END),
                   a.attlen, CASE a.attalign WHEN 'c' THEN 1 WHEN 's' THEN 2 WHEN 'i' THEN 4 ELSE 8 END,
                   coalesce(s.stawidth, 0), coalesce(s.stanullfrac, 0)::text,
                   coalesce((SELECT p.correlation FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = t.relname
                             AND p.attname = ta.attname ORDER BY p.inherited LIMIT 1), 0)::text,
                   coalesce((SELECT k.opcname FROM pg_opclass k
                             WHERE a.attnum <= i.indnkeyatts AND k.oid = i.indclass[a.attnum - 1]), ''),
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
            LEFT JOIN pg_attribute ta ON ta.attrelid = i.indrelid AND ta.attnum = i.indkey[a.attnum - 1] AND ta.attnum > 0
            LEFT JOIN LATERAL (SELECT * FROM pg_statistic s WHERE s.starelid = i.indrelid AND s.staattnum = ta.attnum
                               ORDER BY s.stainherit LIMIT 1) s ON true
            WHERE i.indexrelid = ?::bigint::oid
            ORDER BY a.attnum
            """;

    /// Indexes that stand in a database and are not known.
    static List<FreshIndex> read(Session session, List<RelationName> known) {
        Set<String> names = new TreeSet<>();
        known.forEach(name -> names.add(name.quoted()));
        List<FreshIndex> fresh = new ArrayList<>();
        session.query(
                INDEXES,
                row -> {
                    RelationName name = new RelationName(row.string(2), row.string(3));
                    return !names.contains(name.quoted())
                            && fresh.add(
                                    new FreshIndex(
                                            name,
                                            new RelationName(row.string(4), row.string(5)),
                                            row.string(6),
                                            row.string(7),
                                            row.string(8),
                                            columns(session, row.bigint(1)),
                                            row.integer(9),
                                            row.integer(10),
                                            row.bool(11),
                                            row.integer(12),
                                            row.string(13),
                                            session.query(
                                                    KIN,
                                                    other ->
                                                            new RelationName(
                                                                    other.string(1),
                                                                    other.string(2)),
                                                    row.bigint(1)),
                                            row.bool(14)));
                });
        return fresh;
    }

    private static List<Column> columns(Session session, long index) {
        return session.query(
                COLUMNS,
                row ->
                        new Column(
                                row.string(1),
                                row.string(2),
                                row.integer(3),
                                row.integer(4),
                                row.integer(5),
                                row.decimal(6),
                                row.decimal(7),
                                row.string(8),
                                new Spread(row.strings(9), row.strings(10), row.strings(11))),
                index);
    }

    /// The table's rows that stand in the index, as FROM and WHERE.
    String rows() {
        return " FROM ONLY " + table.quoted() + (predicate.isEmpty() ? "" : " WHERE " + predicate);
    }

    /// The keys as SQL, for GROUP BY.
    String keyList() {
        return String.join(
                ", ",
                columns.subList(0, keys).stream()
                        .map(column -> "(" + column.expression() + ")")
                        .toList());
    }

    /// How large it would be, as the planner is told.
    RelationSize size(IndexSize size) {
        return new RelationSize(
                name,
                "i",
                Math.toIntExact(Math.min(Integer.MAX_VALUE, size.pages())),
                String.valueOf(size.rows()),
                0,
                size.pages());
    }

    /// Its first page; its ends are those of another index that begins with the same key.
    ///
    /// @param height levels above the leaves, -1 when unknown
    IndexShape shape(List<IndexShape> others, int height) {
        IndexShape alike =
                others.stream()
                        .filter(other -> predicate.isEmpty() && kin.contains(other.index()))
                        .filter(other -> other.lowest() != null)
                        .findFirst()
                        .orElse(null);
        return new IndexShape(
                name,
                table,
                method,
                height,
                null,
                alike == null ? null : alike.lowest(),
                alike == null ? null : alike.highest());
    }
}
