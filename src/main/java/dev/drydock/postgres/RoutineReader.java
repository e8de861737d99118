package dev.drydock.postgres;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Routine;

/// Reads functions and procedures.
final class RoutineReader {
    private static final String ROUTINES =
            """
            SELECT p.oid::bigint, n.nspname, p.proname,
                   coalesce((SELECT string_agg(format_type(a.type, NULL), ', ' ORDER BY a.number)
                             FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, number)), ''),
                   p.prokind = 'p', pg_get_functiondef(p.oid), pg_get_function_arguments(p.oid),
                   pg_get_function_result(p.oid)
            FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prokind IN ('f', 'p', 'w')
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend e
                            WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid
                            AND e.deptype IN ('e', 'i'))
            AND p.oid <> ALL (ARRAY(SELECT unnest(ARRAY[t.typinput::oid, t.typoutput, t.typreceive,
                                                        t.typsend])
                                    FROM pg_type t
                                    WHERE t.typtype = 'b' AND t.oid >= 16384 AND t.typelem = 0))
            """;

    private RoutineReader() {}

    static void read(CatalogScan scan) {
        scan.session().query(ROUTINES, row -> routine(scan, row));
    }

    private static ObjectAddress routine(CatalogScan scan, Session.Row row) {
        ObjectAddress address =
                new ObjectAddress(ObjectKind.ROUTINE, row.string(2), row.string(3), row.string(4));
        scan.register(CatalogScan.PG_PROC, row.bigint(1), address);
        String result = row.text(8);
        scan.add(
                new Routine(
                        address,
                        row.bool(5) ? Routine.Kind.PROCEDURE : Routine.Kind.FUNCTION,
                        row.string(6),
                        "(" + row.string(7) + ")" + (result == null ? "" : " RETURNS " + result),
                        scan.comments().take(CatalogScan.PG_PROC, row.bigint(1))));
        return address;
    }
}
