package dev.drydock.run.journal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the objects that a migration touches look before its first unit, and after each. Measured in a rehearsal: the same statements
/// on a copy of the same schema lead there on the real server too, so whoever looks at the real schema knows which units took place,
/// and whether somebody else has changed it.
///
/// Touched is what differs between any two checkpoints, and the relations that such parts belong to.
///
/// @param start the touched objects that are there at first, as `Essences` writes them
/// @param changes what each unit makes of them; an empty text where an object goes
/// @param beside what else is of the touched relations, or null where nobody has looked
/// @param rehearsed what was measured of the steps that ran, or null where nobody has kept it
public record Checkpoints(
        SortedMap<String, String> start,
        List<SortedMap<String, String>> changes,
        @Nullable Beside beside,
        @Nullable List<RehearsedStep> rehearsed) {
    /// Nothing is known, so nothing is compared.
    public static final Checkpoints NONE = new Checkpoints(new TreeMap<>(), List.of(), null, null);

    private static final String GONE = "";

    public Checkpoints {
        start = Collections.unmodifiableSortedMap(new TreeMap<>(start));
        List<SortedMap<String, String>> copy = new ArrayList<>();
        changes.forEach(each -> copy.add(Collections.unmodifiableSortedMap(new TreeMap<>(each))));
        changes = List.copyOf(copy);
        rehearsed = rehearsed == null ? null : List.copyOf(rehearsed);
    }

    /// Makes checkpoints of the catalogs that a rehearsal has read: before the first unit, and after each.
    ///
    /// @param leftOut objects about which the sandbox is known to differ from the real server
    public static Checkpoints of(List<Catalog> catalogs, Set<ObjectAddress> leftOut) {
        if (catalogs.isEmpty()) {
            return NONE;
        }
        Set<String> ignored = ignored(catalogs, leftOut);
        SortedMap<String, String> before = Essences.of(catalogs.getFirst());
        SortedMap<String, String> start = before;
        List<SortedMap<String, String>> changes = new ArrayList<>();
        for (Catalog catalog : catalogs.subList(1, catalogs.size())) {
            SortedMap<String, String> after = Essences.of(catalog);
            SortedMap<String, String> change = difference(before, after);
            change.keySet().removeAll(ignored);
            changes.add(change);
            before = after;
        }
        SortedMap<String, String> touched = new TreeMap<>(start);
        touched.keySet().retainAll(touched(catalogs, changes));
        touched.keySet().removeAll(ignored);
        Checkpoints all = new Checkpoints(touched, changes, null, null);
        return new Checkpoints(
                touched, changes, Beside.of(catalogs.getFirst(), all.touched(), ignored), null);
    }

    /// What comes belongs to whoever runs the migration, who may be somebody else than in the sandbox.
    private static Set<String> ignored(List<Catalog> catalogs, Set<ObjectAddress> leftOut) {
        Set<String> ignored = new HashSet<>();
        leftOut.forEach(address -> ignored.add(Essences.key(address)));
        leftOut.forEach(address -> ignored.add(Essences.accessKey(address)));
        Catalog first = catalogs.getFirst();
        for (Catalog catalog : catalogs) {
            catalog.access().keySet().stream()
                    .filter(address -> !first.has(address))
                    .forEach(address -> ignored.add(Essences.accessKey(address)));
        }
        return ignored;
    }

    private static SortedMap<String, String> difference(
            SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, String> difference = new TreeMap<>();
        after.forEach((key, text) -> {
            if (!text.equals(before.get(key))) {
                difference.put(key, text);
            }
        });
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> difference.put(key, GONE));
        return difference;
    }

    private static Set<String> touched(
            List<Catalog> catalogs, List<SortedMap<String, String>> changes) {
        Map<String, ObjectAddress> addresses = new HashMap<>();
        for (Catalog catalog : catalogs) {
            catalog.objects()
                    .keySet()
                    .forEach(address -> addresses.put(Essences.key(address), address));
        }
        Set<String> touched = new TreeSet<>();
        for (SortedMap<String, String> change : changes) {
            for (String key : change.keySet()) {
                touched.add(key);
                ObjectAddress address = addresses.get(key);
                if (address != null && address.kind().isPart()) {
                    touched.addAll(owners(address));
                }
            }
        }
        return touched;
    }

    static List<String> owners(ObjectAddress part) {
        return List.of(
                Essences.key(part.table()),
                Essences.key(part.relation(ObjectKind.VIEW)),
                Essences.key(part.relation(ObjectKind.MATERIALIZED_VIEW)));
    }

    /// The same without some objects, which are not compared then.
    ///
    /// @param objects as `Drift` names them
    public Checkpoints without(Set<String> objects) {
        SortedMap<String, String> fewer = new TreeMap<>(start);
        fewer.keySet().removeAll(objects);
        List<SortedMap<String, String>> less = new ArrayList<>();
        for (SortedMap<String, String> change : changes) {
            SortedMap<String, String> rest = new TreeMap<>(change);
            rest.keySet().removeAll(objects);
            less.add(rest);
        }
        return new Checkpoints(
                fewer, less, beside == null ? null : beside.without(objects), rehearsed);
    }

    /// The same with what was measured meanwhile.
    public Checkpoints measuring(List<RehearsedStep> steps) {
        return new Checkpoints(start, changes, beside, steps);
    }

    /// What was measured of a step, or null where nobody knows.
    ///
    /// @param step counted from 0
    public @Nullable RehearsedStep rehearsed(int step) {
        return rehearsed == null
                ? null
                : rehearsed.stream().filter(each -> each.step() == step).findFirst().orElse(null);
    }

    /// Whether anything can be compared.
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// The touched objects before a unit, or after the last.
    ///
    /// @param unit counted from 0
    public SortedMap<String, String> before(int unit) {
        SortedMap<String, String> at = new TreeMap<>(start);
        for (SortedMap<String, String> change : changes.subList(0, unit)) {
            change.forEach((key, text) -> {
                if (text.equals(GONE)) {
                    at.remove(key);
                } else {
                    at.put(key, text);
                }
            });
        }
        return at;
    }

    /// The names of the objects that a unit makes; none where nothing can be compared.
    public Set<String> made(int unit) {
        if (isEmpty()) {
            return Set.of();
        }
        Set<String> made = new TreeSet<>();
        SortedMap<String, String> before = before(unit);
        changes.get(unit)
                .forEach((key, text) -> {
                    if (!text.equals(GONE) && !before.containsKey(key)) {
                        made.add(key);
                    }
                });
        return made;
    }

    /// The names of all touched objects.
    public NavigableSet<String> touched() {
        NavigableSet<String> touched = new TreeSet<>(start.keySet());
        changes.forEach(change -> touched.addAll(change.keySet()));
        return touched;
    }

    /// Where the touched objects of a catalog, and what is beside them, differ from how they look before a unit; empty when they don't.
    public List<Drift> drift(int unit, Catalog live) {
        List<Drift> drift = new ArrayList<>(touchedDrift(unit, live));
        if (beside != null) {
            drift.addAll(beside.drift(live, touched()));
        }
        return drift;
    }

    /// The same of the touched objects alone.
    public List<Drift> touchedDrift(int unit, Catalog live) {
        NavigableSet<String> touched = touched();
        SortedMap<String, String> expected = before(unit);
        SortedMap<String, String> found = Essences.of(live, touched::contains);
        List<Drift> drift = new ArrayList<>();
        for (String key : touched) {
            @Nullable String wanted = expected.get(key);
            @Nullable String there = found.get(key);
            if (!Objects.equals(wanted, there)) {
                drift.add(new Drift(key, wanted, there));
            }
        }
        return drift;
    }
}
