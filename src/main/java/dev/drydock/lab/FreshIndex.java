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
/// @param tableRows how many rows the table had when that was last counted
/// @param sample how many of them ANALYZE looks at, by the statistics targets
record FreshIndex(
        RelationName name,
        RelationName table,
        String method,
        String definition,
        String predicate,
        List<FreshColumn> columns,
        int keys,
        int fill,
        boolean mayShare,
        int pagesPerRange,
        String file,
        List<RelationName> kin,
        boolean isExtended,
        double tableRows,
        long sample) {
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
                             AND (SELECT count(*) FROM unnest(i.indkey::int[]) k WHERE k = ANY (e.stxkeys::int[])) > 1),
                   greatest(t.reltuples, 0)::text,
                   300 * greatest(current_setting('default_statistics_target')::bigint,
                                  coalesce((SELECT max(a.attstattarget) FROM pg_attribute a WHERE a.attrelid = t.oid), 0))
            FROM pg_class c
            JOIN pg_index i ON i.indexrelid = c.oid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_namespace tn ON tn.oid = t.relnamespace
            JOIN pg_am m ON m.oid = c.relam
            WHERE c.relkind = 'i' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'drydock_twins')
            ORDER BY c.oid
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
                                            FreshColumn.read(session, row.bigint(1)),
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
                                            row.bool(14),
                                            row.decimal(15),
                                            row.bigint(16)));
                });
        return fresh;
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
