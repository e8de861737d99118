package dev.drydock.ui.review;

import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.workspace.Bracket;

import java.util.List;

/// A step as the review shows it.
///
/// @param number counted from 1
/// @param bracket its place in its transaction
/// @param locks the locks, with a tone that tells who waits
/// @param measured what the rehearsal measured, or empty
/// @param note what it is for, or who waits
/// @param isNoReturn whether there is no way back once it is done, and there was one before
record StepCard(
        int number,
        Step step,
        Bracket bracket,
        List<LockWord> locks,
        String measured,
        String note,
        boolean isNoReturn) {
    StepCard {
        locks = List.copyOf(locks);
    }

    Phase phase() {
        return step.phase();
    }

    /// A lock in words.
    record LockWord(String words, Tone tone) {}
}
