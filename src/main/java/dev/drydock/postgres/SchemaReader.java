package dev.drydock.postgres;

import dev.drydock.catalog.Extension;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Schema;

/// Reads schemas and extensions, and marks what belongs to an extension.
final class SchemaReader {
    private static final String SCHEMAS =
            """
            SELECT n.oid::bigint, n.nspname
            FROM pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid
                            AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
            """;
    private static final String EXTENSIONS =
            """
            SELECT x.oid::bigint, x.extname, n.nspname, x.extversion
            FROM pg_extension x
            JOIN pg_namespace n ON n.oid = x.extnamespace
            WHERE x.extname <> 'plpgsql'
            """;
    private static final String MEMBERS =
            """
            SELECT classid::bigint, objid::bigint, refobjid::bigint
            FROM pg_depend
            WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
            """;

    private SchemaReader() {}

    static void read(CatalogScan scan) {
        scan.session().query(SCHEMAS, row -> schema(scan, row));
        scan.session().query(EXTENSIONS, row -> extension(scan, row));
        scan.session().query(MEMBERS, row -> member(scan, row));
    }

    private static ObjectAddress schema(CatalogScan scan, Session.Row row) {
        ObjectAddress address = ObjectAddress.schema(row.string(2));
        scan.register(CatalogScan.PG_NAMESPACE, row.bigint(1), address);
        scan.add(
                new Schema(address, scan.comments().take(CatalogScan.PG_NAMESPACE, row.bigint(1))));
        return address;
    }

    private static ObjectAddress extension(CatalogScan scan, Session.Row row) {
        ObjectAddress address = new ObjectAddress(ObjectKind.EXTENSION, null, row.string(2), null);
        scan.register(CatalogScan.PG_EXTENSION, row.bigint(1), address);
        scan.add(
                new Extension(
                        address,
                        row.string(3),
                        row.string(4),
                        scan.comments().take(CatalogScan.PG_EXTENSION, row.bigint(1))));
        return address;
    }

    /// Whatever depends on a member of an extension depends on the extension.
    private static boolean member(CatalogScan scan, Session.Row row) {
        ObjectAddress extension = scan.address(CatalogScan.PG_EXTENSION, row.bigint(3));
        if (extension != null) {
            scan.register(row.bigint(1), row.bigint(2), extension);
        }
        return extension != null;
    }
}
