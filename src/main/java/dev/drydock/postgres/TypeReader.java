package dev.drydock.postgres;

import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads enum types, domains and composite types. An array type stands for its element type.
final class TypeReader {
    private static final String TYPES =
            """
            SELECT t.oid::bigint, n.nspname, t.typname, t.typtype::text, t.typrelid::bigint,
                   t.typarray::bigint,
                   (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder)
                    FROM pg_enum l WHERE l.enumtypid = t.oid),
                   CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
                   t.typnotnull, pg_get_expr(t.typdefaultbin, 0), cn.nspname, co.collname
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_class c ON c.oid = t.typrelid
            LEFT JOIN pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_collation co ON co.oid = t.typcollation AND t.typtype = 'd'
                AND t.typcollation <> b.typcollation
            LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            WHERE (t.typtype IN ('e', 'd') OR (t.typtype = 'c' AND c.relkind = 'c'))
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid
                            AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
            """;

    private final CatalogScan scan;
    private final ColumnReader columns;
    private final ConstraintReader constraints;

    TypeReader(CatalogScan scan, ColumnReader columns, ConstraintReader constraints) {
        this.scan = scan;
        this.columns = columns;
        this.constraints = constraints;
    }

    void read() {
        scan.session().query(TYPES, this::type);
    }

    private ObjectAddress type(Session.Row row) {
        return switch (row.string(4)) {
            case "e" -> enumType(row);
            case "d" -> domain(row);
            default -> compositeType(row);
        };
    }

    private ObjectAddress enumType(Session.Row row) {
        ObjectAddress address = register(ObjectKind.ENUM_TYPE, row);
        scan.add(new EnumType(address, row.strings(7), comment(row)));
        return address;
    }

    private ObjectAddress domain(Session.Row row) {
        ObjectAddress address = register(ObjectKind.DOMAIN, row);
        List<Domain.Check> checks = constraints.ofDomain(row.bigint(1), address);
        scan.add(
                new Domain(
                        address,
                        row.string(8),
                        row.bool(9),
                        constraints.notNullOf(row.bigint(1), address),
                        row.text(10),
                        collation(row),
                        checks,
                        comment(row)));
        return address;
    }

    private ObjectAddress compositeType(Session.Row row) {
        ObjectAddress address = register(ObjectKind.COMPOSITE_TYPE, row);
        scan.register(CatalogScan.PG_CLASS, row.bigint(5), address);
        scan.add(new CompositeType(address, columns.ofCompositeType(row.bigint(5)), comment(row)));
        return address;
    }

    private ObjectAddress register(ObjectKind kind, Session.Row row) {
        ObjectAddress address = ObjectAddress.of(kind, row.string(2), row.string(3));
        scan.register(CatalogScan.PG_TYPE, row.bigint(1), address);
        if (row.bigint(6) != 0) {
            scan.register(CatalogScan.PG_TYPE, row.bigint(6), address);
        }
        return address;
    }

    private @Nullable String comment(Session.Row row) {
        return scan.comments().take(CatalogScan.PG_TYPE, row.bigint(1));
    }

    private static @Nullable String collation(Session.Row row) {
        String schema = row.text(11);
        String name = row.text(12);
        return schema == null || name == null
                ? null
                : Identifier.quote(schema) + "." + Identifier.quote(name);
    }
}
