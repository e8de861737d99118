package dev.drydock.postgres;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ColumnTuning;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ViewColumn;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the columns of tables and views and the attributes of composite types.
final class ColumnReader {
    /// The functions in a default's stored expression tell whether it is volatile; `pg_depend` leaves the built-in ones out. What stands
    /// before the first one is not sent. Servers such as 15.20 keep a counter of their own among the options of a column, `pg_attver`, which
    /// nobody can set and pg_dump leaves out.
    private static final String ATTRIBUTES =
            """
            SELECT a.attrelid::bigint, a.attnum, a.attname, c.relkind::text,
                   format_type(a.atttypid, a.atttypmod), a.attnotnull, coalesce(d.oid, 0)::bigint,
                   pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, a.attidentity::text,
                   cn.nspname, co.collname,
                   CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END,
                   a.attcompression::text, coalesce(a.attstattarget, -1),
                   ARRAY(SELECT o FROM unnest(a.attoptions) o WHERE o NOT LIKE 'pg\\_attver=%'), a.attislocal,
                   substr(d.adbin::text, nullif(strpos(d.adbin::text, 'funcid '), 0)),
                   a.attfdwoptions, a.atttypid::bigint, a.attcollation::bigint
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
            LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'c', 'f') AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attrelid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY a.attrelid, a.attnum
            """;

    /// PostgreSQL 18 keeps NOT NULL as constraints; before, there is nothing more to know than `attnotnull`.
    private static final String NOT_NULLS =
            """
            SELECT oid::bigint, conrelid::bigint, conkey[1], conname, convalidated, conislocal,
                   connoinherit
            FROM pg_constraint
            WHERE contype = 'n' AND conrelid >= 16384
            """;

    private static final String VOLATILE = "SELECT oid::text FROM pg_proc WHERE provolatile = 'v'";

    private static final String FUNCTION = "funcid ";

    private record NotNull(
            long oid, String name, boolean valid, boolean local, boolean noInherit) {}

    private final CatalogScan scan;
    private final SequenceReader sequences;
    private final Set<String> volatileFunctions = new HashSet<>();
    private final Map<CatalogScan.ColumnOid, NotNull> notNulls = new HashMap<>();
    private final Map<Long, Integer> positions = new HashMap<>();
    private final Map<Long, List<ViewColumn>> viewColumns = new HashMap<>();
    private final Map<Long, List<CompositeType.Attribute>> attributes = new HashMap<>();

    ColumnReader(CatalogScan scan, SequenceReader sequences) {
        this.scan = scan;
        this.sequences = sequences;
    }

    void read() {
        volatileFunctions.addAll(scan.session().query(VOLATILE, row -> row.string(1)));
        if (scan.majorVersion() >= 18) {
            scan.session().query(NOT_NULLS, this::notNull);
        }
        scan.session().query(ATTRIBUTES, this::attribute);
    }

    List<ViewColumn> ofView(long relation) {
        return viewColumns.getOrDefault(relation, List.of());
    }

    List<CompositeType.Attribute> ofCompositeType(long relation) {
        return attributes.getOrDefault(relation, List.of());
    }

    private boolean notNull(Session.Row row) {
        var column = new CatalogScan.ColumnOid(row.bigint(2), row.integer(3));
        notNulls.put(
                column,
                new NotNull(row.bigint(1), row.string(4), row.bool(5), row.bool(6), row.bool(7)));
        return true;
    }

    private boolean attribute(Session.Row row) {
        long relation = row.bigint(1);
        String name = row.string(3);
        switch (row.string(4)) {
            case "c" ->
                    attributes
                            .computeIfAbsent(relation, key -> new ArrayList<>())
                            .add(
                                    new CompositeType.Attribute(
                                            name, row.string(5), collation(row), comment(row)));
            case "v", "m" -> {
                register(row);
                viewColumns
                        .computeIfAbsent(relation, key -> new ArrayList<>())
                        .add(
                                new ViewColumn(
                                        name,
                                        row.string(5),
                                        row.text(8),
                                        tuning(row),
                                        comment(row)));
            }
            default -> {
                ObjectAddress table = scan.relation(relation);
                if (table != null && table.schema() != null) {
                    register(row);
                    column(table, row);
                }
            }
        }
        return true;
    }

