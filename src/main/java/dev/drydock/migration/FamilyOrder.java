package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order among parents and children, of partitions and of inheritance.
final class FamilyOrder {
    private final Groundwork work;
    private final Context context;
    private final List<Change> changes;
    private final StepGraph graph;
    private final Map<ObjectAddress, Change> byAddress;

    /// The parts of tables that differ, by their table.
    private final Map<ObjectAddress, List<ObjectAddress>> parts;

    FamilyOrder(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.changes = work.changes();
        this.graph = work.graph();
        this.byAddress = work.byAddress();
        this.parts =
                byAddress.keySet().stream()
                        .filter(address -> address.kind().isPart())
                        .collect(Collectors.groupingBy(ObjectAddress::table));
    }

    void order() {
        orderPartings();
        orderPartitions();
        orderKeys();
    }

    /// What a parent's columns and constraints go through, its children go through with it; a child that leaves does so before.
    private void orderPartings() {
        for (Change change : changes) {
            if (change instanceof Change.Alter(Table before, Table after)) {
                for (ObjectAddress parent : before.parents()) {
                    if (!after.parents().contains(parent)) {
                        boolean swaps = !before.inherits().containsAll(after.inherits());
                        Action.Kind leave = swaps ? Action.Kind.ATTACH : Action.Kind.ALTER;
                        part(new Action(after.address(), leave), parent);
                        ownParts(new Action(after.address(), leave), after.address());
                    }
                }
                if (isMovedBelow(before, after)) {
                    parentsColumns(new Action(after.address(), Action.Kind.ALTER), before);
                }
            }
        }
    }

    /// The server names the partitions' keys itself, and chooses another name as long as those of an old key have it. No table has two
    /// primary keys.
    private void orderKeys() {
        Map<ObjectAddress, List<Constraint>> dropped =
                byAddress.values().stream()
                        .flatMap(change ->
                                change instanceof Change.Drop(Constraint key)
                                                && key.index() != null
                                                && (isPrimary(key)
                                                        || context.isPartitioned(
                                                                key.address().table()))
                                        ? Stream.of(key)
                                        : Stream.empty())
                        .collect(Collectors.groupingBy(key -> key.address().table()));
        for (Change change : byAddress.values()) {
            if (change instanceof Change.Create(Constraint key) && key.index() != null) {
                for (Constraint old :
                        dropped.getOrDefault(key.address().table(), List.<Constraint>of())) {
                    if ((isPrimary(old) && isPrimary(key))
                            || (context.isPartitioned(key.address().table())
                                    && old.columns().equals(key.columns()))) {
                        graph.before(
                                work.action(old.address(), Action.Kind.DROP),
                                work.action(key.address(), Action.Kind.CREATE));
                    }
                }
            }
        }
    }

    private static boolean isPrimary(Constraint key) {
        return key.type() == Constraint.Type.PRIMARY_KEY;
    }

    /// What a child inherited is its own to drop when it has left.
    private void ownParts(Action leaving, ObjectAddress child) {
        for (ObjectAddress part : parts.getOrDefault(child, List.of())) {
            graph.before(leaving, work.action(part, Action.Kind.DROP));
        }
    }

    private void part(Action leaving, ObjectAddress parent) {
        for (ObjectAddress part : inheritable(parent)) {
            for (Action.Kind kind :
                    List.of(Action.Kind.CREATE, Action.Kind.ALTER, Action.Kind.DROP)) {
                graph.before(leaving, work.action(part, kind));
            }
        }
    }

    /// Whether a partition leaves its parent to come back with other bounds.
    private static boolean isMovedBelow(Table before, Table after) {
        return before.partition() != null
                && after.partition() != null
                && before.partition().parent().equals(after.partition().parent())
                && !before.partition().equals(after.partition());
    }

    /// What happens to the parent's columns happens to the partition's while it is there; the new ones it gets by itself when it has left.
    private void parentsColumns(Action leaving, Table partition) {
        for (ObjectAddress parent : partition.parents()) {
            for (ObjectAddress part : parts.getOrDefault(parent, List.of())) {
                if (part.kind() == ObjectKind.COLUMN) {
                    graph.before(work.action(part, Action.Kind.DROP), leaving);
                    graph.before(work.action(part, Action.Kind.ALTER), leaving);
                    graph.before(leaving, work.action(part, Action.Kind.CREATE));
                }
            }
        }
    }

    private List<ObjectAddress> inheritable(ObjectAddress table) {
        return parts.getOrDefault(table, List.of()).stream()
                .filter(FamilyOrder::isInheritable)
                .toList();
    }

    private static boolean isInheritable(ObjectAddress part) {
        return part.kind() == ObjectKind.COLUMN || part.kind() == ObjectKind.CONSTRAINT;
    }

