package dev.drydock.migration;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;

import java.util.Objects;

/// The ties of relations to their indexes, replica identity and CLUSTER ON: told when the indexes are there.
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

    void order() {
        for (Index index : context.to().all(Index.class).toList()) {
            graph.before(
                    work.action(index.address(), Action.Kind.CREATE),
                    new Action(index.table(), Action.Kind.FINISH));
            graph.before(
                    work.action(index.address(), Action.Kind.ALTER),
                    new Action(index.table(), Action.Kind.FINISH));
        }
        for (Constraint constraint : context.to().all(Constraint.class).toList()) {
            graph.before(
                    work.action(constraint.address(), Action.Kind.CREATE),
                    new Action(constraint.address().table(), Action.Kind.FINISH));
        }
    }
}
