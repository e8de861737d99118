package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Step;
import dev.drydock.ui.workspace.Bracket;
import dev.drydock.ui.workspace.LockWord;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A step as the review shows it.
///
/// @param number counted from 1
/// @param heading the phase that begins with it, or empty; a transaction is not torn apart by one
/// @param bracket its place in its transaction
/// @param locks the locks, with a tone that tells who waits
/// @param measured what the rehearsal measured, or empty
/// @param note what it is for, or who waits
/// @param choosable what the step begins to change and could change otherwise, or null
/// @param isNoReturn whether there is no way back once it is done, and there was one before
record StepCard(
        int number,
        String heading,
        Step step,
        Bracket bracket,
        List<LockWord> locks,
        String measured,
        String note,
        @Nullable ObjectAddress choosable,
        boolean isNoReturn) {
    StepCard {
        locks = List.copyOf(locks);
    }

    /// Whether something that stands before it would tear its transaction apart.
    boolean isWithinTransaction() {
        return !bracket.begins();
    }
}
