package dev.drydock.migration;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IndexDdl;

import java.util.List;

/// Indexes of partitions that go to another table whose index has the name of the old one: nothing about them differs, but they must be
/// attached again.
final class RejoinedIndexes {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;

    RejoinedIndexes(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
    }

    void act() {
        for (Index index : context.to().all(Index.class).toList()) {
            ObjectAddress parent = index.parent();
            if (parent != null && rejoins(index, parent)) {
                Action join = new Action(index.address(), Action.Kind.ALTER);
                graph.add(join, List.of(IndexDdl.join(index, parent)));
                graph.before(work.action(parent, Action.Kind.CREATE), join);
                graph.before(new Action(index.table(), Action.Kind.ATTACH), join);
            }
        }
    }

    private boolean rejoins(Index index, ObjectAddress parent) {
        return context.leaves(index.table())
                && !work.byAddress().containsKey(index.address())
                && !work.rebuilds().rebuilt().contains(index.address())
                && graph.has(work.action(parent, Action.Kind.CREATE));
    }
}
