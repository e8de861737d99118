package dev.drydock.postgres;

import dev.drydock.catalog.Extension;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads extensions, what belongs to them, and who may do what with that.
final class ExtensionReader {
    private static final String EXTENSIONS =
            """
            SELECT x.oid::bigint, x.extname, n.nspname, x.extversion,
                   coalesce(a.default_version = x.extversion, true)
            FROM pg_extension x
            JOIN pg_namespace n ON n.oid = x.extnamespace
            LEFT JOIN pg_available_extensions() a ON a.name = x.extname
            WHERE x.extname <> 'plpgsql'
            """;
    private static final String MEMBERS =
            """
            SELECT d.classid::bigint, d.objid::bigint, d.refobjid::bigint, c.relkind::text, n.nspname, c.relname
            FROM pg_depend d
            LEFT JOIN pg_class c
            ON d.classid = 'pg_class'::regclass AND c.oid = d.objid AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
            LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
            """;

    /// The number of an object that an extension has brought, and of the extension.
    private record Belonging(long catalog, long object, long extension) {}

    private final CatalogScan scan;
    private final Map<Long, SortedMap<String, Extension.Member>> members = new HashMap<>();
    private final Map<Long, SortedSet<ObjectAddress>> relations = new HashMap<>();

    private ExtensionReader(CatalogScan scan) {
        this.scan = scan;
    }

    static void read(CatalogScan scan) {
        ExtensionReader reader = new ExtensionReader(scan);
        scan.session().query(SqlResource.read("extension_privileges.sql"), reader::privileges);
        List<Belonging> belongings = scan.session().query(MEMBERS, reader::belonging);
        scan.session().query(EXTENSIONS, reader::extension);
        belongings.forEach(reader::register);
    }

    private boolean privileges(Session.Row row) {
        members.computeIfAbsent(row.bigint(1), _ -> new TreeMap<>())
                .put(
                        row.string(3),
                        new Extension.Member(
                                kind(row.string(2)),
                                row.text(4),
                                row.string(5),
                                row.text(10),
                                AccessReader.grants(row.strings(8), row.strings(9)),
                                AccessReader.grants(row.strings(6), row.strings(7))));
        return true;
    }

    /// Source: `acldefault`, which takes these letters.
    private static ObjectKind kind(String code) {
        return switch (code) {
            case "f" -> ObjectKind.ROUTINE;
            case "T" -> ObjectKind.BASE_TYPE;
            case "r" -> ObjectKind.TABLE;
            case "c" -> ObjectKind.COLUMN;
            case "s" -> ObjectKind.SEQUENCE;
            case "n" -> ObjectKind.SCHEMA;
            case "F" -> ObjectKind.FOREIGN_DATA_WRAPPER;
            default -> ObjectKind.LANGUAGE;
        };
    }

    private Belonging belonging(Session.Row row) {
        String kind = row.text(4);
        if (kind != null) {
            relations
                    .computeIfAbsent(row.bigint(3), _ -> new TreeSet<>())
                    .add(ObjectAddress.of(relationKind(kind), row.string(5), row.string(6)));
        }
        return new Belonging(row.bigint(1), row.bigint(2), row.bigint(3));
    }

    private static ObjectKind relationKind(String relkind) {
        return switch (relkind) {
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            default -> ObjectKind.TABLE;
        };
    }

    private ObjectAddress extension(Session.Row row) {
        ObjectAddress address = new ObjectAddress(ObjectKind.EXTENSION, null, row.string(2), null);
        scan.register(CatalogScan.PG_EXTENSION, row.bigint(1), address);
        scan.add(
                new Extension(
                        address,
                        row.string(3),
                        row.string(4),
                        row.bool(5),
                        members.getOrDefault(row.bigint(1), new TreeMap<>()),
                        relations.getOrDefault(row.bigint(1), new TreeSet<>()),
                        scan.comments().take(CatalogScan.PG_EXTENSION, row.bigint(1))));
        return address;
    }

    /// Whatever depends on a member of an extension depends on the extension.
    private void register(Belonging member) {
        ObjectAddress extension = scan.address(CatalogScan.PG_EXTENSION, member.extension());
        if (extension != null) {
            scan.register(member.catalog(), member.object(), extension);
        }
    }
}
