package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.HeldNames;
import dev.drydock.migration.ddl.ObjectDdl;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the objects that are in both catalogs and still must go and come back: those that no ALTER can change, and what depends on
/// them, on a retyped column, or on something that goes.
final class Rebuilds {
    private final Context context;
    private final Successions successions;
    private final Map<ObjectAddress, List<ObjectAddress>> dependents;
    private final Set<ObjectAddress> rebuilt = new TreeSet<>();
    private final Set<ObjectAddress> withoutDefault = new TreeSet<>();
    private final Set<ObjectAddress> swapped = new TreeSet<>();
    private final Deque<ObjectAddress> queue = new ArrayDeque<>();

    Rebuilds(Context context, List<Change> changes, Successions successions) {
        this.context = context;
        this.successions = successions;
        this.dependents = dependents(context.from());
        Set<ObjectAddress> changed = new TreeSet<>();
        changes.forEach(change -> changed.add(change.address()));
        for (Change change : changes) {
            seed(change, changed);
        }
        context.multirangeHeirs().forEach(heir -> convertUsers(heir.before().address()));
        AttachedIndexes.inTheWay(context).forEach(this::rebuild);
        while (!queue.isEmpty()) {
            for (ObjectAddress dependent : dependentsOf(queue.remove())) {
                follow(dependent);
            }
        }
    }

    /// The types that a new one takes the place of.
    Set<ObjectAddress> swapped() {
        return swapped;
    }

    /// The objects that are dropped and created.
    Set<ObjectAddress> rebuilt() {
        return rebuilt;
    }

    /// The columns that lose their default for a while, because what it calls is rebuilt.
    Set<ObjectAddress> withoutDefault() {
        return withoutDefault;
    }

    private static Map<ObjectAddress, List<ObjectAddress>> dependents(Catalog catalog) {
        Map<ObjectAddress, List<ObjectAddress>> dependents = new HashMap<>();
        for (Dependency dependency : catalog.dependencies()) {
            dependents
                    .computeIfAbsent(dependency.referenced(), _ -> new java.util.ArrayList<>())
                    .add(dependency.dependent());
        }
        return dependents;
    }

    private List<ObjectAddress> dependentsOf(ObjectAddress address) {
        return dependents.getOrDefault(address, List.of());
    }

    private void seed(Change change, Set<ObjectAddress> changed) {
        switch (change) {
            case Change.Alter alter -> seed(alter);
            case Change.Drop drop ->
                    dependentsOf(drop.address()).stream()
                            .filter(dependent -> !changed.contains(dependent))
                            .filter(dependent -> canGo(dependent.kind()))
                            .filter(dependent -> !isLeftAlone(dependent))
                            .forEach(this::rebuild);
            case Change.Create _, Change.AlterAccess _, Change.Rename _ -> {}
        }
    }

    private void seed(Change.Alter alter) {
        if (successions.carried().contains(alter.address())) {
            return;
        }
        if (ObjectDdl.mustRebuild(alter.before(), alter.after(), context)
                || isPartitionedIndexReplaced(alter)
                || isInTheWay(alter)) {
            rebuild(alter.address());
            if (alter.address().kind() == ObjectKind.CAST) {
                rebuildUsers(alter.address());
            }
        } else if (isIndexDetached(alter)) {
            rebuild(Objects.requireNonNull(((Index) alter.before()).parent()));
            rebuild(alter.address());
        } else if (alter.before() instanceof Column before
                && alter.after() instanceof Column after
                && !before.type().equals(after.type())) {
            retype(after.address());
        } else if (ObjectDdl.mustSwap(alter.before(), alter.after(), context)) {
            swap(alter.address());
        }
    }

    /// What is made of a swapped type is swapped too; what else uses it goes and comes back.
    private void swap(ObjectAddress type) {
        if (context.to().has(type) && swapped.add(type)) {
            convertUsers(type);
        }
    }

    private void convertUsers(ObjectAddress type) {
        retype(type);
        for (ObjectAddress dependent : dependentsOf(type)) {
            switch (dependent.kind()) {
                case COLUMN -> {
                    retype(dependent);
                    rebuildShared(dependent, type);
                }
                case INDEX, CONSTRAINT -> rebuild(dependent);
                case DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> swap(dependent);
                default -> {
                    if (dependent.kind().isScripted()) {
                        rebuild(dependent);
                    }
                }
            }
        }
    }

    /// What is on two columns of a type can't be while one of them has the new type and the other the old one.
    private void rebuildShared(ObjectAddress column, ObjectAddress type) {
        dependentsOf(column).stream()
                .filter(shared ->
                        shared.kind() == ObjectKind.INDEX || shared.kind() == ObjectKind.CONSTRAINT)
                .filter(shared ->
                        context.from()
                                .referencedBy(shared)
                                .filter(other -> !other.equals(column))
                                .filter(other -> other.kind() == ObjectKind.COLUMN)
                                .anyMatch(other -> dependentsOf(type).contains(other)))
                .filter(this::comparesColumns)
                .forEach(this::rebuild);
    }

