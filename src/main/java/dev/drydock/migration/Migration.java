package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// An ordered list of steps that leads from one catalog to another.
///
/// @param style how the steps were chosen
/// @param changes the differences it removes, renames first
/// @param steps the steps in the order in which they run
/// @param notes what a reader should know and no step can do, one sentence each, such as a column order that differs
/// @param choices how each table was changed that is there already, and why, and what somebody asked for a part of one; empty when one
///     style was asked for
/// @param choosable the columns, indexes, constraints and types that can be changed otherwise than their tables, by their names afterwards
/// @param refusals differences that no step of ours can remove without losing data, one sentence each; while there is one, the
///     migration does not reach its target and must not be applied
public record Migration(
        Style style,
        List<Change> changes,
        List<Step> steps,
        List<String> notes,
        SortedMap<ObjectAddress, Choice> choices,
        SortedSet<ObjectAddress> choosable,
        List<String> refusals) {
    public Migration {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        choosable = Collections.unmodifiableSortedSet(new TreeSet<>(choosable));
        refusals = List.copyOf(refusals);
    }

    /// A migration of which nobody had to choose the style.
    public Migration(
            Style style,
            List<Change> changes,
            List<Step> steps,
            List<String> notes,
            List<String> refusals) {
        this(style, changes, steps, notes, new TreeMap<>(), new TreeSet<>(), refusals);
    }

    /// The same migration, said to make these changes.
    public Migration withChanges(List<Change> told) {
        return new Migration(style, told, steps, notes, choices, choosable, refusals);
    }

    /// The parts of an online migration by the index of the step that begins each, from 0. A transaction is not torn apart: it belongs to the
    /// last part that one of its steps does. A direct migration has none.
    public SortedMap<Integer, Phase> parts() {
        SortedMap<Integer, Phase> parts = new TreeMap<>();
        Phase current = null;
        int begun = 0;
        for (int i = 0; i < steps.size() && style == Style.ONLINE; i++) {
            Step step = steps.get(i);
            if (i == 0
                    || step.transaction() == 0
                    || steps.get(i - 1).transaction() != step.transaction()) {
                begun = i;
            }
            if (Phase.begins(step, current)) {
                current = step.phase();
                parts.put(begun, current);
            }
        }
        return parts;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Whether any step destroys data.
    public boolean destroysData() {
        return steps.stream().anyMatch(Step::destroysData);
    }
}
