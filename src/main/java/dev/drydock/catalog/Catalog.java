package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A picture of one database at one moment. It never changes, and is equal to another one with the same in it.
public final class Catalog {
    private static final Map<Class<? extends DbObject>, ObjectKind> KINDS =
            Map.ofEntries(
                    Map.entry(Schema.class, ObjectKind.SCHEMA),
                    Map.entry(Extension.class, ObjectKind.EXTENSION),
                    Map.entry(EnumType.class, ObjectKind.ENUM_TYPE),
                    Map.entry(Domain.class, ObjectKind.DOMAIN),
                    Map.entry(CompositeType.class, ObjectKind.COMPOSITE_TYPE),
                    Map.entry(Sequence.class, ObjectKind.SEQUENCE),
                    Map.entry(Routine.class, ObjectKind.ROUTINE),
                    Map.entry(Table.class, ObjectKind.TABLE),
                    Map.entry(Column.class, ObjectKind.COLUMN),
                    Map.entry(Constraint.class, ObjectKind.CONSTRAINT),
                    Map.entry(Index.class, ObjectKind.INDEX),
                    Map.entry(View.class, ObjectKind.VIEW),
                    Map.entry(MaterializedView.class, ObjectKind.MATERIALIZED_VIEW),
                    Map.entry(Trigger.class, ObjectKind.TRIGGER),
                    Map.entry(Policy.class, ObjectKind.POLICY),
                    Map.entry(DefaultPrivileges.class, ObjectKind.DEFAULT_PRIVILEGES));

    private final int version;
    private final SortedMap<ObjectAddress, DbObject> objects;
    private final SortedSet<Dependency> dependencies;
    private final SortedMap<ObjectAddress, Access> access;
    private final Roles roles;
    private final List<Unmodelled> unmodelled;

    /// Made when first asked for; two threads may make equal ones.
    private volatile @Nullable Lookups lookups;

    /// Makes a picture.
    ///
    /// @param version the server's version as `server_version_num` tells it, such as 180006
    /// @param objects every modelled object by its address
    /// @param dependencies `pg_depend` between modelled objects
    /// @param access owners, privileges and security labels where they are not the usual ones; also by the address of a view's column
    ///     and of an identity column's sequence, which are no objects of their own
    /// @param roles who stands behind what is usual
    /// @param unmodelled what else was there
    public Catalog(
            int version,
            SortedMap<ObjectAddress, DbObject> objects,
            SortedSet<Dependency> dependencies,
            SortedMap<ObjectAddress, Access> access,
            Roles roles,
            List<Unmodelled> unmodelled) {
        this.version = version;
        this.objects = FrozenSortedMap.copyOf(objects);
        this.dependencies = FrozenSortedSet.copyOf(dependencies);
        this.access = FrozenSortedMap.copyOf(access);
        this.roles = roles;
        this.unmodelled = List.copyOf(unmodelled);
    }

    public static Catalog of(
            int version,
            Collection<? extends DbObject> objects,
            Collection<Dependency> dependencies,
            List<Unmodelled> unmodelled) {
        SortedMap<ObjectAddress, DbObject> byAddress = new TreeMap<>();
        for (DbObject object : objects) {
            if (byAddress.put(object.address(), object) != null) {
                throw new IllegalArgumentException("two objects are called " + object.address());
            }
        }
        return new Catalog(
                version,
                byAddress,
                FrozenSortedSet.copyOf(dependencies),
                new TreeMap<>(),
                Roles.UNKNOWN,
                unmodelled);
    }

    /// The same picture with who may do what.
    public Catalog withAccess(SortedMap<ObjectAddress, Access> newAccess, Roles newRoles) {
        return new Catalog(version, objects, dependencies, newAccess, newRoles, unmodelled);
    }

    /// The same picture, silent about access as SQL files are: where it says nothing of an object's owner, privileges and labels, it has
    /// those of the other picture, and all its default privileges.
    public Catalog keepingAccessOf(Catalog other) {
        SortedMap<ObjectAddress, Access> merged = new TreeMap<>(other.access);
        access.forEach((address, own) -> merged.merge(address, own, Access::replacedBy));
        SortedMap<ObjectAddress, DbObject> withDefaults = new TreeMap<>(objects);
        other.all(DefaultPrivileges.class)
                .forEach(privileges -> withDefaults.putIfAbsent(privileges.address(), privileges));
        return new Catalog(version, withDefaults, dependencies, merged, roles, unmodelled);
    }

