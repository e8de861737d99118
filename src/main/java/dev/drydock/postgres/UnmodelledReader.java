package dev.drydock.postgres;

import dev.drydock.catalog.Unmodelled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Counts and names what the database has and the catalog does not model.
final class UnmodelledReader {
    private static final int NAMES_MAX = 200;

    private static final String UNKNOWN =
            """
            SELECT o.type || 's', count(*)::integer, (array_agg(o.identity ORDER BY o.identity))[1:200]
            FROM unnest(string_to_array(?, ',')::oid[], string_to_array(?, ',')::oid[])
                AS u (catalog, object)
            CROSS JOIN LATERAL pg_identify_object(u.catalog, u.object, 0) AS o
            WHERE o.identity IS NOT NULL AND o.schema IS DISTINCT FROM 'pg_toast'
            AND o.identity !~ '^"?(pg_temp|pg_toast)'
            GROUP BY o.type
            """;

    private UnmodelledReader() {}

    /// The server names what this program has never heard of.
    private static void readUnknown(CatalogScan scan, List<Unmodelled> found) {
        List<CatalogScan.Oid> unknown = scan.unknown();
        if (!unknown.isEmpty()) {
            found.addAll(
                    scan.session()
                            .query(
                                    UNKNOWN,
                                    row ->
                                            new Unmodelled(
                                                    row.string(1), row.integer(2), row.strings(3)),
                                    joined(unknown, CatalogScan.Oid::catalog),
                                    joined(unknown, CatalogScan.Oid::object)));
        }
    }

    private static String joined(
            List<CatalogScan.Oid> oids, ToLongFunction<CatalogScan.Oid> number) {
        return oids.stream()
                .map(oid -> Long.toString(number.applyAsLong(oid)))
                .collect(Collectors.joining(","));
    }

    /// Comments come last of all: whoever models an object has taken its comment by then.
    static List<Unmodelled> read(CatalogScan scan) {
        List<Unmodelled> found =
                new ArrayList<>(
                        scan.session()
                                .query(
                                        SqlResource.read("unmodelled.sql"),
                                        row ->
                                                new Unmodelled(
                                                        row.string(1),
                                                        row.integer(2),
                                                        row.strings(3))));
        readUnknown(scan, found);
        List<String> comments = scan.comments().untaken(scan.session());
        if (!comments.isEmpty()) {
            found.add(
                    new Unmodelled(
                            "comments on other objects",
                            comments.size(),
                            comments.subList(0, Math.min(NAMES_MAX, comments.size()))));
        }
        found.sort(Comparator.comparing(Unmodelled::what));
        return found;
    }
}
