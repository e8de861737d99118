package dev.drydock.rehearsal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

/// A step took another lock than it says.
///
/// @param step counted from 0
/// @param expected null when the step says nothing about the relation
/// @param observed null when nothing was taken
public record LockMismatch(
        int step,
        ObjectAddress relation,
        @Nullable LockMode expected,
        @Nullable LockMode observed) {

    /// One sentence for people; the step is counted from 1.
    public String words() {
        return "Step "
                + (step + 1)
                + " was expected to take "
                + (expected == null ? "no lock" : expected.words())
                + " on "
                + relation.words()
                + ", and took "
                + (observed == null ? "none" : observed.words())
                + ".";
    }
}
