package dev.drydock.rehearsal;

import dev.drydock.lint.DroppedAlong;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a transaction has dropped so far beyond what its statements are about. Until it commits, another session still sees what it has
/// deleted, and who deleted it (`xmax`); `pg_depend` says what hung on what. The server's own account, whatever the statement was.
final class Dependents {
    private long transaction;
    private final Set<Key> told = new HashSet<>();

    /// The number of an object: its catalog, its object identifier, its column or 0. Source: chapter "pg_depend" of the manual.
    private record Key(long catalog, long object, int part) {
        private Key whole() {
            return new Key(catalog, object, 0);
        }

        private String words() {
            return catalog + " " + object + " " + part;
        }
    }

    private record Gone(Key key, String kind, String identity, String name) {}

    /// @param type how it hangs: `n` needs CASCADE, `a` goes silently, `i`, `P` and `S` are parts of the other, `e` belongs to an extension
    private record Tie(Key from, Key to, char type) {
        private boolean isPart() {
            return type == 'i' || type == 'P' || type == 'S' || type == 'e';
        }
    }

    /// What has gone since the last call within the same transaction.
    ///
    /// @param session the one in the transaction
    /// @param watch another one
    List<DroppedAlong> since(Session session, Session watch, Relations relations) {
        long number =
                session.queryOne(
                        "SELECT coalesce(pg_current_xact_id_if_assigned()::xid::text::bigint, 0)",
                        row -> row.bigint(1));
        if (number == 0) {
            return List.of();
        }
        if (number != transaction) {
            transaction = number;
            told.clear();
        }
        Map<Key, Gone> gone = gone(session, watch);
        if (gone.isEmpty()) {
            return List.of();
        }
        List<Tie> ties = ties(watch);
        Map<Key, Key> owners = owners(gone, ties);
        Set<DroppedAlong> along = new TreeSet<>();
        for (Gone each : gone.values()) {
            Boolean cascaded = cascaded(each, gone, ties, owners);
            if (told.add(each.key()) && cascaded != null && owners.get(each.key()) == null) {
                along.add(dropped(each, cascaded, relations));
            }
        }
        Set<String> again = along.isEmpty() ? Set.of() : madeAnew(session);
        return along.stream().filter(each -> !again.contains(each.words())).toList();
    }

    private Map<Key, Gone> gone(Session session, Session watch) {
        Map<Key, Gone> touched = new HashMap<>();
        watch.query(
                """
                SELECT o.classid::bigint, o.objid::bigint, o.objsubid, i.type, i.identity,
                       coalesce(i.name, a.object_names[array_length(a.object_names, 1)], i.identity)
                FROM (
                    SELECT classid, objid, objsubid
                    FROM pg_catalog.pg_depend
                    WHERE xmax::text::bigint >= ?
                    UNION
                    SELECT refclassid, refobjid, refobjsubid
                    FROM pg_catalog.pg_depend
                    WHERE xmax::text::bigint >= ?
                    UNION
                    SELECT 'pg_catalog.pg_class'::regclass, attrelid, attnum
                    FROM pg_catalog.pg_attribute
                    WHERE xmax::text::bigint >= ? AND attnum > 0 AND NOT attisdropped
                ) o
                CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, o.objsubid) i
                CROSS JOIN LATERAL pg_catalog.pg_identify_object_as_address(o.classid, o.objid, o.objsubid) a
                WHERE i.identity IS NOT NULL
                """,
                row -> {
                    Key key = new Key(row.bigint(1), row.bigint(2), row.integer(3));
                    touched.put(key, new Gone(key, row.string(4), row.string(5), row.string(6)));
                    return key;
                },
                transaction,
                transaction,
                transaction);
        touched.keySet().retainAll(missing(session, touched.keySet()));
        return touched;
    }

