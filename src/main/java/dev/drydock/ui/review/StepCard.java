package dev.drydock.ui.review;

import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.ui.kit.Tone;

import java.util.List;

/// A step as the review shows it.
///
/// @param number counted from 1
/// @param bracket its place in its transaction
/// @param locks the locks, with a tone that tells who waits
/// @param measured what the rehearsal measured, or empty
/// @param note what it is for, or who waits
record StepCard(
        int number,
        Step step,
        Bracket bracket,
        List<LockWord> locks,
        String measured,
        String note) {
    StepCard {
        locks = List.copyOf(locks);
    }

    Phase phase() {
        return step.phase();
    }

    /// A lock in words.
    record LockWord(String words, Tone tone) {}

    /// The place of a step in its transaction.
    enum Bracket {
        NONE,
        ALONE,
        FIRST,
        MIDDLE,
        LAST
    }
}
