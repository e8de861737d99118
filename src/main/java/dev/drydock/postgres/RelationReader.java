package dev.drydock.postgres;

import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Reads tables, views and materialized views, without their columns.
final class RelationReader {
    private static final String RELATIONS =
            """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text, c.relpersistence = 'u',
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
                   CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
                   c.reloptions, toast.reloptions, c.relrowsecurity, c.relforcerowsecurity,
                   CASE WHEN c.relkind = 'f' THEN 'd' ELSE c.relreplident::text END,
                   CASE WHEN c.relreplident = 'i' THEN replica.relname END,
                   am.amname, s.spcname, c.relispopulated,
                   CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
                   c.reltype::bigint, coalesce(t.typarray, 0)::bigint, coalesce(r.oid, 0)::bigint,
                   CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
                   clustered.relname,
                   v.srvname, ft.ftoptions
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid AND toast.relkind = 't'
            LEFT JOIN (pg_index x JOIN pg_class replica ON replica.oid = x.indexrelid)
                ON x.indisreplident AND x.indrelid = c.oid
            LEFT JOIN (pg_index y JOIN pg_class clustered ON clustered.oid = y.indexrelid)
                ON y.indisclustered AND y.indrelid = c.oid
            LEFT JOIN pg_am am ON am.oid = c.relam
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_type t ON t.oid = c.reltype
            LEFT JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
            LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
            LEFT JOIN pg_foreign_server v ON v.oid = ft.ftserver
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
            AND c.relpersistence <> 't'
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
                            AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
            """;
    private static final String INHERITANCE =
            """
            SELECT inhrelid::bigint, inhparent::bigint FROM pg_inherits ORDER BY inhrelid, inhseqno
            """;

    private record Relation(
            long oid,
            ObjectAddress address,
            boolean unlogged,
            @Nullable String partitionKey,
            @Nullable String bound,
            SortedMap<String, String> options,
            boolean rowSecurity,
            boolean forceRowSecurity,
            String replicaIdentity,
            @Nullable String ofType,
            Table.@Nullable Foreign foreign,
            @Nullable String clusteredOn,
            String accessMethod,
            @Nullable String tablespace,
            boolean populated,
            String definition) {}

    private final CatalogScan scan;
    private final Map<Long, List<Long>> parents = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    RelationReader(CatalogScan scan) {
        this.scan = scan;
    }

    /// Reads and registers all relations, so that later readers can name them.
    void read() {
        scan.session()
                .query(
                        INHERITANCE,
                        row ->
                                parents.computeIfAbsent(row.bigint(1), key -> new ArrayList<>())
                                        .add(row.bigint(2)));
        relations.addAll(scan.session().query(RELATIONS, this::relation));
    }

    /// The parents of a table or index, by inheritance or partitioning.
    List<Long> parents(long oid) {
        return parents.getOrDefault(oid, List.of());
    }

    /// Turns what was read into objects.
    void build(ColumnReader columns) {
        for (Relation relation : relations) {
            String comment = scan.comments().take(CatalogScan.PG_CLASS, relation.oid());
            switch (relation.address().kind()) {
                case VIEW ->
                        scan.add(
                                new View(
                                        relation.address(),
                                        relation.definition(),
                                        columns.ofView(relation.oid()),
                                        relation.options(),
                                        comment));
                case MATERIALIZED_VIEW ->
                        scan.add(
                                new MaterializedView(
                                        relation.address(),
                                        relation.definition(),
                                        columns.ofView(relation.oid()),
                                        relation.options(),
                                        relation.accessMethod(),
                                        relation.tablespace(),
                                        relation.clusteredOn(),
                                        relation.populated(),
                                        comment));
                case TABLE -> scan.add(table(relation, comment));
                default -> throw new IllegalStateException("not a relation: " + relation.address());
            }
        }
    }

    private Relation relation(Session.Row row) {
        ObjectAddress address = ObjectAddress.of(kind(row.string(4)), row.string(2), row.string(3));
        long oid = row.bigint(1);
        scan.register(CatalogScan.PG_CLASS, oid, address);
        scan.register(CatalogScan.PG_TYPE, row.bigint(18), address);
        scan.register(CatalogScan.PG_TYPE, row.bigint(19), address);
        scan.register(CatalogScan.PG_REWRITE, row.bigint(20), address);
        SortedMap<String, String> options = CatalogScan.options(row.strings(8), "");
        options.putAll(CatalogScan.options(row.strings(9), "toast."));
        String accessMethod = row.text(14);
        boolean hasNoRows = row.text(6) != null;
        return new Relation(
                oid,
                address,
                row.bool(5),
                row.text(6),
                row.text(7),
                options,
                row.bool(10),
                row.bool(11),
                replicaIdentity(row.string(12), row.text(13)),
                row.text(21),
                foreign(row),
                row.text(22),
                accessMethod == null ? hasNoRows ? "" : "heap" : accessMethod,
                row.text(15),
                row.bool(16),
                withoutSemicolon(row.text(17)));
    }

    private Table table(Relation relation, @Nullable String comment) {
        List<ObjectAddress> above = new ArrayList<>();
        for (long parent : parents(relation.oid())) {
            ObjectAddress address = scan.relation(parent);
            if (address != null) {
                above.add(address);
            }
        }
        String bound = relation.bound();
        boolean isPartition = bound != null && !above.isEmpty();
        return new Table(
                relation.address(),
                relation.unlogged(),
                relation.partitionKey(),
                bound != null && isPartition ? new Table.Partition(above.getFirst(), bound) : null,
                relation.ofType(),
                relation.foreign(),
                isPartition ? List.of() : above,
                relation.options(),
                relation.rowSecurity(),
                relation.forceRowSecurity(),
                relation.replicaIdentity(),
                relation.clusteredOn(),
                relation.accessMethod(),
                relation.tablespace(),
                comment);
    }

    private static Table.@Nullable Foreign foreign(Session.Row row) {
        String server = row.text(23);
        return server == null
                ? null
                : new Table.Foreign(server, CatalogScan.options(row.strings(24), ""));
    }

    private static ObjectKind kind(String relkind) {
        return switch (relkind) {
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            default -> ObjectKind.TABLE;
        };
    }

    private static String replicaIdentity(String code, @Nullable String index) {
        return switch (code) {
            case "f" -> "FULL";
            case "n" -> "NOTHING";
            case "i" -> index == null ? "NOTHING" : "USING INDEX " + Identifier.quote(index);
            default -> "DEFAULT";
        };
    }

    private static String withoutSemicolon(@Nullable String definition) {
        if (definition == null) {
            return "";
        }
        return definition.endsWith(";")
                ? definition.substring(0, definition.length() - 1)
                : definition;
    }
}
