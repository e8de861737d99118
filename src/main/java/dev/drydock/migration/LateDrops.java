package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayList;
import java.util.List;

/// Lets what goes for a while stay until it must go, where a step that can't be in a transaction stands between its going and its coming back:
/// else a foreign key would be missing from one commit to another, and rows could come that break it.
final class LateDrops {
    private final StepGraph graph;
    private final List<StepGraph.Placed> steps;

    private LateDrops(StepGraph graph, List<StepGraph.Placed> steps) {
        this.graph = graph;
        this.steps = new ArrayList<>(steps);
    }

    static StepGraph.Order of(StepGraph.Order order, Groundwork work) {
        if (order.steps().stream().noneMatch(LateDrops::isAlone)) {
            return order;
        }
        LateDrops drops = new LateDrops(work.graph(), order.steps());
        for (ObjectAddress address : work.rebuilds().rebuilt()) {
            drops.look(
                    work.action(address, Action.Kind.DROP),
                    work.action(address, Action.Kind.CREATE));
        }
        return new StepGraph.Order(drops.steps, order.cycle(), order.stuck());
    }

    private static boolean isAlone(StepGraph.Placed placed) {
        return placed.step().transaction() == 0;
    }

    private void look(Action drop, Action create) {
        int gone = -1;
        boolean broken = false;
        for (int i = 0; i < steps.size(); i++) {
            StepGraph.Placed placed = steps.get(i);
            if (placed.action().equals(drop)) {
                gone = i;
            } else if (gone >= 0 && placed.action().equals(create)) {
                if (broken && !isAlone(placed)) {
                    postpone(drop, gone);
                }
                return;
            }
            broken |= gone >= 0 && isAlone(placed);
        }
    }

    /// To the place before the first step that waits for it.
    private void postpone(Action drop, int gone) {
        int first = gone;
        while (first > 0 && steps.get(first - 1).action().equals(drop)) {
            first--;
        }
        List<StepGraph.Placed> moved = List.copyOf(steps.subList(first, gone + 1));
        int next = gone + 1;
        while (!graph.waits(steps.get(next).action(), drop)) {
            next++;
        }
        steps.addAll(next, moved);
        steps.subList(first, gone + 1).clear();
    }
}
