package dev.drydock.rehearsal.content;

import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table that holds rows itself, as the server describes it.
///
/// @param name qualified and quoted
/// @param family how many tables with rows its partitioned root has; 1 for one that is no partition
/// @param columns those that can be written, in their order
/// @param references its foreign keys
/// @param checks what its rows are held to, its place among partitions included
record FillTable(
        long oid,
        String name,
        int family,
        List<FillColumn> columns,
        List<Reference> references,
        List<Check> checks) {
    FillTable {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    /// A foreign key.
    ///
    /// @param columns the numbers of its own columns
    /// @param table the table that it points at
    /// @param targets the names of the columns that it points at, quoted
    record Reference(List<Integer> columns, long table, String tableName, List<String> targets) {
        Reference {
            columns = List.copyOf(columns);
            targets = List.copyOf(targets);
        }
    }

    /// @param columns the numbers of the columns that the expression reads
    record Check(List<Integer> columns, String expression) {
        Check {
            columns = List.copyOf(columns);
        }
    }

    private record Relation(long oid, String name, int family) {}

    /// All tables of a database that hold rows, those that others point at first where no cycle forbids it.
    static List<FillTable> read(Session session) {
        List<Relation> relations =
                session.query(
                        """
                        SELECT c.oid::bigint, n.nspname, c.relname,
                               (SELECT count(*)
                                FROM pg_catalog.pg_partition_tree(pg_catalog.pg_partition_root(c.oid)) t
                                WHERE t.isleaf)::int
                        FROM pg_catalog.pg_class c
                        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'r' AND c.relpersistence <> 't'
                          AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                        ORDER BY n.nspname, c.relname
                        """,
                        row ->
                                new Relation(
                                        row.bigint(1),
                                        Identifier.quote(row.string(2))
                                                + "."
                                                + Identifier.quote(row.string(3)),
                                        Math.max(1, row.integer(4))));
        List<FillTable> tables = new ArrayList<>();
        for (Relation each : relations) {
            tables.add(
                    new FillTable(
                            each.oid(),
                            each.name(),
                            each.family(),
                            FillColumn.read(session, each.oid()),
                            references(session, each.oid()),
                            checks(session, each.oid())));
        }
        return ordered(tables, partitions(session));
    }

    private static List<Reference> references(Session session, long table) {
        return session.query(
                """
                SELECT (SELECT array_agg(k::text ORDER BY o) FROM unnest(c.conkey) WITH ORDINALITY u (k, o)),
                       c.confrelid::bigint, n.nspname, r.relname,
                       (SELECT array_agg(a.attname::text ORDER BY o)
                        FROM unnest(c.confkey) WITH ORDINALITY u (k, o)
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.k)
                FROM pg_catalog.pg_constraint c
                JOIN pg_catalog.pg_class r ON r.oid = c.confrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
                WHERE c.conrelid = ? AND c.contype = 'f'
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint p
                                  WHERE p.oid = c.conparentid AND p.conrelid = c.conrelid)
                ORDER BY c.conname
                """,
                row ->
                        new Reference(
                                row.strings(1).stream().map(Integer::valueOf).toList(),
                                row.bigint(2),
                                Identifier.quote(row.string(3))
                                        + "."
                                        + Identifier.quote(row.string(4)),
                                row.strings(5).stream().map(Identifier::quote).toList()),
                table);
    }

    private static List<Check> checks(Session session, long table) {
        List<Check> checks =
                new ArrayList<>(
                        session.query(
                                """
                                SELECT (SELECT array_agg(k::text) FROM unnest(conkey) k),
                                       pg_catalog.pg_get_expr(conbin, conrelid)
                                FROM pg_catalog.pg_constraint
                                WHERE conrelid = ? AND contype = 'c'
                                ORDER BY conname
                                """,
                                row ->
                                        new Check(
                                                row.strings(1).stream()
                                                        .map(Integer::valueOf)
                                                        .toList(),
                                                row.string(2)),
                                table));
        checks.addAll(
                session.query(
                        """
                        SELECT (SELECT array_agg(DISTINCT own.attnum::text)
                                FROM pg_catalog.pg_partition_ancestors(c.oid) p
                                JOIN pg_catalog.pg_partitioned_table k ON k.partrelid = p.relid
                                CROSS JOIN LATERAL unnest(k.partattrs::int2[]) AS key (number)
                                JOIN pg_catalog.pg_attribute a ON a.attrelid = p.relid AND a.attnum = key.number
                                JOIN pg_catalog.pg_attribute own ON own.attrelid = c.oid AND own.attname = a.attname),
                               pg_catalog.pg_get_partition_constraintdef(c.oid)
                        FROM pg_catalog.pg_class c
                        WHERE c.oid = ? AND c.relispartition
                          AND pg_catalog.pg_get_partition_constraintdef(c.oid) IS NOT NULL
                        """,
                        row ->
                                new Check(
                                        row.strings(1).stream().map(Integer::valueOf).toList(),
                                        row.string(2)),
                        table));
        return checks;
    }

    /// The tables with rows below each partitioned table.
    private static Map<Long, List<Long>> partitions(Session session) {
        Map<Long, List<Long>> partitions = new HashMap<>();
        session.query(
                """
                SELECT c.oid::bigint, t.relid::oid::bigint
                FROM pg_catalog.pg_class c
                CROSS JOIN LATERAL pg_catalog.pg_partition_tree(c.oid) t
                WHERE c.relkind = 'p' AND t.isleaf
                """,
                row ->
                        partitions
                                .computeIfAbsent(row.bigint(1), _ -> new ArrayList<>())
                                .add(row.bigint(2)));
        return partitions;
    }

    private static List<FillTable> ordered(
            List<FillTable> tables, Map<Long, List<Long>> partitions) {
        Map<Long, FillTable> byOid = new HashMap<>();
        tables.forEach(table -> byOid.put(table.oid(), table));
        List<FillTable> ordered = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        tables.forEach(table -> add(table, byOid, partitions, seen, ordered));
        return ordered;
    }

    private static void add(
            FillTable table,
            Map<Long, FillTable> byOid,
            Map<Long, List<Long>> partitions,
            Set<Long> seen,
            List<FillTable> ordered) {
        if (!seen.add(table.oid())) {
            return;
        }
        for (Reference reference : table.references()) {
            for (long other :
                    partitions.getOrDefault(reference.table(), List.of(reference.table()))) {
                FillTable first = byOid.get(other);
                if (first != null) {
                    add(first, byOid, partitions, seen, ordered);
                }
            }
        }
        ordered.add(table);
    }
}
