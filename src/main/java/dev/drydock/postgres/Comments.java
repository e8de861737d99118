package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All comments of user objects. Whoever takes one has modelled it; what is left at the end is not modelled.
final class Comments {
    private static final String SQL =
            """
            SELECT classoid::bigint, objoid::bigint, objsubid, description
            FROM pg_description
            WHERE objoid >= 16384 OR (classoid = 'pg_namespace'::regclass AND objoid = 2200)
            """;
    private static final String NAMES =
            """
            SELECT o.type || ' ' || o.identity
            FROM unnest(string_to_array(?, ',')::oid[], string_to_array(?, ',')::oid[],
                        string_to_array(?, ',')::int[]) AS c (catalog, object, number)
            CROSS JOIN LATERAL pg_identify_object(c.catalog, c.object, c.number) AS o
            WHERE o.identity IS NOT NULL
            AND NOT EXISTS (SELECT FROM pg_depend d
                            WHERE d.classid = c.catalog AND d.objid = c.object AND d.deptype = 'e')
            ORDER BY 1
            """;

    private record Key(long catalog, long object, int number) {}

    private final Map<Key, String> left = new HashMap<>();

    private Comments() {}

    static Comments read(Session session) {
        Comments comments = new Comments();
        session.query(
                SQL,
                row ->
                        comments.left.put(
                                new Key(row.bigint(1), row.bigint(2), row.integer(3)),
                                row.string(4)));
        return comments;
    }

    @Nullable String take(long catalog, long object) {
        return take(catalog, object, 0);
    }

    @Nullable String take(long catalog, long object, int number) {
        return left.remove(new Key(catalog, object, number));
    }

    /// What the comments that nobody took are on.
    List<String> untaken(Session session) {
        if (left.isEmpty()) {
            return List.of();
        }
        List<String> catalogs = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Key key : left.keySet()) {
            catalogs.add(Long.toString(key.catalog()));
            objects.add(Long.toString(key.object()));
            numbers.add(Integer.toString(key.number()));
        }
        return session.query(
                NAMES,
                row -> row.string(1),
                String.join(",", catalogs),
                String.join(",", objects),
                String.join(",", numbers));
    }
}
