package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was asked for: an approach for all tables, and a style for some of them.
///
/// @param byTable the style that was asked for, by the name that the table has after the migration's renames
/// @param namesKept whether a renamed table or column answers to its old name too until somebody says that nobody uses it any longer
public record Wishes(
        Approach approach, SortedMap<ObjectAddress, Style> byTable, boolean namesKept) {
    public Wishes {
        byTable = Collections.unmodifiableSortedMap(new TreeMap<>(byTable));
    }

    public static Wishes of(Approach approach) {
        return new Wishes(approach, new TreeMap<>(), false);
    }

    /// One style for everything, said by the program rather than by somebody.
    public static Wishes of(Style style) {
        return of(style == Style.ONLINE ? Approach.ONLINE : Approach.DIRECT);
    }

    /// Whether the tables can differ in style.
    public boolean areMixed() {
        return approach == Approach.AUTO || !byTable.isEmpty();
    }
}
