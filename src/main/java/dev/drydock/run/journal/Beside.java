package dev.drydock.run.journal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Indexes, constraints, triggers, rules and policies of touched relations that a migration leaves alone. When one comes, goes or changes while
/// the migration runs, steps that were rehearsed without it may do something else: a new trigger fires for every row that is filled, and a new
/// index goes with the column that another one takes the place of. Columns may come, as no step is about them.
///
/// @param start how they look, as `Essences` writes them
/// @param unwatched those about which nothing is known
record Beside(SortedMap<String, String> start, SortedSet<String> unwatched) {
    private static final Set<ObjectKind> WATCHED =
            Set.of(
                    ObjectKind.INDEX,
                    ObjectKind.CONSTRAINT,
                    ObjectKind.TRIGGER,
                    ObjectKind.RULE,
                    ObjectKind.POLICY);

    Beside {
        start = Collections.unmodifiableSortedMap(new TreeMap<>(start));
        unwatched = Collections.unmodifiableSortedSet(new TreeSet<>(unwatched));
    }

    /// What is beside the touched objects of a catalog.
    ///
    /// @param unwatched objects about which the sandbox is known to differ from the real server
    static Beside of(Catalog catalog, Set<String> touched, Set<String> unwatched) {
        SortedMap<String, String> start = new TreeMap<>();
        found(catalog, touched).forEach((key, object) -> start.put(key, written(object)));
        start.keySet().removeAll(unwatched);
        return new Beside(start, new TreeSet<>(unwatched));
    }

    /// Those that look different in a catalog.
    List<Drift> drift(Catalog live, Set<String> touched) {
        SortedMap<String, DbObject> found = found(live, touched);
        List<Drift> drift = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>(start.keySet());
        keys.addAll(found.keySet());
        keys.removeAll(unwatched);
        for (String key : keys) {
            String wanted = start.get(key);
            DbObject object = found.get(key);
            String there = object == null ? null : written(object);
            // Still being built, or left over by whoever has tried.
            boolean unfinished = object instanceof Index index && !index.valid();
            if (wanted == null ? !unfinished : !wanted.equals(there)) {
                drift.add(new Drift(key, wanted, there));
            }
        }
        return drift;
    }

    /// The same without some objects, which are not compared then.
    Beside without(Set<String> objects) {
        SortedMap<String, String> fewer = new TreeMap<>(start);
        fewer.keySet().removeAll(objects);
        SortedSet<String> more = new TreeSet<>(unwatched);
        more.addAll(objects);
        return new Beside(fewer, more);
    }

    private static String written(DbObject object) {
        return object.essence().toString();
    }

    private static SortedMap<String, DbObject> found(Catalog catalog, Set<String> touched) {
        SortedMap<String, DbObject> found = new TreeMap<>();
        for (DbObject object : catalog.objects().values()) {
            String key = Essences.key(object.address());
            if (WATCHED.contains(object.address().kind())
                    && !touched.contains(key)
                    && Checkpoints.owners(owned(object)).stream().anyMatch(touched::contains)) {
                found.put(key, object);
            }
        }
        return found;
    }

    /// The object by an address whose relation is its own.
    private static ObjectAddress owned(DbObject object) {
        return object instanceof Index index ? index.table() : object.address();
    }
}
