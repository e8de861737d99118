package dev.drydock.migration;

import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;

import java.util.List;
import java.util.Map;

/// The order of what comes, by the dependencies of the new catalog.
final class CreationOrder {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Rebuilds rebuilds;
    private final Map<ObjectAddress, Change> byAddress;

    CreationOrder(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.rebuilds = work.rebuilds();
        this.byAddress = work.byAddress();
    }

    void order() {
        for (Dependency dependency : context.to().dependencies()) {
            if (!work.isTouched(dependency)) {
                continue;
            }
            order(dependency.dependent(), dependency.referenced());
            Lineage.above(context.to(), dependency.referenced())
                    .forEach(above -> order(dependency.dependent(), above));
        }
        orderLineage();
        for (ObjectAddress address : byAddress.keySet()) {
            Action drop = work.action(address, Action.Kind.DROP);
            Action create = work.action(address, Action.Kind.CREATE);
            graph.before(drop, create);
            for (Action.Kind last : List.of(Action.Kind.ATTACH, Action.Kind.FINISH)) {
                graph.before(create, new Action(address, last));
                graph.before(new Action(address, Action.Kind.ALTER), new Action(address, last));
            }
        }
        for (Sequence sequence : context.to().all(Sequence.class).toList()) {
            ObjectAddress owner = sequence.ownedBy();
            if (owner != null) {
                Action column = work.action(owner, Action.Kind.CREATE);
                graph.before(column, new Action(sequence.address(), Action.Kind.FINISH));
            }
        }
        rebuilds.swapped().forEach(this::orderSwap);
        rebuilds.rebuilt().forEach(this::orderRebuild);
        rebuilds.withoutDefault().forEach(this::orderRebuild);
    }

    private void order(ObjectAddress dependent, ObjectAddress referenced) {
        for (Action.Kind there : List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
            Action first = work.action(referenced, there);
            graph.before(first, work.action(dependent, Action.Kind.FINISH));
            graph.before(first, work.action(dependent, Action.Kind.ATTACH));
            graph.before(first, work.action(dependent, Action.Kind.CREATE));
            if (!isNewParent(dependent, referenced)) {
                graph.before(first, work.action(dependent, Action.Kind.ALTER));
            }
        }
    }

    /// A partition leaves its old parent whether or not the new one is there yet.
    private boolean isNewParent(ObjectAddress dependent, ObjectAddress referenced) {
        return referenced.kind() == ObjectKind.TABLE
                && dependent.kind() == ObjectKind.TABLE
                && context.leaves(dependent);
    }

    /// What happens to a parent's column has then happened to the child's.
    private void orderLineage() {
        for (ObjectAddress address : byAddress.keySet()) {
            if (address.kind() == ObjectKind.COLUMN) {
                for (ObjectAddress above : Lineage.above(context.to(), address)) {
                    for (Action.Kind kind : List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
                        graph.before(work.action(above, kind), work.action(address, kind));
                    }
                }
            }
        }
    }

    /// What is on a column of a type that is put in another's place comes back when the column has it.
    private void orderSwap(ObjectAddress type) {
        Action swap = new Action(type, Action.Kind.ALTER);
        context.to().dependents(type).stream()
                .filter(user -> user.kind() == ObjectKind.COLUMN)
                .flatMap(column -> context.to().dependents(column).stream())
                .forEach(dependent ->
                        graph.before(swap, work.action(dependent, Action.Kind.CREATE)));
    }

    private void orderRebuild(ObjectAddress address) {
        graph.before(
                work.action(address, Action.Kind.DROP), work.action(address, Action.Kind.CREATE));
    }
}
