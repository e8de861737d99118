package dev.drydock.diff;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Compares two catalogs. Knows nothing about any kind of object: equal essence is no difference.
public final class Diff {
    private Diff() {}

    /// Every difference that a statement can make, in the order of addresses, see `Ownership` for the one that none can. Renames are not
    /// guessed: what is only on one side is created or dropped.
    public static List<Change> between(Catalog from, Catalog wanted) {
        Catalog to = Ownership.reachable(from, wanted);
        List<Change> changes = new ArrayList<>();
        compareObjects(from, to, changes);
        compareAccess(from, to, changes);
        return List.copyOf(changes);
    }

    /// Walks both sides at once, as they have the same order.
    private static void compareObjects(Catalog from, Catalog to, List<Change> changes) {
        Iterator<DbObject> left = from.objects().values().iterator();
        Iterator<DbObject> right = to.objects().values().iterator();
        DbObject before = next(left);
        DbObject after = next(right);
        while (before != null || after != null) {
            int order = order(before, after);
            Change change = compare(order <= 0 ? before : null, order >= 0 ? after : null);
            if (change != null) {
                changes.add(change);
            }
            before = order <= 0 ? next(left) : before;
            after = order >= 0 ? next(right) : after;
        }
    }

    private static @Nullable DbObject next(Iterator<DbObject> objects) {
        return objects.hasNext() ? objects.next() : null;
    }

    /// What is no more comes after all that is.
    private static int order(@Nullable DbObject one, @Nullable DbObject other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.address().compareTo(other.address());
    }

    /// What comes or goes has its privileges told with it.
    private static void compareAccess(Catalog from, Catalog to, List<Change> changes) {
        Set<ObjectAddress> addresses = new TreeSet<>(from.access().keySet());
        addresses.addAll(to.access().keySet());
        addresses.removeIf(address -> from.accessTo(address).equals(to.accessTo(address)));
        if (addresses.isEmpty()) {
            return;
        }
        Bearers there = new Bearers(from);
        Bearers wanted = new Bearers(to);
        for (ObjectAddress address : addresses) {
            Access before = from.accessTo(address);
            Access after = to.accessTo(address);
            if (there.has(address) && wanted.has(address)) {
                changes.add(new Change.AlterAccess(address, before, after));
            }
        }
    }

    private static @Nullable Change compare(@Nullable DbObject before, @Nullable DbObject after) {
        if (before == null) {
            return after == null ? null : new Change.Create(after);
        }
        if (after == null) {
            return new Change.Drop(before);
        }
        return before.equals(after) || before.essence().equals(after.essence())
                ? null
                : new Change.Alter(before, after);
    }

    /// The changes as a person counts them: what comes and goes with its relation is not told apart.
    public static List<Change> folded(List<Change> changes) {
        Set<ObjectAddress> whole = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Create || change instanceof Change.Drop) {
                whole.add(change.address());
            }
        }
        return changes.stream().filter(change -> !comesWithWhole(change, whole)).toList();
    }

    private static boolean comesWithWhole(Change change, Set<ObjectAddress> whole) {
        return switch (change) {
            case Change.Create create -> hasWhole(create.object(), whole);
            case Change.Drop drop -> hasWhole(drop.object(), whole);
            case Change.Alter _, Change.AlterAccess _, Change.Rename _ -> false;
        };
    }

    private static boolean hasWhole(DbObject object, Set<ObjectAddress> whole) {
        ObjectAddress address = object.address();
        if (object instanceof Index index) {
            return whole.contains(index.table());
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return whole.contains(sequence.ownedBy()) || whole.contains(sequence.ownedBy().table());
        }
        return address.kind().isPart()
                && (whole.contains(address.table())
                        || whole.contains(address.relation(ObjectKind.VIEW))
                        || whole.contains(address.relation(ObjectKind.MATERIALIZED_VIEW)));
    }
}