    /// Those that the transaction itself no longer sees.
    private static Set<Key> missing(Session session, Set<Key> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                session.query(
                        """
                        WITH key AS (
                            SELECT split_part(k, ' ', 1)::oid AS classid, split_part(k, ' ', 2)::oid AS objid,
                                   split_part(k, ' ', 3)::int AS objsubid
                            FROM string_to_table(?, ',') k
                        )
                        SELECT classid::bigint, objid::bigint, objsubid
                        FROM key k
                        WHERE CASE WHEN classid = 'pg_catalog.pg_class'::regclass AND objsubid > 0
                                THEN NOT EXISTS (
                                    SELECT FROM pg_catalog.pg_attribute a
                                    WHERE a.attrelid = k.objid AND a.attnum = k.objsubid AND NOT a.attisdropped)
                                ELSE (pg_catalog.pg_identify_object(classid, objid, objsubid)).identity IS NULL
                            END
                        """,
                        row -> new Key(row.bigint(1), row.bigint(2), row.integer(3)),
                        keys.stream().map(Key::words).sorted().collect(Collectors.joining(","))));
    }

    private List<Tie> ties(Session watch) {
        return watch.query(
                """
                SELECT classid::bigint, objid::bigint, objsubid, refclassid::bigint, refobjid::bigint, refobjsubid,
                       deptype::text
                FROM pg_catalog.pg_depend
                WHERE xmax::text::bigint >= ?
                """,
                row ->
                        new Tie(
                                new Key(row.bigint(1), row.bigint(2), row.integer(3)),
                                new Key(row.bigint(4), row.bigint(5), row.integer(6)),
                                row.string(7).charAt(0)),
                transaction);
    }

    /// The gone object that a gone object is a part of: a view's rule is part of the view, a constraint's index of the constraint, a function
    /// of its extension.
    private static Map<Key, Key> owners(Map<Key, Gone> gone, List<Tie> ties) {
        Map<Key, Key> owners = new HashMap<>();
        for (Tie tie : ties) {
            Key owner = tie.isPart() && gone.containsKey(tie.from()) ? in(gone, tie.to()) : null;
            if (owner != null && !owner.equals(tie.from())) {
                owners.put(tie.from(), owner);
            }
        }
        for (Key key : gone.keySet()) {
            if (key.part() != 0 && gone.containsKey(key.whole())) {
                owners.put(key, key.whole());
            }
        }
        return owners;
    }

    private static @Nullable Key in(Map<Key, Gone> gone, Key key) {
        return gone.containsKey(key.whole()) ? key.whole() : gone.containsKey(key) ? key : null;
    }

    private static Key top(Key key, Map<Key, Key> owners) {
        Key top = key;
        for (int i = 0; i < owners.size() && owners.containsKey(top); i++) {
            top = Objects.requireNonNull(owners.get(top));
        }
        return top;
    }

    /// Whether an object went by CASCADE (true; the server asks for it only where nothing lets the object go silently), went silently with another (false), or neither, being what was named or part of it.
    private static @Nullable Boolean cascaded(
            Gone object, Map<Key, Gone> gone, List<Tie> ties, Map<Key, Key> owners) {
        boolean silently = false;
        boolean cascaded = false;
        for (Tie tie : ties) {
            Key other = in(gone, tie.to());
            boolean counts =
                    !tie.isPart()
                            && gone.containsKey(tie.from())
                            && top(tie.from(), owners).equals(object.key())
                            && other != null
                            && !top(other, owners).equals(object.key());
            if (counts && tie.type() == 'a' && other != null && other.part() == 0) {
                // A part of a table that is gone; a partition is more than that.
                return object.kind().endsWith("table") ? false : null;
            } else if (counts && tie.type() == 'a') {
                silently = true;
            } else if (counts) {
                cascaded = true;
            }
        }
        return silently ? Boolean.FALSE : cascaded ? Boolean.TRUE : null;
    }

    private static DroppedAlong dropped(Gone gone, boolean cascaded, Relations relations) {
        boolean holdsRows =
                List.of("table", "table column", "materialized view").contains(gone.kind());
        Relations.Relation relation = holdsRows ? relations.byOid().get(gone.key().object()) : null;
        return new DroppedAlong(
                gone.kind(),
                gone.identity(),
                gone.name(),
                cascaded,
                relation == null ? null : relation.address());
    }

    /// What the transaction has made, as it is called: a change of type makes constraints and indexes anew.
    private Set<String> madeAnew(Session session) {
        return Set.copyOf(
                session.query(
                        """
                        SELECT DISTINCT i.type || ' ' || i.identity
                        FROM pg_catalog.pg_depend d
                        CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
                        WHERE d.xmin::text::bigint >= ? AND i.identity IS NOT NULL
                        """,
                        row -> row.string(1),
                        transaction));
    }
}
