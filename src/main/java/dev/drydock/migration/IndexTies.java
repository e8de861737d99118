package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The ties of relations to their indexes, replica identity and CLUSTER ON: told when the indexes are there, and before others go. A published
/// table without replica identity refuses UPDATE and DELETE.
final class IndexTies {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Rebuilds rebuilds;

    IndexTies(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.rebuilds = work.rebuilds();
    }

    /// Replica identity and CLUSTER ON, when the indexes are there.
    void name() {
        for (Table table : context.to().all(Table.class).toList()) {
            Table before =
                    context.from().find(table.address()) instanceof Table found ? found : null;
            work.finish(
                    table.address(),
                    ObjectDdl.nameIndexes(before, table, name -> isRenewed(table.address(), name)));
        }
        for (MaterializedView view : context.to().all(MaterializedView.class).toList()) {
            boolean stays = !rebuilds.rebuilt().contains(view.address());
            MaterializedView before =
                    stays && context.from().find(view.address()) instanceof MaterializedView found
                            ? found
                            : null;
            work.finish(
                    view.address(),
                    ObjectDdl.nameIndexes(before, view, name -> isRenewed(view.address(), name)));
        }
    }

    /// Whether the index of this name is created, itself or behind a constraint.
    private boolean isRenewed(ObjectAddress relation, String index) {
        ObjectAddress own =
                ObjectAddress.of(
                        ObjectKind.INDEX, Objects.requireNonNull(relation.schema()), index);
        return graph.has(work.action(own, Action.Kind.CREATE))
                || graph.has(
                        work.action(
                                relation.part(ObjectKind.CONSTRAINT, index), Action.Kind.CREATE));
    }

    /// What is named is there first, and a replica identity's columns have no nulls.
    void order() {
        for (Table table : context.to().all(Table.class).toList()) {
            order(table.address(), table.replicaIdentityIndex());
            order(table.address(), table.clusteredOn());
        }
        for (MaterializedView view : context.to().all(MaterializedView.class).toList()) {
            order(view.address(), view.clusteredOn());
        }
    }

    private void order(ObjectAddress relation, @Nullable String name) {
        Action named = new Action(relation, Action.Kind.FINISH);
        for (ObjectAddress index : indexes(context.to(), relation, name)) {
            graph.before(work.action(index, Action.Kind.CREATE), named);
            graph.before(work.action(index, Action.Kind.ALTER), named);
            context.to()
                    .referencedBy(index)
                    .filter(column -> column.kind() == ObjectKind.COLUMN)
                    .forEach(column -> graph.before(work.action(column, Action.Kind.ALTER), named));
        }
    }

    /// The index of this name, or the constraint that it is behind.
    private static List<ObjectAddress> indexes(
            Catalog catalog, ObjectAddress relation, @Nullable String name) {
        return name == null
                ? List.of()
                : Stream.of(
                                ObjectAddress.of(
                                        ObjectKind.INDEX,
                                        Objects.requireNonNull(relation.schema()),
                                        name),
                                relation.part(ObjectKind.CONSTRAINT, name))
                        .filter(catalog::has)
                        .toList();
    }

    /// A table stays tied to its old index until it is tied to another one, where that can be there first; else it is without its tie from when
    /// the index goes until then.
    void keep(Interim interim) {
        ties().forEach((index, named) -> {
            Action drop = work.action(index, Action.Kind.DROP);
            interim.add(drop, named);
            graph.beforeIfItCan(named, drop);
            context.from()
                    .referencedBy(index)
                    .filter(this::getsNulls)
                    .forEach(column ->
                            graph.beforeIfItCan(named, work.action(column, Action.Kind.ALTER)));
        });
    }

    private boolean getsNulls(ObjectAddress address) {
        return context.from().find(address) instanceof Column before
                && context.to().find(address) instanceof Column after
                && before.notNull()
                && !after.notNull();
    }

    /// What ties each table to something else than the index, or the constraint before an index, that it is tied to.
    private Map<ObjectAddress, Action> ties() {
        Map<ObjectAddress, Action> ties = new TreeMap<>();
        for (Table before : context.from().all(Table.class).toList()) {
            ObjectAddress address = before.address();
            Action finish = new Action(address, Action.Kind.FINISH);
            Action alter = new Action(address, Action.Kind.ALTER);
            boolean another =
                    context.to().find(address) instanceof Table after
                            && !after.replicaIdentity().equals(before.replicaIdentity());
            Action named = graph.has(finish) ? finish : another ? alter : null;
            if (named != null) {
                Stream.of(before.replicaIdentityIndex(), before.clusteredOn())
                        .flatMap(name -> indexes(context.from(), address, name).stream())
                        .forEach(index -> ties.put(index, named));
            }
        }
        return ties;
    }
}
