package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Policy;

/// Reads row security policies.
final class PolicyReader {
    private static final String POLICIES =
            """
            SELECT p.oid::bigint, p.polrelid::bigint, p.polname, p.polpermissive, p.polcmd::text,
                   (SELECT array_agg(r.rolname::text ORDER BY r.rolname)
                    FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
                   pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
            FROM pg_policy p
            """;

    private PolicyReader() {}

    static void read(CatalogScan scan) {
        scan.session().query(POLICIES, row -> policy(scan, row));
    }

    private static boolean policy(CatalogScan scan, Session.Row row) {
        ObjectAddress table = scan.relation(row.bigint(2));
        if (table == null || table.schema() == null) {
            return false;
        }
        ObjectAddress address = table.part(ObjectKind.POLICY, row.string(3));
        scan.register(CatalogScan.PG_POLICY, row.bigint(1), address);
        return scan.add(
                new Policy(
                        address,
                        row.bool(4),
                        command(row.string(5)),
                        row.strings(6),
                        row.text(7),
                        row.text(8),
                        scan.comments().take(CatalogScan.PG_POLICY, row.bigint(1))));
    }

    private static String command(String code) {
        return switch (code) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
    }
}
