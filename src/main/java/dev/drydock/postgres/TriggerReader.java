package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Trigger;

/// Reads triggers.
final class TriggerReader {
    private static final String TRIGGERS =
            """
            SELECT t.oid::bigint, t.tgrelid::bigint, t.tgname, pg_get_triggerdef(t.oid),
                   t.tgenabled::text
            FROM pg_trigger t
            WHERE NOT t.tgisinternal AND t.tgparentid = 0
            """;

    private TriggerReader() {}

    static void read(CatalogScan scan) {
        scan.session().query(TRIGGERS, row -> trigger(scan, row));
    }

    private static boolean trigger(CatalogScan scan, Session.Row row) {
        ObjectAddress table = scan.relation(row.bigint(2));
        if (table == null || table.schema() == null) {
            return false;
        }
        ObjectAddress address = table.part(ObjectKind.TRIGGER, row.string(3));
        scan.register(CatalogScan.PG_TRIGGER, row.bigint(1), address);
        return scan.add(
                new Trigger(
                        address,
                        table,
                        row.string(4),
                        enabled(row.string(5)),
                        scan.comments().take(CatalogScan.PG_TRIGGER, row.bigint(1))));
    }

    private static String enabled(String code) {
        return switch (code) {
            case "D" -> "DISABLED";
            case "R" -> "REPLICA";
            case "A" -> "ALWAYS";
            default -> "ORIGIN";
        };
    }
}
