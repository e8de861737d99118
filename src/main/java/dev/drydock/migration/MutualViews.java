package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.ObjectDdl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Views that need themselves through others: through another view, or through a function over their rows. CREATE OR REPLACE lets them
/// come as an outline first and get what they show when the others are there; before they go they become an outline again.
final class MutualViews {
    private final Groundwork work;
    private final StepGraph graph;
    private final Set<Action> stuck;

    /// @param stuck what waits for each other as long as no view is made in two steps
    MutualViews(Groundwork work, Set<Action> stuck) {
        this.work = work;
        this.graph = work.graph();
        this.stuck = stuck;
    }

    void order() {
        Set<ObjectAddress> views =
                stuck.stream()
                        .map(Action::address)
                        .filter(address -> address.kind() == ObjectKind.VIEW)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<ObjectAddress> loose = new HashSet<>();
        for (ObjectAddress view : views) {
            Set<ObjectAddress> knot = knot(view, work.context().to(), loose);
            if (!knot.isEmpty()) {
                outline(view, knot);
                loose.add(view);
            }
        }
        loose.clear();
        for (ObjectAddress view : views) {
            Set<ObjectAddress> knot = knot(view, work.context().from(), loose);
            if (!knot.isEmpty()) {
                untie(view, knot);
                loose.add(view);
            }
        }
    }

    /// What the view needs and what needs the view, without a way through a view that is loose already.
    private Set<ObjectAddress> knot(ObjectAddress view, Catalog catalog, Set<ObjectAddress> loose) {
        if (!catalog.has(view)) {
            return Set.of();
        }
        Set<ObjectAddress> needed = reached(view, catalog, loose);
        if (!needed.contains(view)) {
            return Set.of();
        }
        return needed.stream()
                .filter(other -> reached(other, catalog, loose).contains(view))
                .collect(Collectors.toSet());
    }

    private Set<ObjectAddress> reached(
            ObjectAddress start, Catalog catalog, Set<ObjectAddress> loose) {
        Set<ObjectAddress> reached = new HashSet<>();
        Deque<ObjectAddress> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            catalog.referencedBy(queue.remove())
                    .filter(work::isTouched)
                    .filter(other -> !loose.contains(other) && reached.add(other))
                    .forEach(queue::add);
        }
        return reached;
    }

    private void outline(ObjectAddress view, Set<ObjectAddress> knot) {
        View after = (View) work.after(view);
        Action outline = new Action(view, Action.Kind.OUTLINE);
        Action create = work.action(view, Action.Kind.CREATE);
        Action alter = new Action(view, Action.Kind.ALTER);
        if (graph.has(create)) {
            boolean again = work.rebuilds().rebuilt().contains(view);
            List<Step> empty = ObjectDdl.create(after.outline(), work.context());
            List<Step> whole =
                    new ArrayList<>(ObjectDdl.alter(after.outline(), after, work.context()));
            graph.add(outline, again ? Step.inContract(empty) : empty);
            graph.replace(create, again ? Step.inContract(whole) : whole);
            graph.before(create).stream()
                    .filter(first ->
                            !knot.contains(first.address()) || first.address().equals(view))
                    .forEach(first -> graph.before(first, outline));
            graph.before(outline, create);
            passOn(create, outline, knot);
        } else if (graph.has(alter)
                && work.byAddress().get(view) instanceof Change.Alter(View before, View _)) {
            if (!before.outline().columns().equals(after.outline().columns())) {
                graph.add(outline, ObjectDdl.alter(before, after.outline(), work.context()));
                graph.replace(alter, ObjectDdl.alter(after.outline(), after, work.context()));
                graph.before(outline, alter);
            }
            passOn(alter, outline, knot);
        }
    }

    private void untie(ObjectAddress view, Set<ObjectAddress> knot) {
        View before = (View) work.before(view);
        Action untie = new Action(view, Action.Kind.UNTIE);
        Action drop = work.action(view, Action.Kind.DROP);
        Action alter = new Action(view, Action.Kind.ALTER);
        if (graph.has(drop)) {
            graph.add(
                    untie,
                    Step.inContract(ObjectDdl.alter(before, before.outline(), work.context())));
            graph.before(untie, drop);
            passOn(drop, untie, knot);
        } else if (graph.has(alter)) {
            graph.before(alter).stream()
                    .filter(first -> first.kind() == Action.Kind.DROP)
                    .filter(first -> knot.contains(first.address()))
                    .forEach(first -> graph.notBefore(first, alter));
        }
    }

    /// What is in the knot waits for the smaller action instead of the whole one.
    private void passOn(Action whole, Action smaller, Set<ObjectAddress> knot) {
        graph.after(whole).stream()
                .filter(next -> knot.contains(next.address()))
                .filter(next -> !next.address().equals(whole.address()))
                .forEach(next -> {
                    graph.notBefore(whole, next);
                    graph.before(smaller, next);
                });
    }
}
