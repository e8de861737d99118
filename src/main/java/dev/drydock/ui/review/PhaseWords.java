package dev.drydock.ui.review;

import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names phases.
final class PhaseWords {
    private PhaseWords() {}

    /// The phases of a step and of those that follow it in its transaction: `Expand`, or `Expand and contract`.
    static String from(List<Step> steps, int at) {
        int transaction = steps.get(at).transaction();
        Set<Phase> phases = EnumSet.of(steps.get(at).phase());
        for (int i = at + 1;
                transaction > 0 && i < steps.size() && steps.get(i).transaction() == transaction;
                i++) {
            phases.add(steps.get(i).phase());
        }
        String words =
                phases.stream()
                        .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" and "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
