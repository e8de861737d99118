package dev.drydock.ui.workspace;

import dev.drydock.migration.Step;

import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;

/// The place of a step in its transaction.
public enum Bracket {
    /// It stands outside of any transaction block.
    NONE,
    ALONE,
    FIRST,
    MIDDLE,
    LAST;

    /// The place of one of these steps.
    public static Bracket of(List<Step> steps, int at) {
        int own = steps.get(at).transaction();
        if (own == 0) {
            return NONE;
        }
        boolean before = at > 0 && steps.get(at - 1).transaction() == own;
        boolean after = at + 1 < steps.size() && steps.get(at + 1).transaction() == own;
        if (before) {
            return after ? MIDDLE : LAST;
        }
        return after ? FIRST : ALONE;
    }

    /// Whether no step before it is in the same transaction.
    public boolean begins() {
        return this == NONE || this == ALONE || this == FIRST;
    }

    /// Its part of the line that holds the steps of a transaction together.
    public Region node() {
        Region bracket = new Region();
        bracket.getStyleClass().addAll("bracket", "bracket-" + name().toLowerCase(Locale.ROOT));
        return bracket;
    }
}