    /// Owner, privileges and labels of an object.
    public Access accessTo(ObjectAddress address) {
        return access.getOrDefault(address, Access.USUAL);
    }

    /// A database with nothing in it but the schema `public`.
    public static Catalog empty(int version) {
        return of(
                version,
                List.of(new Schema(ObjectAddress.schema("public"), "standard public schema")),
                List.of(),
                List.of());
    }

    /// The server's version as `server_version_num` tells it, such as 180006.
    public int version() {
        return version;
    }

    /// Every modelled object by its address.
    public SortedMap<ObjectAddress, DbObject> objects() {
        return objects;
    }

    /// `pg_depend` between modelled objects.
    public SortedSet<Dependency> dependencies() {
        return dependencies;
    }

    /// Owners, privileges and security labels where they are not the usual ones.
    public SortedMap<ObjectAddress, Access> access() {
        return access;
    }

    /// Who stands behind what is usual.
    public Roles roles() {
        return roles;
    }

    /// What else was there.
    public List<Unmodelled> unmodelled() {
        return unmodelled;
    }

    /// The server's major version, such as 18.
    public int majorVersion() {
        return version / 10_000;
    }

    public @Nullable DbObject find(ObjectAddress address) {
        return objects.get(address);
    }

    public boolean has(ObjectAddress address) {
        return objects.containsKey(address);
    }

    /// The same picture with one object as given instead of what was at its address.
    public Catalog with(DbObject object) {
        SortedMap<ObjectAddress, DbObject> changed = new TreeMap<>(objects);
        changed.put(object.address(), object);
        return new Catalog(version, changed, dependencies, access, roles, unmodelled);
    }

    /// The same picture with objects as given instead of what was at their addresses.
    public Catalog with(Collection<? extends DbObject> given) {
        SortedMap<ObjectAddress, DbObject> changed = new TreeMap<>(objects);
        given.forEach(object -> changed.put(object.address(), object));
        return new Catalog(version, changed, dependencies, access, roles, unmodelled);
    }

    /// The same picture without the objects of one kind.
    public Catalog without(ObjectKind kind) {
        if (objects.keySet().stream().noneMatch(address -> address.kind() == kind)) {
            return this;
        }
        SortedMap<ObjectAddress, DbObject> left = new TreeMap<>(objects);
        left.keySet().removeIf(address -> address.kind() == kind);
        return new Catalog(version, left, dependencies, access, roles, unmodelled);
    }

    /// The same picture without a schema and all that is in it.
    public Catalog withoutSchema(String schema) {
        Predicate<ObjectAddress> inside =
                address ->
                        schema.equals(address.schema())
                                || address.equals(ObjectAddress.schema(schema));
        SortedMap<ObjectAddress, DbObject> objectsLeft = new TreeMap<>(objects);
        objectsLeft.keySet().removeIf(inside);
        SortedSet<Dependency> dependenciesLeft = new TreeSet<>(dependencies);
        dependenciesLeft.removeIf(
                each -> inside.test(each.dependent()) || inside.test(each.referenced()));
        SortedMap<ObjectAddress, Access> accessLeft = new TreeMap<>(access);
        accessLeft.keySet().removeIf(inside);
        return new Catalog(version, objectsLeft, dependenciesLeft, accessLeft, roles, unmodelled);
    }

    /// All objects of a kind that has no record of its own, in order of their addresses.
    public Stream<ScriptedObject> scripted(ObjectKind kind) {
        return objects.tailMap(first(kind)).values().stream()
                .takeWhile(object -> object.address().kind() == kind)
                .map(ScriptedObject.class::cast);
    }

    /// All objects of one kind, in order of their addresses.
    public <T extends DbObject> Stream<T> all(Class<T> kind) {
        ObjectKind wanted = KINDS.get(kind);
        if (wanted == null) {
            throw new IllegalArgumentException(kind + " is no kind of object");
        }
        return objects.tailMap(first(wanted)).values().stream()
                .takeWhile(kind::isInstance)
                .map(kind::cast);
    }

