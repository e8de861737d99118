package dev.drydock.run.journal;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A catalog as texts: for each object, by its address in words, what a migration could change about it.
public final class Essences {
    private static final String ACCESS = "access to ";

    private Essences() {}

    /// All objects of a catalog.
    public static SortedMap<String, String> of(Catalog catalog) {
        return of(catalog, key -> true);
    }

    /// The objects whose keys are wanted.
    static SortedMap<String, String> of(Catalog catalog, Predicate<String> wanted) {
        SortedMap<String, String> essences = new TreeMap<>();
        for (DbObject object : catalog.objects().values()) {
            String key = key(object.address());
            if (wanted.test(key)) {
                essences.put(key, object.essence().toString());
            }
        }
        catalog.access()
                .forEach((address, access) -> put(ACCESS + key(address), access, wanted, essences));
        return essences;
    }

    private static void put(
            String key, Access access, Predicate<String> wanted, SortedMap<String, String> to) {
        if (wanted.test(key)) {
            to.put(key, access.toString());
        }
    }

    /// What an object is called in these maps.
    public static String key(ObjectAddress address) {
        return address.toString();
    }

    /// What an object's owner and privileges are called.
    public static String accessKey(ObjectAddress address) {
        return ACCESS + key(address);
    }
}
