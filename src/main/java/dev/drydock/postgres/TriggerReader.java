package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Trigger;

/// Reads triggers.
final class TriggerReader {
    private static final String TRIGGERS =
            """
            SELECT t.oid::bigint, t.tgrelid::bigint, t.tgname, pg_get_triggerdef(t.oid),
                   t.tgenabled::text, p.oid IS NOT NULL,
                   (SELECT k.conname FROM pg_constraint k WHERE k.oid = t.tgconstraint)
            FROM pg_trigger t
            LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
            WHERE (t.tgparentid = 0 AND NOT t.tgisinternal OR t.tgenabled <> p.tgenabled)
            AND NOT EXISTS (SELECT FROM pg_constraint k
                            WHERE k.oid = t.tgconstraint AND k.contype <> 't')
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
                        row.text(7),
                        row.bool(6),
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
