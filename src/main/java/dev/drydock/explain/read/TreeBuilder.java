package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Builds a tree from the events of a parser; at any moment it holds what was read so far.
final class TreeBuilder {
    private static final String NO_NAME = "";

    private final Deque<Tree> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private @Nullable Tree top;
    private boolean complete;

    void openGroup(Place at) {
        Tree.Group group = new Tree.Group(at);
        add(group);
        push(group);
    }

    void openItems(Place at) {
        Tree.Items items = new Tree.Items(at);
        add(items);
        push(items);
    }

    void name(String name) {
        names.pop();
        names.push(name);
    }

    /// Whether what comes next in a group is a name.
    boolean awaitsName() {
        return open.peek() instanceof Tree.Group && names.element().equals(NO_NAME);
    }

    void value(String value, boolean quoted, Place at) {
        add(new Tree.Text(value, quoted, at));
    }

    void close() {
        open.pop();
        names.pop();
        complete = open.isEmpty();
    }

    /// Whether the first value is read to its end.
    boolean isComplete() {
        return complete;
    }

    Tree tree() {
        return top == null ? new Tree.Group(new Place(0, 0)) : top;
    }

    private void push(Tree tree) {
        open.push(tree);
        names.push(NO_NAME);
    }

    private void add(Tree tree) {
        switch (open.peek()) {
            case null -> {
                top = tree;
                complete = tree instanceof Tree.Text;
            }
            case Tree.Group group -> {
                group.put(names.pop(), tree);
                names.push(NO_NAME);
            }
            case Tree.Items items -> items.add(tree);
            case Tree.Text text -> throw new IllegalStateException("a text holds nothing: " + text);
        }
    }
}
