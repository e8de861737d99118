package dev.drydock.lab;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be tried.
///
/// @param statements DDL in the order in which it runs
/// @param settings of the planner, by name
public record Changes(List<String> statements, SortedMap<String, String> settings) {
    private static final Set<String> WITHOUT_MEANING =
            Set.of("insert", "update", "delete", "merge", "copy", "lock");

    public Changes {
        statements = List.copyOf(statements);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /// Changes of the schema alone.
    public static Changes of(List<String> statements) {
        return new Changes(statements, new TreeMap<>());
    }

    /// All that a migration does to the schema. What changes rows, fills columns, waits or locks is left out: there are
    /// no rows, and nobody else.
    public static Changes of(Migration migration) {
        return of(
                migration.steps().stream()
                        .filter(step ->
                                !(step instanceof Step.Backfill || step instanceof Step.Pause))
                        .map(Step::sql)
                        .filter(sql -> !isWithoutMeaning(sql))
                        .toList());
    }

    private static boolean isWithoutMeaning(String sql) {
        return Tokens.of(sql).stream()
                .filter(Token::isSignificant)
                .findFirst()
                .filter(first -> WITHOUT_MEANING.contains(first.text(sql).toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