    /// Whether values of the columns meet, as they do not in a key over both.
    private boolean comparesColumns(ObjectAddress shared) {
        return context.from().find(shared) instanceof Constraint constraint
                ? constraint.type() != Constraint.Type.UNIQUE
                        && constraint.type() != Constraint.Type.PRIMARY_KEY
                : context.from().find(shared) instanceof Index index
                        && (index.definition().contains(" WHERE ")
                                || index.definition().contains("(("));
    }

    /// There is no way to take a partition's index out of its parent's index.
    private boolean isIndexDetached(Change.Alter alter) {
        return alter.before() instanceof Index before
                && alter.after() instanceof Index after
                && before.parent() != null
                && !before.parent().equals(after.parent())
                && !context.leaves(before.table());
    }

    /// The index of a partitioned table carries those of the partitions, so there can't be two for a while.
    private boolean isPartitionedIndexReplaced(Change.Alter alter) {
        return alter.after() instanceof Index index
                && ObjectDdl.mustReplace(alter.before(), alter.after(), context)
                && (index.parent() != null || context.isPartitioned(index.table()));
    }

    /// Whether the index uses an operator class that must go before the one can come that the new index uses: both have the same places in
    /// a family, or are the default.
    private boolean isInTheWay(Change.Alter alter) {
        if (!(alter.before() instanceof Index)
                || !ObjectDdl.mustReplace(alter.before(), alter.after(), context)) {
            return false;
        }
        Set<ObjectAddress> freed = classPlaces(alter.address(), context.from(), context.to());
        return !Collections.disjoint(
                freed, classPlaces(alter.address(), context.to(), context.from()));
    }

    /// The places of the operator classes that the index uses in one catalog and that are not in the other.
    private static Set<ObjectAddress> classPlaces(
            ObjectAddress index, Catalog here, Catalog there) {
        HeldNames names = new HeldNames(here.majorVersion());
        return here.referencedBy(index)
                .filter(used -> used.kind() == ObjectKind.OPERATOR_CLASS && !there.has(used))
                .flatMap(used -> names.of(Objects.requireNonNull(here.find(used))).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// PostgreSQL rebuilds indexes and constraints of a retyped column by itself and refuses while anything else depends on it.
    private void retype(ObjectAddress retyped) {
        for (ObjectAddress dependent : dependentsOf(retyped)) {
            switch (dependent.kind()) {
                case VIEW, MATERIALIZED_VIEW, POLICY, TRIGGER, ROUTINE -> rebuild(dependent);
                case COLUMN -> {
                    if (isGenerated(dependent)) {
                        rebuild(dependent);
                    }
                }
                case RULE, PUBLICATION -> rebuild(dependent);
                default -> {}
            }
        }
    }

    /// Who uses a cast depends on its function, not on the cast.
    private void rebuildUsers(ObjectAddress cast) {
        context.from()
                .referencedBy(cast)
                .filter(function -> function.kind() == ObjectKind.ROUTINE)
                .flatMap(function -> dependentsOf(function).stream())
                .filter(user -> canGo(user.kind()) && !user.equals(cast))
                .filter(user -> user.kind() != ObjectKind.CAST)
                .forEach(this::rebuild);
    }

    private void follow(ObjectAddress dependent) {
        if (goesWithTable(dependent) || isForeign(dependent)) {
            rebuild(dependent);
        } else if (dependent.kind() == ObjectKind.COLUMN && !isGenerated(dependent)) {
            if (context.from().find(dependent) instanceof Column column
                    && column.defaultValue() != null
                    && context.to().has(dependent)) {
                withoutDefault.add(dependent);
            }
        } else if (isLeftAlone(dependent)) {
            return;
        } else if (canGo(dependent.kind()) || dependent.kind() == ObjectKind.COLUMN) {
            rebuild(dependent);
        }
    }

    private boolean goesWithTable(ObjectAddress part) {
        return (part.kind() == ObjectKind.COLUMN || part.kind() == ObjectKind.CONSTRAINT)
                && rebuilt.contains(part.table());
    }

    /// A foreign table has no rows here that could be lost with it.
    private boolean isForeign(ObjectAddress address) {
        return context.from().find(address) instanceof Table table
                && table.foreign() != null
                && context.to().find(address) instanceof Table after
                && after.foreign() != null;
    }

    /// Whether the object is a partition's own as soon as the partition leaves, whatever becomes of its parent's.
    private boolean isLeftAlone(ObjectAddress dependent) {
        return context.from().find(dependent) instanceof Index index
                ? context.leaves(index.table())
                : context.from().find(dependent) instanceof Constraint key
                        && key.index() != null
                        && !key.local()
                        && context.leaves(dependent.table());
    }

    private boolean isGenerated(ObjectAddress column) {
        return context.from().find(column) instanceof Column found && found.generated() != null;
    }

    private static boolean canGo(ObjectKind kind) {
        return switch (kind) {
            case COLUMN, CONSTRAINT, INDEX, VIEW, MATERIALIZED_VIEW -> kind != ObjectKind.COLUMN;
            case TRIGGER, POLICY, ROUTINE -> true;
            default -> kind.isScripted();
        };
    }

    private void rebuild(ObjectAddress address) {
        boolean stays = successions.carried().contains(address);
        if (!stays && context.to().has(address) && rebuilt.add(address)) {
            queue.add(address);
        }
    }
}
