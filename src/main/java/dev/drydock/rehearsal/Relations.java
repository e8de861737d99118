package dev.drydock.rehearsal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The user's relations of a database at one moment, by their object identifiers.
record Relations(Map<Long, Relation> byOid) {
    /// @param file the number of the file that holds it; 0 when it has none
    /// @param table the relation itself, or what an index is on
    record Relation(ObjectAddress address, long file, ObjectAddress table) {}

    Relations {
        byOid = Map.copyOf(byOid);
    }

    /// Reads them; takes no lock on any of them.
    static Relations read(Session session) {
        Map<Long, Relation> byOid = new HashMap<>();
        session.query(
                """
                SELECT c.oid::bigint, c.relkind::text, n.nspname, c.relname, c.relfilenode::bigint,
                       t.relkind::text, s.nspname, t.relname
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
                JOIN pg_catalog.pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
                JOIN pg_catalog.pg_namespace s ON s.oid = t.relnamespace
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                """,
                row -> {
                    ObjectKind kind = kind(row.string(2));
                    ObjectKind of = kind(row.string(6));
                    if (kind != null && of != null) {
                        byOid.put(
                                row.bigint(1),
                                new Relation(
                                        ObjectAddress.of(kind, row.string(3), row.string(4)),
                                        row.bigint(5),
                                        ObjectAddress.of(of, row.string(7), row.string(8))));
                    }
                    return row;
                });
        return new Relations(byOid);
    }

    private static @Nullable ObjectKind kind(String relkind) {
        return switch (relkind) {
            case "r", "p", "f" -> ObjectKind.TABLE;
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            case "i", "I" -> ObjectKind.INDEX;
            case "S" -> ObjectKind.SEQUENCE;
            case "c" -> ObjectKind.COMPOSITE_TYPE;
            default -> null;
        };
    }

    /// What a lock is taken on and how strongly.
    record Lock(long oid, LockMode mode) {}

    /// The locks that a backend holds, or also those it waits for.
    static List<Lock> locks(Session watch, int pid) {
        return watch.query(
                """
                SELECT relation::bigint, mode
                FROM pg_catalog.pg_locks
                WHERE pid = ? AND locktype = 'relation'
                """,
                row -> new Lock(row.bigint(1), LockMode.ofPgLocks(row.string(2))),
                pid);
    }

    /// The strongest of some locks on each of these relations.
    SortedMap<ObjectAddress, LockMode> strongest(Collection<Lock> locks) {
        SortedMap<ObjectAddress, LockMode> strongest = new TreeMap<>();
        for (Lock lock : locks) {
            Relation relation = byOid.get(lock.oid());
            if (relation != null) {
                strongest.merge(relation.address(), lock.mode(), LockMode::stronger);
            }
        }
        return strongest;
    }

    /// The tables and materialized views of ours that have another file in a later picture.
    List<ObjectAddress> rewritten(Relations later) {
        return moved(later, false).map(Relation::address).sorted().toList();
    }

    /// The indexes of ours that were built anew until a later picture, and what they are on.
    SortedMap<ObjectAddress, ObjectAddress> rebuilt(Relations later) {
        SortedMap<ObjectAddress, ObjectAddress> rebuilt = new TreeMap<>();
        moved(later, true).forEach(index -> rebuilt.put(index.address(), index.table()));
        return rebuilt;
    }

    /// The indexes of ours that have another number in a later picture and still the same file: a change of type that leaves the bytes
    /// as they are makes them anew in name only.
    List<ObjectAddress> kept(Relations later) {
        Map<Long, ObjectAddress> laterFiles = new HashMap<>();
        later.byOid.forEach((oid, relation) -> {
            if (!byOid.containsKey(oid)) {
                laterFiles.put(relation.file(), relation.address());
            }
        });
        return byOid.entrySet().stream()
                .filter(entry -> entry.getValue().address().kind() == ObjectKind.INDEX)
                .filter(entry -> entry.getValue().file() != 0)
                .filter(entry -> !later.byOid.containsKey(entry.getKey()))
                .filter(entry -> laterFiles.containsKey(entry.getValue().file()))
                .map(entry -> entry.getValue().address())
                .sorted()
                .toList();
    }

    /// Those of ours, tables or indexes as is said, that have another file in a later picture. An index may come back under a new
    /// number: if it has an old file it was kept, else it was built anew.
    private Stream<Relation> moved(Relations later, boolean indexes) {
        Set<Long> oldFiles = new HashSet<>();
        Map<ObjectAddress, Long> laterFiles = new HashMap<>();
        byOid.values().forEach(relation -> oldFiles.add(relation.file()));
        later.byOid.values().forEach(each -> laterFiles.put(each.address(), each.file()));
        return byOid.entrySet().stream()
                .filter(entry -> indexes == (entry.getValue().address().kind() == ObjectKind.INDEX))
                .filter(entry -> {
                    Relation same = later.byOid.get(entry.getKey());
                    Long file =
                            same != null
                                    ? (Long) same.file()
                                    : indexes ? laterFiles.get(entry.getValue().address()) : null;
                    return file != null && !oldFiles.contains(file);
                })
                .map(Map.Entry::getValue)
                .filter(relation -> relation.address().kind() != ObjectKind.SEQUENCE);
    }
}
