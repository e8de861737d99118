package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
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

    private SchemaReader() {}

    static void read(CatalogScan scan) {
        scan.session().query(SCHEMAS, row -> schema(scan, row));
    }

    private static ObjectAddress schema(CatalogScan scan, Session.Row row) {
        ObjectAddress address = ObjectAddress.schema(row.string(2));
        scan.register(CatalogScan.PG_NAMESPACE, row.bigint(1), address);
        scan.add(
                new Schema(address, scan.comments().take(CatalogScan.PG_NAMESPACE, row.bigint(1))));
        return address;
    }
}
