package dev.drydock.lab;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;

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

    /// All that a migration does to the schema. Loops that fill columns and pauses are left out: there are no rows.
    public static Changes of(Migration migration) {
        return of(
                migration.steps().stream()
                        .filter(step ->
                                !(step instanceof Step.Backfill || step instanceof Step.Pause))
                        .map(Step::sql)
                        .toList());
    }
}
