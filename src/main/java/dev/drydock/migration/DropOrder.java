package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The order of what goes, by the dependencies of the old catalog.
final class DropOrder {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Rebuilds rebuilds;

    private final Set<Action> stuck;

    /// @param stuck what waits for each other as long as a column is altered only when nothing depends on it
    DropOrder(Groundwork work, Set<Action> stuck) {
        this.work = work;
        this.stuck = stuck;
        this.context = work.context();
        this.graph = work.graph();
        this.rebuilds = work.rebuilds();
    }

    /// What depends on something goes before it, and what stops depending on it changes before it goes.
    void order() {
        for (Sequence sequence : context.from().all(Sequence.class).toList()) {
            if (sequence.ownedBy() != null) {
                Action drop = work.action(sequence.ownedBy(), Action.Kind.DROP);
                graph.before(work.action(sequence.address(), Action.Kind.ALTER), drop);
                graph.before(new Action(sequence.address(), Action.Kind.FINISH), drop);
            }
        }
        for (Dependency dependency : context.from().dependencies()) {
            if (!work.isTouched(dependency)) {
                continue;
            }
            order(dependency, dependency.referenced());
            Lineage.above(context.from(), dependency.referenced()).stream()
                    .filter(above -> stays(dependency.referenced(), above))
                    .forEach(above -> order(dependency, above));
        }
        orderSwaps();
    }

    /// @param referenced what the dependency points at, or what it is inherited from
    private void order(Dependency dependency, ObjectAddress referenced) {
        ObjectAddress dependent = dependency.dependent();
        Action referencedDrop = work.action(referenced, Action.Kind.DROP);
        Action referencedAlter = work.action(referenced, Action.Kind.ALTER);
        Action dependentDrop = work.action(dependent, Action.Kind.DROP);
        Action dependentAlter = work.action(dependent, Action.Kind.ALTER);
        graph.before(dependentDrop, referencedDrop);
        if (referenced.kind() == ObjectKind.TABLE
                && (context.leaves(referenced) || leavesParent(referenced))) {
            graph.before(referencedAlter, dependentDrop);
        } else if (mustBeFree(referenced)
                && !keepsColumns(dependent, referenced)
                && !keepsIndexes(dependent, referenced)) {
            graph.before(dependentDrop, referencedAlter);
        }
        graph.before(dependentAlter, referencedDrop);
        if (rebuilds.swapped().contains(dependent)) {
            graph.before(new Action(dependent, Action.Kind.FINISH), referencedDrop);
        }
        if (rebuilds.swapped().contains(referenced)) {
            graph.before(dependentDrop, new Action(referenced, Action.Kind.FINISH));
        }
        if (!context.to().dependencies().contains(dependency)) {
            graph.before(dependentAlter, referencedAlter);
        }
    }

    /// Whether a child ends an inheritance: what it inherited is its own to drop only then.
    private boolean leavesParent(ObjectAddress table) {
        return context.from().find(table) instanceof Table before
                && context.to().find(table) instanceof Table after
                && !after.inherits().containsAll(before.inherits());
    }

    /// Whether what depends on the object must be gone before it is altered. A sequence and an
    /// enum may be altered in use; what is rebuilt is only
    /// built or called something else beside its predecessor.
    private boolean mustBeFree(ObjectAddress altered) {
        boolean inUse =
                altered.kind() == ObjectKind.SEQUENCE || altered.kind() == ObjectKind.ENUM_TYPE;
        return rebuilds.swapped().contains(altered)
                || !(inUse || rebuilds.rebuilt().contains(altered) || mayBeUsed(altered));
    }

    /// Whether columns of a type may stay while it gets and loses attributes.
    private boolean keepsColumns(ObjectAddress dependent, ObjectAddress type) {
        return type.kind() == ObjectKind.COMPOSITE_TYPE
                && dependent.kind() == ObjectKind.COLUMN
                && !rebuilds.swapped().contains(type);
    }

    /// Whether an index may stay while its table is altered. A table that is tied to another one of its indexes must have been before the old
    /// one goes.
    private boolean keepsIndexes(ObjectAddress dependent, ObjectAddress table) {
        return isIndex(dependent)
                && work.byAddress().get(table) instanceof Change.Alter(Table before, Table after)
                && Objects.equals(before.partition(), after.partition())
                && before.inherits().equals(after.inherits());
    }

    private boolean isIndex(ObjectAddress address) {
        return address.kind() == ObjectKind.INDEX
                || (context.from().find(address) instanceof Constraint key && key.index() != null);
    }

    /// Whether the change, which waits for something else, leaves the column's type as it is.
    private boolean mayBeUsed(ObjectAddress altered) {
        return stuck.contains(work.action(altered, Action.Kind.ALTER))
                && work.byAddress().get(altered)
                        instanceof Change.Alter(Column before, Column after)
                && before.type().equals(after.type())
                && Objects.equals(before.collation(), after.collation());
    }

    /// Whether the part's table is still a child afterwards of the one that it inherits the part from.
    private boolean stays(ObjectAddress part, ObjectAddress above) {
        return context.to().find(part.table()) instanceof Table table
                && Lineage.tables(context.to(), table).contains(above.table());
    }

    /// What is on a column of an old type goes before the type. A child that moves gets the types of its new parent by a conversion of its own, when it belongs to nobody. An old type goes when
    /// those that were made of it are gone.
    private void orderSwaps() {
        List<ObjectAddress> leaving =
                rebuilds.swapped().isEmpty()
                        ? List.of()
                        : context.from()
                                .all(Table.class)
                                .map(Table::address)
                                .filter(context::leaves)
                                .toList();
        for (ObjectAddress type : rebuilds.swapped()) {
            Action swap = new Action(type, Action.Kind.ALTER);
            for (ObjectAddress table : leaving) {
                graph.before(new Action(table, Action.Kind.ALTER), swap);
                graph.before(swap, new Action(table, Action.Kind.ATTACH));
            }
            context.from().dependents(type).stream()
                    .filter(user -> user.kind() == ObjectKind.COLUMN)
                    .flatMap(column -> context.from().dependents(column).stream())
                    .forEach(dependent ->
                            graph.before(work.action(dependent, Action.Kind.DROP), swap));
            context.from()
                    .referencedBy(type)
                    .filter(rebuilds.swapped()::contains)
                    .forEach(part ->
                            graph.before(
                                    new Action(type, Action.Kind.FINISH),
                                    new Action(part, Action.Kind.FINISH)));
        }
    }
}
