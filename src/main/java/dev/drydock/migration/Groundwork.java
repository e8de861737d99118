package dev.drydock.migration;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.ddl.Context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the parts of the planner share.
///
/// @param changes everything that differs
/// @param byAddress the changes of objects, without those of their owners and privileges, in order of addresses
/// @param graph what is to be done, filled by the parts
record Groundwork(
        Context context,
        List<Change> changes,
        Map<ObjectAddress, Change> byAddress,
        Rebuilds rebuilds,
        Successions successions,
        ViewSuccessions views,
        Homes homes,
        StepGraph graph) {
    static Groundwork of(Context context) {
        List<Change> changes = Diff.between(context.from(), context.to());
        Successions successions = Successions.of(changes, context);
        Rebuilds rebuilds = new Rebuilds(context, changes, successions);
        SortedMap<ObjectAddress, Change> sorted = new TreeMap<>();
        changes.stream()
                .filter(change -> !(change instanceof Change.AlterAccess))
                .forEach(change -> sorted.put(change.address(), change));
        Map<ObjectAddress, Change> byAddress = new LinkedHashMap<>(sorted);
        ViewSuccessions views = ViewSuccessions.of(byAddress, rebuilds, successions, context);
        Homes homes = new Homes(context, byAddress, rebuilds, successions, views);
        return new Groundwork(
                context, changes, byAddress, rebuilds, successions, views, homes, new StepGraph());
    }

    /// The object as it is before the migration.
    DbObject before(ObjectAddress address) {
        return Objects.requireNonNull(context.from().find(address));
    }

    /// The object as it is wanted.
    DbObject after(ObjectAddress address) {
        return Objects.requireNonNull(context.to().find(address));
    }

    /// The action that does this to the object, perhaps one of another object.
    Action action(ObjectAddress address, Action.Kind kind) {
        return homes.of(new Action(address, kind));
    }

    /// Adds what can only be said when everything else is there.
    void finish(ObjectAddress address, List<Step> steps) {
        if (!steps.isEmpty()) {
            graph.add(new Action(address, Action.Kind.FINISH), steps);
        }
    }

    /// Whether both ends have something to do, so that there is something to order.
    boolean isTouched(Dependency dependency) {
        return isTouched(dependency.dependent()) && isTouched(dependency.referenced());
    }

    boolean isTouched(ObjectAddress address) {
        return byAddress.containsKey(address)
                || rebuilds.rebuilt().contains(address)
                || rebuilds.swapped().contains(address)
                || rebuilds.withoutDefault().contains(address)
                || successions.isRenewed(address);
    }
}
