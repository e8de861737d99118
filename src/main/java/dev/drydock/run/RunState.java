package dev.drydock.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a run left in the database when it ended. Steps count from 0.
///
/// @param committed steps whose work is safe
/// @param rolledBack steps that ran and were undone
/// @param uncertain steps of which we can't know, as the connection broke while they were committed
/// @param left what was left half-done, one sentence each with what to do, such as an invalid index
/// @param steps how many steps the migration has
public record RunState(
        List<Integer> committed,
        List<Integer> rolledBack,
        List<Integer> uncertain,
        List<String> left,
        int steps) {

    /// Before a run has begun.
    static final RunState NOTHING = nothing(0);

    /// Before a run of so many steps has begun.
    public static RunState nothing(int steps) {
        return new RunState(List.of(), List.of(), List.of(), List.of(), steps);
    }

    public RunState {
        committed = sorted(committed);
        rolledBack = sorted(rolledBack);
        uncertain = sorted(uncertain);
        left = List.copyOf(left);
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        return List.copyOf(new TreeSet<>(numbers));
    }

    /// What the database looks like now, in sentences; steps are shown counted from 1.
    public String words() {
        List<String> sentences = new ArrayList<>();
        if (committed.size() == steps) {
            sentences.add("All steps are committed.");
        } else if (committed.isEmpty() && uncertain.isEmpty()) {
            sentences.add("No step is committed.");
        } else if (!committed.isEmpty()) {
            sentences.add("Committed: " + ranges(committed) + " of " + steps + ".");
        }
        if (!rolledBack.isEmpty()) {
            sentences.add("Rolled back: " + ranges(rolledBack) + ".");
        }
        if (!uncertain.isEmpty()) {
            sentences.add(
                    "The connection broke during the commit of "
                            + ranges(uncertain)
                            + "; compare with the database again to see whether it took place.");
        }
        sentences.addAll(left);
        return String.join(" ", sentences);
    }

    private static String ranges(List<Integer> numbers) {
        SortedSet<Integer> rest = new TreeSet<>(numbers);
        List<String> ranges = new ArrayList<>();
        while (!rest.isEmpty()) {
            int first = rest.removeFirst();
            int last = first;
            while (rest.remove(last + 1)) {
                last++;
            }
            ranges.add(first == last ? "" + (first + 1) : (first + 1) + " to " + (last + 1));
        }
        String word = numbers.size() == 1 ? "step " : "steps ";
        return word + String.join(", ", ranges);
    }
}
