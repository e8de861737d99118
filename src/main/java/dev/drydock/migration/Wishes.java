package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was asked for: an approach for all tables, and a style for some of them or of their parts.
///
/// @param byObject the style that was asked for a table, a column, an index, a constraint or an enum type, by the name that it has after
///     the migration's renames; what is said of a part goes before what is said of its table
/// @param namesKept whether a renamed table or column answers to its old name too until somebody says that nobody uses it any longer
public record Wishes(
        Approach approach, SortedMap<ObjectAddress, Style> byObject, boolean namesKept) {
    public Wishes {
        byObject = Collections.unmodifiableSortedMap(new TreeMap<>(byObject));
    }

    public static Wishes of(Approach approach) {
        return new Wishes(approach, new TreeMap<>(), false);
    }

    /// One style for everything, said by the program rather than by somebody.
    public static Wishes of(Style style) {
        return of(style == Style.ONLINE ? Approach.ONLINE : Approach.DIRECT);
    }

    /// Whether tables or their parts can differ in style.
    public boolean areMixed() {
        return approach == Approach.AUTO || !byObject.isEmpty();
    }
}
