package dev.drydock.ui.workspace;

import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.ui.kit.Counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The facts that a rehearsal has measured of a step, in words.
public final class Measured {
    private Measured() {}

    /// What was measured of a step, as short facts.
    public static String of(RehearsedStep facts) {
        List<String> words = new ArrayList<>();
        if (!facts.took().isZero()) {
            words.add(Counts.millis(facts.took().toNanos() / 1e6));
        }
        if (!facts.rewritten().isEmpty()) {
            words.add(
                    "rewrites "
                            + names(facts.rewritten().size(), facts.rewritten().getFirst().name()));
        } else if (!facts.locks().isEmpty()) {
            words.add("no rewrite");
        }
        if (!facts.scanned().isEmpty()) {
            words.add("reads " + names(facts.scanned().size(), facts.scanned().getFirst().name()));
        }
        if (facts.rebuilt() > 0) {
            words.add(Counts.of(facts.rebuilt(), "index rebuilt", "indexes rebuilt"));
        }
        if (facts.kept() > 0) {
            words.add(Counts.of(facts.kept(), "index kept", "indexes kept"));
        }
        if (!facts.droppedAlong().isEmpty()) {
            words.add(
                    "also drops "
                            + (facts.droppedAlong().size() == 1
                                    ? facts.droppedAlong().getFirst()
                                    : facts.droppedAlong().size() + " objects"));
        }
        return String.join(", ", words).toLowerCase(Locale.ROOT);
    }

    private static String names(int count, String first) {
        return count == 1 ? first : count + " tables";
    }
}
