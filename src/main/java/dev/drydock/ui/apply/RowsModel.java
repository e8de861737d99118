package dev.drydock.ui.apply;

import dev.drydock.lint.Obstacle;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.stream.Collectors;

/// The rows that a run would stop at, and whether it shall begin all the same.
public final class RowsModel {
    private List<Obstacle> seen = List.of();
    private final BooleanProperty despite = new SimpleBooleanProperty();

    void show(List<Obstacle> obstacles) {
        seen = obstacles.stream().filter(Obstacle::known).toList();
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /// Whether the run shall begin although it will stop.
    public BooleanProperty despiteProperty() {
        return despite;
    }

    boolean isSettled() {
        return seen.isEmpty() || despite.get();
    }

    /// What is in the way, in a few words.
    String what() {
        return Counts.of(
                seen.size(),
                "rule of the wanted schema is broken by rows that are there.",
                "rules of the wanted schema are broken by rows that are there.");
    }

    /// What is in the way, a line each.
    String why() {
        return words(seen);
    }

    /// Why nothing was begun.
    static Problem refused(List<Obstacle> obstacles) {
        return new Problem(
                "Nothing was applied: rows are in the way.",
                words(obstacles.stream().filter(Obstacle::known).toList()),
                "Mend them, then apply.");
    }

    private static String words(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(obstacle -> obstacle.what().replaceFirst("\\.$", "") + ".")
                .collect(Collectors.joining("\n"));
    }
}
