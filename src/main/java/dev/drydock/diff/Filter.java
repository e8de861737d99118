package dev.drydock.diff;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.Sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which objects a comparison is about. What is left out stays as it is: in a comparison the wanted side is taken to have it exactly as the
/// present side does, so that nothing is planned for it and everything that stands on it still stands.
///
/// A part goes with its relation, an index with its table, an owned sequence with its column's table, everything with its schema.
public final class Filter {
    private final List<Pattern> schemas;
    private final List<FilterRule> rules;

    /// @param schemas globs for the names of schemas; empty for all, and for objects that are in none
    /// @param rules what is left out; of several that match, the last counts
    public Filter(List<String> schemas, List<FilterRule> rules) {
        this.schemas = schemas.stream().map(FilterRule::glob).toList();
        this.rules = List.copyOf(rules);
    }

    /// Whether everything is kept.
    public boolean isEmpty() {
        return schemas.isEmpty() && rules.isEmpty();
    }

    /// The two sides of a comparison, after the filter.
    ///
    /// @param to the wanted side, with what is left out as it is in `from`
    /// @param leftOut the objects that are left out on either side, without what belongs to another
    /// @param missing what kept objects of the wanted side need and is left out and not there, one sentence each
    public record Filtered(
            Catalog to,
            SortedSet<ObjectAddress> leftOut,
            List<Change> ignored,
            List<String> missing) {
        /// What there is to say, one sentence each.
        public List<String> remarks() {
            if (leftOut.isEmpty()) {
                return missing;
            }
            String differ =
                    ignored.isEmpty()
                            ? "none of them differs"
                            : ignored.size()
                                    + (ignored.size() == 1 ? " difference" : " differences")
                                    + " in them";
            return Stream.concat(
                            Stream.of(
                                    "Left out by filters: "
                                            + counts(leftOut)
                                            + "; "
                                            + differ
                                            + "."),
                            missing.stream())
                    .toList();
        }
    }

    /// How many there are of each kind, such as `2 tables, 1 view`; empty for none.
    public static String counts(Collection<ObjectAddress> addresses) {
        return addresses.stream()
                .collect(
                        Collectors.groupingBy(
                                address -> address.kind().words(),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> count(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    /// Whether some catalog has a schema of such a name.
    public static boolean hasSchema(String glob, Catalog... catalogs) {
        Pattern name = FilterRule.glob(glob);
        return Stream.of(catalogs)
                .flatMap(catalog -> catalog.all(Schema.class))
                .anyMatch(schema -> name.matcher(schema.address().name()).matches());
    }

    /// The objects of a catalog that are left out, without what belongs to another.
    public SortedSet<ObjectAddress> leftOut(Catalog catalog) {
        SortedSet<ObjectAddress> leftOut = new TreeSet<>();
        collect(catalog, false, new TreeMap<>(), new TreeMap<>(), leftOut);
        return leftOut;
    }

    private static String count(long count, String kind) {
        return count + " " + (count == 1 ? kind : plural(kind));
    }

    private static String plural(String kind) {
        return kind.endsWith("x")
                ? kind + "es"
                : kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    /// Filters a comparison.
    public Filtered apply(Catalog from, Catalog to) {
        SortedSet<ObjectAddress> leftOut = new TreeSet<>();
        SortedMap<ObjectAddress, DbObject> objects = new TreeMap<>();
        SortedMap<ObjectAddress, Access> access = new TreeMap<>();
        collect(to, true, objects, access, leftOut);
        collect(from, false, objects, access, leftOut);
        SortedSet<Dependency> dependencies = new TreeSet<>();
        collect(to, true, objects.keySet(), dependencies);
        collect(from, false, objects.keySet(), dependencies);
        Catalog wanted =
                new Catalog(
                        to.version(), objects, dependencies, access, to.roles(), to.unmodelled());
        List<Change> ignored =
                Diff.folded(Diff.between(from, to)).stream()
                        .filter(change -> !keeps(change.address(), side(change, from, to)))
                        .toList();
        return new Filtered(wanted, leftOut, ignored, missing(to, objects.keySet()));
    }

    private static Catalog side(Change change, Catalog from, Catalog to) {
        return to.has(change.address()) ? to : from;
    }

    private void collect(
            Catalog side,
            boolean kept,
            SortedMap<ObjectAddress, DbObject> objects,
            SortedMap<ObjectAddress, Access> access,
            SortedSet<ObjectAddress> leftOut) {
        side.objects()
                .forEach((address, object) -> {
                    boolean keeps = keeps(address, side);
                    if (keeps == kept) {
                        objects.put(address, object);
                    }
                    if (!keeps && owner(address, side).equals(address)) {
                        leftOut.add(address);
                    }
                });
        side.access()
                .forEach((address, each) -> {
                    if (keeps(address, side) == kept) {
                        access.put(address, each);
                    }
                });
    }

    private void collect(
            Catalog side, boolean kept, Set<ObjectAddress> there, SortedSet<Dependency> into) {
        for (Dependency each : side.dependencies()) {
            if (keeps(each.dependent(), side) == kept
                    && there.contains(each.dependent())
                    && there.contains(each.referenced())) {
                into.add(each);
            }
        }
    }

    private List<String> missing(Catalog to, Set<ObjectAddress> there) {
        List<String> missing = new ArrayList<>();
        for (Dependency dependency : to.dependencies()) {
            if (there.contains(dependency.dependent())
                    && owner(dependency.referenced(), to).equals(dependency.referenced())
                    && keeps(dependency.dependent(), to)
                    && to.has(dependency.referenced())
                    && !there.contains(dependency.referenced())) {
                missing.add(
                        dependency.dependent()
                                + " needs "
                                + dependency.referenced()
                                + ", which is left out and must be made by somebody else.");
            }
        }
        return missing;
    }

    /// What is left of one catalog.
    public Catalog keep(Catalog catalog) {
        SortedMap<ObjectAddress, DbObject> objects = new TreeMap<>(catalog.objects());
        objects.keySet().removeIf(address -> !keeps(address, catalog));
        SortedSet<Dependency> dependencies = new TreeSet<>(catalog.dependencies());
        dependencies.removeIf(each ->
                !objects.containsKey(each.dependent()) || !objects.containsKey(each.referenced()));
        SortedMap<ObjectAddress, Access> access = new TreeMap<>(catalog.access());
        access.keySet().removeIf(address -> !keeps(address, catalog));
        return new Catalog(
                catalog.version(),
                objects,
                dependencies,
                access,
                catalog.roles(),
                catalog.unmodelled());
    }

    /// Whether an object is kept.
    public boolean keeps(ObjectAddress address, Catalog catalog) {
        ObjectAddress owner = owner(address, catalog);
        String schema = owner.kind() == ObjectKind.SCHEMA ? owner.name() : owner.schema();
        if (!schemas.isEmpty()
                && (schema == null
                        || schemas.stream().noneMatch(glob -> glob.matcher(schema).matches()))) {
            return false;
        }
        boolean keeps = true;
        for (FilterRule rule : rules) {
            if (rule.matches(address)
                    || rule.matches(owner)
                    || (schema != null && rule.matches(ObjectAddress.schema(schema)))) {
                keeps = rule.includes();
            }
        }
        return keeps;
    }

    private static ObjectAddress owner(ObjectAddress address, Catalog catalog) {
        DbObject object = catalog.find(address);
        if (object instanceof Index index) {
            return index.table();
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return sequence.ownedBy().table();
        }
        if (!address.kind().isPart()) {
            return address;
        }
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                .map(address::relation)
                .filter(catalog::has)
                .findFirst()
                .orElse(address.table());
    }
}
