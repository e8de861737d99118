package dev.drydock.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lets a step that can't be in a transaction wait until everything that is gone for a while is back, where nothing that brings it back waits
/// for the step: else a view would be missing from one commit to another.
final class LateWork {
    private final StepGraph graph;
    private final Interim interim;
    private final Interim.Watch watch;
    private final List<StepGraph.Placed> steps = new ArrayList<>();
    private final List<StepGraph.Placed> late = new ArrayList<>();
    private final Set<Action> waiting = new HashSet<>();

    private LateWork(StepGraph graph, Interim interim, List<StepGraph.Placed> steps) {
        this.graph = graph;
        this.interim = interim;
        this.watch = interim.watch(steps);
    }

    static StepGraph.Order of(StepGraph.Order order, StepGraph graph, Interim interim) {
        LateWork work = new LateWork(graph, interim, order.steps());
        order.steps().forEach(work::place);
        work.catchUp();
        return new StepGraph.Order(work.steps, order.cycle(), order.stuck());
    }

    private void place(StepGraph.Placed placed) {
        if (placed.step().transaction() == 0
                && !watch.isWhole()
                && !interim.bringsBack(placed.action())) {
            late.add(placed);
            waiting.addAll(graph.allAfter(placed.action()));
            return;
        }
        if (waiting.contains(placed.action())) {
            catchUp();
        }
        steps.add(placed);
        watch.did(placed.action());
        if (watch.isWhole()) {
            catchUp();
        }
    }

    private void catchUp() {
        late.forEach(placed -> watch.did(placed.action()));
        steps.addAll(late);
        late.clear();
        waiting.clear();
    }
}
