package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The order of owners and privileges.
final class AccessOrder {
    private final Groundwork work;
    private final List<Change> changes;
    private final StepGraph graph;

    AccessOrder(Groundwork work) {
        this.work = work;
        this.changes = work.changes();
        this.graph = work.graph();
    }

    /// Default privileges hold for what is made after them.
    void order(Map<ObjectAddress, Action> accessAfter) {
        accessAfter.forEach((bearer, creation) ->
                graph.before(creation, new Action(bearer, Action.Kind.ACCESS)));
        for (Change change : changes) {
            if (change instanceof Change.AlterAccess access) {
                graph.before(
                        work.action(access.address(), Action.Kind.ALTER),
                        new Action(access.address(), Action.Kind.ACCESS));
            }
        }
        List<Action> defaults = new ArrayList<>();
        for (Change change : changes) {
            if (change.address().kind() == ObjectKind.DEFAULT_PRIVILEGES) {
                for (Action.Kind kind : Action.Kind.values()) {
                    defaults.add(new Action(change.address(), kind));
                }
            }
        }
        for (Change change : changes) {
            ObjectKind kind = change.address().kind();
            if (kind != ObjectKind.SCHEMA && kind != ObjectKind.DEFAULT_PRIVILEGES) {
                defaults.forEach(first ->
                        graph.before(first, work.action(change.address(), Action.Kind.CREATE)));
            }
        }
    }
}
