package dev.drydock.postgres;

import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Writes what `pg_get_indexdef` says from USING on, where the catalogs say it in other words: columns under the default operator class
/// of exactly their type. `pg_get_indexdef` looks for that class among all for each column of each index, which is most of the time that
/// reading a large catalog takes. What is not as simple is left to it.
///
/// Source: `pg_get_indexdef_worker` in `ruleutils.c`, `GetDefaultOpClass` in `indexcmds.c`.
final class IndexWriter {
    /// The default operator classes that take no parameters. The numbers are those of the support function that would tell of
    /// parameters, in `nbtree.h`, `hash.h` and `gin.h`.
    private static final String CLASSES =
            """
            SELECT o.oid::bigint, o.opcintype::bigint,
                   EXISTS (SELECT FROM pg_type WHERE typispreferred AND oid >= 16384)
                   OR EXISTS (SELECT FROM pg_opclass v
                              WHERE v.opcdefault AND v.opcintype = 'varchar'::regtype)
            FROM pg_opclass o
            JOIN pg_am m ON m.oid = o.opcmethod
            WHERE o.opcdefault AND m.amname IN ('btree', 'hash', 'gin')
            AND NOT EXISTS (SELECT FROM pg_amproc p
                            WHERE p.amprocfamily = o.opcfamily
                            AND p.amprocnum = CASE m.amname WHEN 'btree' THEN 5 WHEN 'hash' THEN 3
                                                            ELSE 7 END)
            """;

    private static final long TEXT = 25;
    private static final long VARCHAR = 1043;
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /// An index as `pg_index` has it.
    ///
    /// @param keys the columns' numbers, 0 for an expression; those behind INCLUDE come last
    /// @param classes the operator classes of the key columns
    /// @param collations the collations of the key columns
    /// @param options two bits for each key column
    /// @param predicate as `pg_get_expr` writes it
    record Stored(
            String method,
            String keys,
            String classes,
            String collations,
            String options,
            boolean nullsNotDistinct,
            @Nullable String predicate) {}

    private final CatalogScan scan;
    private final Map<Long, Long> typesByClass = new HashMap<>();
    private boolean varcharIsText = true;

    private IndexWriter(CatalogScan scan) {
        this.scan = scan;
    }

    static IndexWriter read(CatalogScan scan) {
        IndexWriter writer = new IndexWriter(scan);
        scan.session()
                .query(
                        CLASSES,
                        row -> {
                            writer.varcharIsText &= !row.bool(3);
                            return writer.typesByClass.put(row.bigint(1), row.bigint(2));
                        });
        return writer;
    }

    /// The definition, or null when only the server can tell it.
    @Nullable String write(long relation, Stored index) {
        String predicate = index.predicate();
        // The server breaks lines in an expression, but not in the definition of an index.
        if (predicate != null && predicate.indexOf('\n') >= 0) {
            return null;
        }
        String[] keys = index.keys().split(" ");
        String[] classes = index.classes().split(" ");
        String[] collations = index.collations().split(" ");
        String[] options = index.options().split(" ");
        StringBuilder text = new StringBuilder("USING ").append(index.method()).append(" (");
        for (int i = 0; i < keys.length; i++) {
            CatalogScan.KnownColumn column = scan.knownColumn(relation, Integer.parseInt(keys[i]));
            boolean isKey = i < classes.length;
            if (column == null || (isKey && !isUsual(column, classes[i], collations[i]))) {
                return null;
            }
            text.append(i == 0 ? "" : i == classes.length ? ") INCLUDE (" : ", ")
                    .append(Identifier.quote(column.name()));
            if (isKey && index.method().equals("btree")) {
                text.append(order(Integer.parseInt(options[i])));
            }
        }
        text.append(index.nullsNotDistinct() ? ") NULLS NOT DISTINCT" : ")");
        return predicate == null ? text.toString() : text + " WHERE " + predicate;
    }

    private boolean isUsual(
            CatalogScan.KnownColumn column, String operatorClass, String collation) {
        Long type = typesByClass.get(Long.valueOf(operatorClass));
        boolean isOfType =
                type != null
                        && (type == column.type()
                                || (varcharIsText && type == TEXT && column.type() == VARCHAR));
        long own = Long.parseLong(collation);
        return isOfType && (own == 0 || own == column.collation());
    }

    private static String order(int options) {
        boolean nullsFirst = (options & NULLS_FIRST) != 0;
        if ((options & DESCENDING) != 0) {
            return nullsFirst ? " DESC" : " DESC NULLS LAST";
        }
        return nullsFirst ? " NULLS FIRST" : "";
    }
}
