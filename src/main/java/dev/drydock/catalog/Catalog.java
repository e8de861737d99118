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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A picture of one database at one moment.
///
/// @param version the server's version as `server_version_num` tells it, such as 180006
/// @param objects every modelled object by its address
/// @param dependencies `pg_depend` between modelled objects
/// @param access owners, privileges and security labels where they are not the usual ones; also by the address of a view's column and of
///     an identity column's sequence, which are no objects of their own
/// @param roles who stands behind what is usual
/// @param unmodelled what else was there
public record Catalog(
        int version,
        SortedMap<ObjectAddress, DbObject> objects,
        SortedSet<Dependency> dependencies,
        SortedMap<ObjectAddress, Access> access,
        Roles roles,
        List<Unmodelled> unmodelled) {

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

    public Catalog {
        objects = FrozenSortedMap.copyOf(objects);
        dependencies = FrozenSortedSet.copyOf(dependencies);
        access = FrozenSortedMap.copyOf(access);
        unmodelled = List.copyOf(unmodelled);
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
        return Stream.of(
                        all(Table.class).map(Table::tablespace),
                        all(MaterializedView.class).map(MaterializedView::tablespace),
                        all(Index.class).map(Index::tablespace),
                        all(Constraint.class)
                                .map(key -> key.index() == null ? null : key.index().tablespace()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The roles that policies, owners, privileges and user mappings name.
    public SortedSet<String> mentionedRoles() {
        NavigableSet<String> named = new TreeSet<>();
        all(Policy.class).forEach(policy -> named.addAll(policy.roles()));
        for (Access each : access.values()) {
            if (each.owner() != null) {
                named.add(each.owner());
            }
            addRoles(each.grants(), named);
        }
        all(DefaultPrivileges.class)
                .forEach(privileges -> {
                    if (privileges.role() != null) {
                        named.add(privileges.role());
                    }
                    addRoles(privileges.grants(), named);
                });
        scripted(ObjectKind.USER_MAPPING)
                .map(mapping -> mapping.address().part())
                .filter(Objects::nonNull)
                .forEach(role -> named.add(role));
        return named;
    }

    private static void addRoles(@Nullable SortedSet<Grant> grants, SortedSet<String> named) {
        if (grants != null) {
            grants.stream()
                    .flatMap(grant -> Stream.of(grant.to(), grant.by()))
                    .filter(role -> role.kind() == Grant.Grantee.Kind.ROLE)
                    .forEach(role -> named.add(role.role()));
        }
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
        return all(Index.class).filter(index -> index.table().equals(table)).toList();
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
}
