package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is missing for a while: what goes and comes back, which is whole again only with its owner, privileges and labels, a default that calls
/// it, an index that a table's replica identity or order of rows is tied to, and a partition between two places.
final class Interim {
    private final Map<Action, Set<Action>> comingBack = new HashMap<>();
    private final Set<Action> bringing = new HashSet<>();

    private Interim() {}

    /// @param accessAfter what makes each bearer of privileges, by its address
    static Interim of(Groundwork work, Map<ObjectAddress, Action> accessAfter) {
        Interim interim = new Interim();
        Map<Action, Action> drops = new HashMap<>();
        for (ObjectAddress address : work.rebuilds().rebuilt()) {
            Action create = work.action(address, Action.Kind.CREATE);
            if (work.graph().has(create)) {
                Action drop = work.action(address, Action.Kind.DROP);
                drops.put(create, drop);
                interim.add(drop, create);
            }
        }
        for (ObjectAddress column : work.rebuilds().withoutDefault()) {
            interim.add(
                    new Action(column, Action.Kind.DROP), new Action(column, Action.Kind.CREATE));
        }
        accessAfter.forEach((bearer, create) -> {
            Action access = new Action(bearer, Action.Kind.ACCESS);
            if (drops.containsKey(create) && work.graph().has(access)) {
                interim.add(drops.get(create), access);
            }
        });
        work.changes().stream()
                .filter(Interim::isMoved)
                .map(Change::address)
                .forEach(table ->
                        interim.add(
                                new Action(table, Action.Kind.ALTER),
                                new Action(table, Action.Kind.ATTACH)));
        return interim;
    }

    /// Whether a partition goes to another place, of the same table or another.
    private static boolean isMoved(Change change) {
        return change instanceof Change.Alter(Table before, Table after)
                && before.partition() != null
                && after.partition() != null
                && !before.partition().equals(after.partition());
    }

    /// Says that something is missing when one action is done and until the other is.
    void add(Action goes, Action comes) {
        comingBack.computeIfAbsent(goes, _ -> new HashSet<>()).add(comes);
        bringing.add(comes);
    }

    /// Whether the action brings something back.
    boolean bringsBack(Action action) {
        return bringing.contains(action);
    }

    /// Follows steps that will come.
    Watch watch(List<StepGraph.Placed> steps) {
        Watch watch = new Watch();
        steps.forEach(placed -> watch.left.merge(placed.action(), 1, Integer::sum));
        return watch;
    }

    /// What is missing after each step.
    final class Watch {
        private final Map<Action, Integer> left = new HashMap<>();
        private final Set<Action> missing = new HashSet<>();

        private Watch() {}

        /// Says that the next step of the action is done.
        void did(Action action) {
            comingBack.getOrDefault(action, Set.of()).stream()
                    .filter(comes -> left.getOrDefault(comes, 0) > 0)
                    .forEach(missing::add);
            if (left.merge(action, -1, Integer::sum) == 0) {
                missing.remove(action);
            }
        }

        /// Whether nothing is missing.
        boolean isWhole() {
            return missing.isEmpty();
        }
    }
}
