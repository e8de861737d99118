package dev.drydock.migration.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/// The strongly connected components of a graph, each after those that it needs (Tarjan). Written without recursion: a chain of ten
/// thousand views must not end the stack.
final class Components {
    private final SortedMap<String, Set<String>> needs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<List<String>> components = new ArrayList<>();

    private Components(SortedMap<String, Set<String>> needs) {
        this.needs = needs;
    }

    /// @param needs what each node needs, in an order; every node is a key
    static List<List<String>> of(SortedMap<String, Set<String>> needs) {
        Components work = new Components(needs);
        for (String node : needs.keySet()) {
            if (!work.numbers.containsKey(node)) {
                work.visit(node);
            }
        }
        return work.components;
    }

    private record Frame(String node, Iterator<String> rest) {}

    private void visit(String start) {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(enter(start));
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (frame.rest().hasNext()) {
                String next = frame.rest().next();
                if (!numbers.containsKey(next)) {
                    frames.push(enter(next));
                } else if (isOpen.contains(next)) {
                    lowest.merge(frame.node(), number(next), Math::min);
                }
            } else {
                frames.pop();
                leave(frame.node());
                if (!frames.isEmpty()) {
                    lowest.merge(
                            frames.element().node(),
                            Objects.requireNonNull(lowest.get(frame.node())),
                            Math::min);
                }
            }
        }
    }

    private int number(String node) {
        return Objects.requireNonNull(numbers.get(node));
    }

    private Frame enter(String node) {
        numbers.put(node, numbers.size());
        lowest.put(node, number(node));
        open.push(node);
        isOpen.add(node);
        return new Frame(node, needs.getOrDefault(node, Set.of()).iterator());
    }

    private void leave(String node) {
        if (!Objects.equals(lowest.get(node), numbers.get(node))) {
            return;
        }
        List<String> component = new ArrayList<>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            component.add(member);
        } while (!member.equals(node));
        component.sort(null);
        components.add(component);
    }
}