    /// What an object can't exist without, as `pg_depend` tells, in order of addresses.
    public Stream<ObjectAddress> referencedBy(ObjectAddress dependent) {
        return dependencies.tailSet(new Dependency(dependent, first(ObjectKind.SCHEMA))).stream()
                .takeWhile(dependency -> dependency.dependent().equals(dependent))
                .map(Dependency::referenced);
    }

    /// An address before all others of its kind.
    private static ObjectAddress first(ObjectKind kind) {
        return new ObjectAddress(kind, null, "", null);
    }

    /// The tablespaces that relations, indexes and keys are in, other than the database's own.
    public SortedSet<String> mentionedTablespaces() {
        return Mentions.tablespaces(this);
    }

    /// The roles that policies, owners, privileges and user mappings name.
    public SortedSet<String> mentionedRoles() {
        return Mentions.roles(this);
    }

    /// The columns of a table, in their order.
    public List<Column> columns(ObjectAddress table) {
        return parts(table, ObjectKind.COLUMN, Column.class)
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }

    /// The sequences inside identity columns; they are no objects of their own, but have privileges.
    public SortedSet<ObjectAddress> identitySequences() {
        NavigableSet<ObjectAddress> sequences = new TreeSet<>();
        all(Column.class)
                .map(Column::identitySequence)
                .filter(Objects::nonNull)
                .forEach(sequence -> sequences.add(sequence));
        return sequences;
    }

    /// The constraints of a table, by name.
    public List<Constraint> constraints(ObjectAddress table) {
        return parts(table, ObjectKind.CONSTRAINT, Constraint.class).toList();
    }

    /// The triggers of a table or view, by name.
    public List<Trigger> triggers(ObjectAddress relation) {
        return parts(relation, ObjectKind.TRIGGER, Trigger.class).toList();
    }

    /// The policies of a table, by name.
    public List<Policy> policies(ObjectAddress table) {
        return parts(table, ObjectKind.POLICY, Policy.class).toList();
    }

    /// The indexes of a table or materialized view that stand behind no constraint, by name.
    public List<Index> indexes(ObjectAddress table) {
        return lookups().indexes(table);
    }

    /// The partitions of a table and the tables that inherit from it, by name; not theirs.
    public List<Table> children(ObjectAddress table) {
        return lookups().children(table);
    }

    /// The sequences that a column owns, by name.
    public List<Sequence> sequencesOwnedBy(ObjectAddress column) {
        return lookups().sequencesOwnedBy(column);
    }

    /// The columns whose type, or that of their arrays' elements, is written so, whatever it is told in parentheses; by address.
    public List<Column> columnsOf(String type) {
        return lookups().columnsOf(type);
    }

    /// Whether an extension has brought the table or view.
    public boolean isOfExtension(ObjectAddress relation) {
        return lookups().isOfExtension(relation);
    }

    /// The domain that is written so.
    public @Nullable Domain domain(String type) {
        return lookups().domain(type);
    }

    /// What can't exist without an object, as `pg_depend` tells, in order of addresses.
    public List<ObjectAddress> dependents(ObjectAddress referenced) {
        return lookups().dependents(referenced);
    }

    private Lookups lookups() {
        Lookups made = lookups;
        if (made == null) {
            made = new Lookups(this);
            lookups = made;
        }
        return made;
    }

    private <T extends DbObject> Stream<T> parts(
            ObjectAddress relation, ObjectKind kind, Class<T> type) {
        ObjectAddress first = new ObjectAddress(kind, relation.schema(), relation.name(), null);
        ObjectAddress after =
                new ObjectAddress(kind, relation.schema(), relation.name() + "\0", null);
        return objects.subMap(first, after).values().stream()
                .filter(object -> Objects.equals(object.address().name(), relation.name()))
                .map(type::cast);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && version == that.version
                && objects.equals(that.objects)
                && dependencies.equals(that.dependencies)
                && access.equals(that.access)
                && roles.equals(that.roles)
                && unmodelled.equals(that.unmodelled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, objects, dependencies, access, roles, unmodelled);
    }

    @Override
    public String toString() {
        return "Catalog[version="
                + version
                + ", objects="
                + objects
                + ", dependencies="
                + dependencies
                + ", access="
                + access
                + ", roles="
                + roles
                + ", unmodelled="
                + unmodelled
                + "]";
    }
}
