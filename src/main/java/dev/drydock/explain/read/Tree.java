package dev.drydock.explain.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a plan says, before anything is made of it: the same for all formats.
sealed interface Tree {
    /// Where it begins.
    Place at();

    /// The value as a person would read it: a list of words joined with commas, anything deeper as JSON.
    String words();

    /// Appends the value as JSON.
    void json(StringBuilder json);

    /// A single value, as it was written.
    ///
    /// @param quoted whether it was marked as text
    record Text(String value, boolean quoted, Place at) implements Tree {
        Text(String value, Place at) {
            this(value, true, at);
        }

        @Override
        public String words() {
            return value;
        }

        @Override
        public void json(StringBuilder json) {
            if (!quoted) {
                json.append(value);
                return;
            }
            json.append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '"' -> json.append("\\\"");
                    case '\\' -> json.append("\\\\");
                    case '\n' -> json.append("\\n");
                    default -> json.append(c);
                }
            }
            json.append('"');
        }
    }

    /// Values in a row; grows while it is read.
    final class Items implements Tree {
        private final Place at;
        private final List<Tree> list = new ArrayList<>();

        Items(Place at) {
            this.at = at;
        }

        @Override
        public Place at() {
            return at;
        }

        List<Tree> list() {
            return list;
        }

        void add(Tree value) {
            list.add(value);
        }

        @Override
        public String words() {
            if (list.stream().anyMatch(item -> !(item instanceof Text))) {
                StringBuilder json = new StringBuilder();
                json(json);
                return json.toString();
            }
            return String.join(", ", list.stream().map(Tree::words).toList());
        }

        @Override
        public void json(StringBuilder json) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                json.append(i == 0 ? "" : ",");
                list.get(i).json(json);
            }
            json.append(']');
        }
    }

    /// Values by their names; grows while it is read.
    final class Group implements Tree {
        private final Place at;
        private final Map<String, Tree> values = new LinkedHashMap<>();

        Group(Place at) {
            this.at = at;
        }

        @Override
        public Place at() {
            return at;
        }

        Map<String, Tree> values() {
            return values;
        }

        @Nullable Tree get(String name) {
            return values.get(name);
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        void put(String name, Tree value) {
            values.put(name, value);
        }

        void put(String name, String value, Place place) {
            values.put(name, new Text(value, place));
        }

        /// The group or list of this name.
        @Nullable Group group(String name) {
            return values.get(name) instanceof Group group ? group : null;
        }

        List<Tree> items(String name) {
            return values.get(name) instanceof Items items ? items.list() : List.of();
        }

        /// Adds to the list of this name, which comes into being with its first item.
        void append(String name, Tree item) {
            if (!(values.get(name) instanceof Items)) {
                values.put(name, new Items(item.at()));
            }
            if (values.get(name) instanceof Items items) {
                items.add(item);
            }
        }

        @Nullable String text(String name) {
            return values.get(name) instanceof Text text ? text.value() : null;
        }

        @Override
        public String words() {
            StringBuilder json = new StringBuilder();
            json(json);
            return json.toString();
        }

        @Override
        public void json(StringBuilder json) {
            json.append('{');
            String separator = "";
            for (Map.Entry<String, Tree> entry : values.entrySet()) {
                json.append(separator).append('"').append(entry.getKey()).append("\":");
                entry.getValue().json(json);
                separator = ",";
            }
            json.append('}');
        }
    }
}
