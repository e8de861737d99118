package dev.drydock.ui.workspace;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.Step;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.ui.kit.Tone;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A lock of a step in words, with a tone that tells who waits.
public record LockWord(String words, Tone tone) {
    /// The locks of a step.
    ///
    /// @param facts what a rehearsal measured, or null
    public static List<LockWord> of(Step step, @Nullable RehearsedStep facts) {
        List<LockWord> words = new ArrayList<>();
        (facts == null ? StepFacts.locks(step, null) : facts.modes())
                .forEach((relation, mode) -> {
                    if (relation.kind() != ObjectKind.INDEX) {
                        words.add(
                                new LockWord(
                                        relation.name() + " · " + mode.words(), tone(step, mode)));
                    }
                });
        return words.isEmpty() ? List.of(none(step, facts != null)) : List.copyOf(words);
    }

    /// The statements of somebody's own files say nothing about locks.
    private static LockWord none(Step step, boolean measured) {
        return switch (step) {
            case Step.Backfill backfill -> new LockWord("row locks", Tone.GOOD);
            case Step.Pause pause -> new LockWord("waits for you", Tone.ACCENT);
            case Step.Ddl ddl ->
                    measured || !ddl.serves().isEmpty()
                            ? new LockWord("new objects only", Tone.GOOD)
                            : new LockWord("locks not known", Tone.NEUTRAL);
            case Step.Validate validate -> new LockWord("no lock", Tone.GOOD);
        };
    }

    private static Tone tone(Step step, LockMode mode) {
        if (step.destroysData()) {
            return Tone.DANGER;
        }
        return mode.blocksWrites() ? Tone.CARE : Tone.GOOD;
    }
}
