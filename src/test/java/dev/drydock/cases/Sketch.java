package dev.drydock.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What the generator believes to be in the database; the server knows better, and refuses what builds on an error.
final class Sketch {
    /// @param type as SQL says it
    record Column(String name, String type) {}

    /// An object with a name of its own; the parts of a relation name it as their owner.
    record Named(String schema, String name) {
        String sql() {
            return HostileNames.quoted(schema) + "." + HostileNames.quoted(name);
        }
    }

    /// A table, view or materialized view.
    record Relation(Named name, String kind, List<Column> columns) {
        String sql() {
            return name.sql();
        }
    }

    /// A part of a relation.
    record Part(Relation relation, String name) {
        String sql() {
            return HostileNames.quoted(name);
        }
    }

    /// @param arguments their types
    record Routine(Named name, String arguments, String kind) {
        String sql() {
            return name.sql() + "(" + arguments + ")";
        }
    }

    final List<String> schemas = new ArrayList<>(List.of("public"));
    final List<Named> enums = new ArrayList<>();
    final List<Named> domains = new ArrayList<>();
    final List<Named> composites = new ArrayList<>();
    final List<Named> ranges = new ArrayList<>();
    final List<Named> sequences = new ArrayList<>();
    final List<Routine> routines = new ArrayList<>();
    final List<Relation> tables = new ArrayList<>();
    final List<Relation> views = new ArrayList<>();
    final List<Relation> materialized = new ArrayList<>();
    final List<Part> indexes = new ArrayList<>();
    final List<Part> constraints = new ArrayList<>();
    final List<Part> triggers = new ArrayList<>();
    final List<Part> policies = new ArrayList<>();
    final List<Part> rules = new ArrayList<>();

    List<Relation> relations() {
        List<Relation> all = new ArrayList<>(tables);
        all.addAll(views);
        all.addAll(materialized);
        return all;
    }

    /// Any of a list, or null when it is empty.
    static <T> @org.jspecify.annotations.Nullable T any(List<T> list, Random random) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }
}
