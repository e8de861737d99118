package dev.drydock.lab;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be tried.
///
/// @param statements DDL in the order in which it runs
/// @param settings of the planner, by name
public record Changes(List<String> statements, SortedMap<String, String> settings) {
    public Changes {
        statements = List.copyOf(statements);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /// Changes of the schema alone.
    public static Changes of(List<String> statements) {
        return new Changes(statements, new TreeMap<>());
    }
}
