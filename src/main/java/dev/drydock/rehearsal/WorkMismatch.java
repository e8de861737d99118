package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Work;

import org.jspecify.annotations.Nullable;

/// A step did more with a relation than it says.
///
/// @param step counted from 0
/// @param expected null when the step says nothing about the relation
public record WorkMismatch(
        int step, ObjectAddress relation, @Nullable Work expected, Work observed) {

    /// One sentence for people; the step is counted from 1.
    public String words() {
        return "Step "
                + (step + 1)
                + " was expected to "
                + (expected == null ? "leave " + relation.words() + " alone" : words(expected))
                + ", and it did "
                + words(observed)
                + ".";
    }

    private String words(Work work) {
        return switch (work) {
            case SCAN -> "read all of " + relation.words();
            case BUILD -> "build indexes of " + relation.words();
            case REWRITE -> "write " + relation.words() + " anew";
        };
    }
}