    private void column(ObjectAddress table, Session.Row row) {
        CatalogScan.ColumnOid key = new CatalogScan.ColumnOid(row.bigint(1), row.integer(2));
        ObjectAddress address = table.column(row.string(3));
        scan.register(CatalogScan.PG_ATTRDEF, row.bigint(7), address);
        NotNull notNull = notNulls.get(key);
        if (notNull != null) {
            scan.register(CatalogScan.PG_CONSTRAINT, notNull.oid(), address);
        }
        Column.Generated generated = generated(row);
        scan.add(
                new Column(
                        address,
                        positions.merge(row.bigint(1), 1, Integer::sum),
                        row.string(5),
                        row.bool(6) && (notNull == null || notNull.valid()),
                        notNull == null ? null : constraint(notNull, address, row.bool(17)),
                        generated == null ? row.text(8) : null,
                        generated == null && isVolatile(row.text(18)),
                        generated,
                        identity(key, row.string(10)),
                        collation(row),
                        tuning(row),
                        row.bool(17),
                        comment(row)));
    }

    /// A partition or inheriting table made with its parent has the parent's name, one that was attached has its own.
    private Column.@Nullable NotNull constraint(
            NotNull found, ObjectAddress column, boolean localColumn) {
        String chosen = GeneratedName.of(column.name(), column.partName(), "not_null");
        String name = found.name().equals(chosen) ? null : found.name();
        String comment = scan.comments().take(CatalogScan.PG_CONSTRAINT, found.oid());
        boolean plain =
                name == null
                        && found.valid()
                        && !found.noInherit()
                        && comment == null
                        && found.local() == localColumn;
        return plain
                ? null
                : new Column.NotNull(
                        name, found.valid(), found.noInherit(), found.local(), comment);
    }

    private void register(Session.Row row) {
        scan.registerColumn(
                row.bigint(1),
                row.integer(2),
                new CatalogScan.KnownColumn(row.string(3), row.bigint(20), row.bigint(21)));
    }

    /// Whether an expression, as the server stores it, calls a volatile function: by `:funcid` or, for an operator, `:opfuncid`.
    private boolean isVolatile(@Nullable String stored) {
        int next = stored == null ? -1 : stored.indexOf(FUNCTION);
        while (stored != null && next >= 0) {
            int start = next + FUNCTION.length();
            int end = stored.indexOf(' ', start);
            if (volatileFunctions.contains(stored.substring(start, end))) {
                return true;
            }
            next = stored.indexOf(FUNCTION, end);
        }
        return false;
    }

    private static ColumnTuning tuning(Session.Row row) {
        return new ColumnTuning(
                storage(row.text(13)),
                compression(row.string(14)),
                row.integer(15),
                CatalogScan.options(row.strings(16), ""),
                CatalogScan.options(row.strings(19), ""));
    }

    private static Column.@Nullable Generated generated(Session.Row row) {
        String code = row.string(9);
        String expression = row.text(8);
        return code.isEmpty() || expression == null
                ? null
                : new Column.Generated(expression, code.equals("s"));
    }

    private Column.@Nullable Identity identity(CatalogScan.ColumnOid key, String code) {
        return code.isEmpty() ? null : sequences.identityOf(key, code.equals("a"));
    }

    private static @Nullable String collation(Session.Row row) {
        String schema = row.text(11);
        String name = row.text(12);
        return schema == null || name == null
                ? null
                : Identifier.quote(schema) + "." + Identifier.quote(name);
    }

    private static @Nullable String storage(@Nullable String code) {
        return switch (code) {
            case null -> null;
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static @Nullable String compression(String code) {
        return switch (code) {
            case "p" -> "pglz";
            case "l" -> "lz4";
            default -> null;
        };
    }

    private @Nullable String comment(Session.Row row) {
        return scan.comments().take(CatalogScan.PG_CLASS, row.bigint(1), row.integer(2));
    }
}
