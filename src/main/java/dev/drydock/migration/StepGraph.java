package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Puts steps in an order in which each finds what it needs. The steps of one action stay in their order; among what could come
/// next, the earlier phase comes first, then what brings back something that is gone for a while, then the smaller address, so that
/// the same input gives the same order.
final class StepGraph {
    private final Map<Action, List<Step>> actions = new HashMap<>();
    private final Map<Action, Set<Action>> successors = new HashMap<>();

    /// A step and the action that it belongs to.
    record Placed(Action action, Step step) {}

    /// What ordering led to.
    ///
    /// @param steps in order; empty when there is a cycle
    /// @param cycle actions that wait for each other, or nothing
    /// @param stuck all actions of cycles
    record Order(List<Placed> steps, List<Action> cycle, Set<Action> stuck) {}

    void add(Action action, List<Step> steps) {
        actions.computeIfAbsent(action, _ -> new ArrayList<>()).addAll(steps);
    }

    boolean has(Action action) {
        return actions.containsKey(action);
    }

    void before(Action first, Action second) {
        if (!first.equals(second) && has(first) && has(second)) {
            successors.computeIfAbsent(first, _ -> new HashSet<>()).add(second);
        }
    }

    /// The first action comes before the second, unless it waits for it.
    void beforeIfItCan(Action first, Action second) {
        if (has(first) && has(second) && !waits(first, second)) {
            before(first, second);
        }
    }

    /// Whether the first action waits for the second, if only for others that wait for it.
    boolean waits(Action first, Action second) {
        return allAfter(second).contains(first);
    }

    /// The action and all that waits for it, if only for others that wait for it.
    Set<Action> allAfter(Action action) {
        Set<Action> seen = new HashSet<>(Set.of(action));
        Deque<Action> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            successors.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    /// The second action need not wait for the first any more.
    void notBefore(Action first, Action second) {
        successors.getOrDefault(first, Set.of()).remove(second);
    }

    /// What waits for the action.
    Set<Action> after(Action action) {
        return Set.copyOf(successors.getOrDefault(action, Set.of()));
    }

    /// What the action waits for.
    Set<Action> before(Action action) {
        return successors.entrySet().stream()
                .filter(entry -> entry.getValue().contains(action))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Puts other steps in the place of an action's.
    void replace(Action action, List<Step> steps) {
        actions.put(action, new ArrayList<>(steps));
    }

    /// Puts the steps in order.
    ///
    /// @param rebuilt what goes and comes back
    Order sort(Set<ObjectAddress> rebuilt) {
        Comparator<Cursor> urgency =
                Comparator.comparing(Cursor::phase)
                        .thenComparing(cursor -> !cursor.bringsBack(rebuilt))
                        .thenComparing(Cursor::action)
                        .thenComparingInt(Cursor::index);
        Map<Action, Integer> waiting = new HashMap<>();
        successors
                .values()
                .forEach(set -> set.forEach(action -> waiting.merge(action, 1, Integer::sum)));
        PriorityQueue<Cursor> ready = new PriorityQueue<>(urgency);
        actions.forEach((action, steps) -> {
            if (!waiting.containsKey(action)) {
                ready.add(new Cursor(action, steps, 0));
            }
        });
        List<Placed> placed = new ArrayList<>();
        Set<Action> done = new HashSet<>();
        while (!ready.isEmpty()) {
            Cursor cursor = ready.remove();
            if (cursor.isStep()) {
                placed.add(new Placed(cursor.action(), cursor.step()));
            }
            if (cursor.hasMore()) {
                ready.add(cursor.next());
            } else {
                done.add(cursor.action());
                for (Action successor : successors.getOrDefault(cursor.action(), Set.of())) {
                    if (waiting.merge(successor, -1, Integer::sum) == 0) {
                        ready.add(new Cursor(successor, stepsOf(successor), 0));
                    }
                }
            }
        }
        return done.size() == actions.size()
                ? new Order(placed, List.of(), Set.of())
                : new Order(List.of(), cycle(done), stuck(done));
    }

    /// What is in a cycle or between two.
    private Set<Action> stuck(Set<Action> done) {
        Set<Action> stuck = new HashSet<>(actions.keySet());
        stuck.removeAll(done);
        boolean shrunk = true;
        while (shrunk) {
            shrunk =
                    stuck.removeIf(action ->
                            successors.getOrDefault(action, Set.of()).stream()
                                    .noneMatch(stuck::contains));
        }
        return stuck;
    }

    private List<Step> stepsOf(Action action) {
        return actions.getOrDefault(action, List.of());
    }

    /// Follows predecessors among the actions that never became ready until one comes twice.
    private List<Action> cycle(Set<Action> done) {
        Map<Action, Action> predecessor = new TreeMap<>();
        successors.forEach((first, seconds) -> {
            if (!done.contains(first)) {
                seconds.forEach(second -> predecessor.merge(second, first, StepGraph::min));
            }
        });
        Action start =
                actions.keySet().stream()
                        .filter(a -> !done.contains(a))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        LinkedHashMap<Action, Integer> seen = new LinkedHashMap<>();
        Action current = start;
        while (!seen.containsKey(current)) {
            seen.put(current, seen.size());
            current = predecessor.getOrDefault(current, current);
        }
        List<Action> path = new ArrayList<>(seen.keySet());
        return path.subList(path.indexOf(current), path.size());
    }

    private static Action min(Action first, Action second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    /// The place within an action's steps.
    private record Cursor(Action action, List<Step> steps, int index) {
        /// Whether the transaction that took something away can bring it back now.
        boolean bringsBack(Set<ObjectAddress> rebuilt) {
            return action.kind() == Action.Kind.CREATE
                    && isStep()
                    && step().transaction() != 0
                    && rebuilt.contains(action.address());
        }

        boolean isStep() {
            return index < steps.size();
        }

        Step step() {
            return steps.get(index);
        }

        boolean hasMore() {
            return index + 1 < steps.size();
        }

        Cursor next() {
            return new Cursor(action, steps, index + 1);
        }

        Phase phase() {
            return isStep() ? step().phase() : Phase.EXPAND;
        }
    }
}
