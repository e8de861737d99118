package dev.drydock.explain.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// Builds a tree from elements. What an element is shows only when it ends: a text, or a group or list of others.
final class XmlTree {
    /// What JSON writes without quotes.
    private static final Pattern BARE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false");

    private static final class Element {
        private final String name;
        private final Place at;
        private final StringBuilder text = new StringBuilder();
        private final Tree.Group group;
        private final Tree.Items items;
        private boolean filled;
        private boolean onlyItems = true;

        Element(String name, Place at) {
            this.name = name;
            this.at = at;
            this.group = new Tree.Group(at);
            this.items = new Tree.Items(at);
        }

        void add(String childName, Tree child) {
            filled = true;
            onlyItems &= childName.equals("Item");
            group.put(nameInJson(childName), child);
            items.add(child);
        }

        /// XML calls both kinds of groups of an incremental sort, and both places it sorts in, the same.
        private String nameInJson(String childName) {
            return switch (childName) {
                case "Incremental Sort Groups" ->
                        group.has("Full-sort Groups") ? "Pre-sorted Groups" : "Full-sort Groups";
                case "Sort Space" -> {
                    Tree methods = group.get("Sort Methods Used");
                    boolean disk = methods != null && methods.words().startsWith("external");
                    yield disk || group.has("Sort Space Memory")
                            ? "Sort Space Disk"
                            : "Sort Space Memory";
                }
                default -> childName;
            };
        }

        Tree tree() {
            if (XmlPlans.isList(name) || (filled && onlyItems)) {
                return items;
            }
            String value = text.toString();
            return filled ? group : new Tree.Text(value, !BARE.matcher(value).matches(), at);
        }
    }

    private final Deque<Element> open = new ArrayDeque<>();
    private final Element top = new Element("", new Place(0, 0));
    private boolean closed;

    void open(String name, Place at) {
        open.push(new Element(name, at));
    }

    void text(String text) {
        Element element = open.peek();
        if (element != null) {
            element.text.append(text);
        }
    }

    void close() {
        Element element = open.pop();
        Element parent = open.isEmpty() ? top : open.element();
        // A file may hold several queries under one root.
        boolean several = element.name.equals("Query");
        parent.add(several ? "Item" : element.name, element.tree());
        closed = open.isEmpty();
    }

    /// What was read so far: the elements that are still open end here.
    Tree top() {
        while (!closed && !open.isEmpty()) {
            close();
        }
        return top.items;
    }
}
