package dev.drydock.diff.rename;

import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Something that goes and something that comes and may be the same.
///
/// @param score how alike they are; comparable within one kind
/// @param evidence why, in words
record Pair(ObjectAddress before, ObjectAddress after, double score, List<String> evidence) {
    private static final Comparator<Pair> BEST_FIRST =
            Comparator.comparingDouble(Pair::score)
                    .reversed()
                    .thenComparing(Pair::before)
                    .thenComparing(Pair::after);

    Pair {
        evidence = List.copyOf(evidence);
    }

    /// Each object in one pair at most: the most alike first, names decide between equals.
    static List<Pair> assign(List<Pair> candidates) {
        Set<ObjectAddress> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates.stream().sorted(BEST_FIRST).toList()) {
            if (!taken.contains(pair.before()) && !taken.contains(pair.after())) {
                taken.add(pair.before());
                taken.add(pair.after());
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