    /// A new partition has the indexes that its parent already has before it is attached, so that they keep their names; an index of
    /// the parent that is new itself comes after the partition.
    private void orderPartitions() {
        for (Index index : context.to().all(Index.class).toList()) {
            Action create = work.action(index.address(), Action.Kind.CREATE);
            Action attach = new Action(index.table(), Action.Kind.ATTACH);
            if (index.parent() != null) {
                Action parent = work.action(index.parent(), Action.Kind.CREATE);
                if (graph.has(parent)) {
                    graph.before(attach, create);
                } else {
                    graph.before(create, attach);
                }
            }
        }
        for (ObjectAddress address : byAddress.keySet()) {
            if (isInheritable(address) && !isInheritedKey(address)) {
                Action attach = new Action(address.table(), Action.Kind.ATTACH);
                graph.before(work.action(address, Action.Kind.ALTER), attach);
                graph.before(work.action(address, Action.Kind.CREATE), attach);
            }
            if (address.kind() == ObjectKind.COLUMN && isPartition(address.table())) {
                graph.before(
                        work.action(address, Action.Kind.DROP),
                        new Action(address.table(), Action.Kind.ATTACH));
            }
        }
        orderParents();
        orderInherited();
        orderSiblings();
        Map<ObjectAddress, List<Index>> indexes =
                context.to().all(Index.class).collect(Collectors.groupingBy(Index::table));
        for (Table table : context.to().all(Table.class).toList()) {
            Table.Partition partition = table.partition();
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (partition != null && graph.has(attach)) {
                for (Index index : indexes.getOrDefault(partition.parent(), List.of())) {
                    graph.before(attach, work.action(index.address(), Action.Kind.CREATE));
                }
                for (Constraint key : context.to().constraints(partition.parent())) {
                    if (key.type() == Constraint.Type.FOREIGN_KEY) {
                        graph.before(attach, work.action(key.address(), Action.Kind.CREATE));
                    }
                }
                for (Column column : context.to().columns(partition.parent())) {
                    graph.before(work.action(column.address(), Action.Kind.ALTER), attach);
                    graph.before(work.action(column.address(), Action.Kind.CREATE), attach);
                }
            }
        }
    }

    private boolean isPartition(ObjectAddress address) {
        return context.to().find(address) instanceof Table table && table.partition() != null;
    }

    /// A foreign key that comes with the parent's.
    private boolean isInheritedKey(ObjectAddress address) {
        return context.to().find(address) instanceof Constraint key
                && key.type() == Constraint.Type.FOREIGN_KEY
                && !key.local();
    }

    /// A check comes to the child with the parent's, and may then be proven there.
    private void orderInherited() {
        for (Change change : byAddress.values()) {
            if (change instanceof Change.Create(Constraint check)
                    && check.type() == Constraint.Type.CHECK
                    && !check.local()
                    && context.to().find(check.address().table()) instanceof Table child) {
                for (ObjectAddress parent : child.parents()) {
                    ObjectAddress above =
                            parent.part(ObjectKind.CONSTRAINT, check.address().partName());
                    graph.before(
                            work.action(above, Action.Kind.CREATE),
                            work.action(check.address(), Action.Kind.CREATE));
                }
            }
        }
    }

    /// What the parent loses or changes is done before a child comes, what it gets comes to the child too.
    private void orderParents() {
        for (Table table : context.to().all(Table.class).toList()) {
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (graph.has(attach)) {
                table.parents().stream()
                        .flatMap(parent -> inheritable(parent).stream())
                        .forEach(part -> orderPart(part, attach));
            }
        }
    }

    private void orderPart(ObjectAddress part, Action attach) {
        graph.before(work.action(part, Action.Kind.DROP), attach);
        graph.before(work.action(part, Action.Kind.ALTER), attach);
        Action create = work.action(part, Action.Kind.CREATE);
        if (part.kind() == ObjectKind.COLUMN) {
            graph.before(create, attach);
        } else if (context.to().find(part) instanceof Constraint constraint
                && constraint.type() == Constraint.Type.CHECK
                && !create.address().equals(part.table())) {
            graph.before(attach, create);
        }
    }

    /// A partition comes when those that leave have made room.
    private void orderSiblings() {
        Map<ObjectAddress, List<Action>> leaving = new HashMap<>();
        for (Change change : changes) {
            Table.Partition was = leaves(change);
            if (was != null) {
                Action.Kind kind =
                        change instanceof Change.Drop ? Action.Kind.DROP : Action.Kind.ALTER;
                leaving.computeIfAbsent(was.parent(), _ -> new ArrayList<>())
                        .add(work.action(change.address(), kind));
            }
        }
        // An index that is built while a partition without one is there is not valid, even when
        // that goes.
        for (Index index : context.to().all(Index.class).toList()) {
            leaving.getOrDefault(index.table(), List.of())
                    .forEach(leave ->
                            graph.before(leave, work.action(index.address(), Action.Kind.CREATE)));
        }
        for (Table table : context.to().all(Table.class).toList()) {
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (table.partition() != null && graph.has(attach)) {
                leaving.getOrDefault(table.partition().parent(), List.of())
                        .forEach(leave -> graph.before(leave, attach));
            }
        }
    }

    private static Table.@Nullable Partition leaves(Change change) {
        return switch (change) {
            case Change.Drop(Table table) -> table.partition();
            case Change.Alter(Table before, Table after)
                    when !Objects.equals(before.partition(), after.partition()) ->
                    before.partition();
            case Change.Drop _, Change.Alter _, Change.Create _ -> null;
            case Change.Rename _, Change.AlterAccess _ -> null;
        };
    }
}
