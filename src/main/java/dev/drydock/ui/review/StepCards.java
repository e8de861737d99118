package dev.drydock.ui.review;

import dev.drydock.catalog.LockMode;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.review.StepCard.Bracket;
import dev.drydock.ui.review.StepCard.LockWord;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the cards of a migration's steps, with what was measured where a rehearsal did.
final class StepCards {
    private StepCards() {}

    static List<StepCard> of(Migration migration, ReviewEngine.@Nullable Result rehearsed) {
        List<StepCard> cards = new ArrayList<>();
        List<Step> steps = migration.steps();
        for (int i = 0; i < steps.size(); i++) {
            ReviewEngine.StepFacts facts = facts(rehearsed, i);
            Step step = steps.get(i);
            List<ExpectedLock> locks =
                    facts == null || facts.locks().isEmpty() ? step.locks() : facts.locks();
            cards.add(
                    new StepCard(
                            i + 1,
                            step,
                            bracket(steps, i),
                            lockWords(step, locks),
                            facts == null ? List.of() : facts.measured(),
                            note(step)));
        }
        return cards;
    }

    private static ReviewEngine.@Nullable StepFacts facts(
            ReviewEngine.@Nullable Result rehearsed, int step) {
        if (rehearsed == null) {
            return null;
        }
        return rehearsed.steps().stream()
                .filter(facts -> facts.step() == step)
                .findFirst()
                .orElse(null);
    }

    private static Bracket bracket(List<Step> steps, int at) {
        int own = steps.get(at).transaction();
        if (own == 0) {
            return Bracket.NONE;
        }
        boolean before = at > 0 && steps.get(at - 1).transaction() == own;
        boolean after = at + 1 < steps.size() && steps.get(at + 1).transaction() == own;
        if (before) {
            return after ? Bracket.MIDDLE : Bracket.LAST;
        }
        return after ? Bracket.FIRST : Bracket.ALONE;
    }

    private static List<LockWord> lockWords(Step step, List<ExpectedLock> locks) {
        List<LockWord> words = new ArrayList<>();
        for (ExpectedLock lock : locks) {
            words.add(
                    new LockWord(
                            lock.relation().name() + " · " + lock.mode().words(),
                            tone(step, lock.mode())));
        }
        if (words.isEmpty()) {
            words.add(
                    switch (step) {
                        case Step.Backfill backfill -> new LockWord("row locks", Tone.GOOD);
                        case Step.Pause pause -> new LockWord("waits for you", Tone.ACCENT);
                        case Step.Ddl ddl -> new LockWord("new objects only", Tone.GOOD);
                        case Step.Validate validate -> new LockWord("no lock", Tone.GOOD);
                    });
        }
        return words;
    }

    private static Tone tone(Step step, LockMode mode) {
        if (step.destroysData()) {
            return Tone.DANGER;
        }
        return mode.blocksWrites() ? Tone.CARE : Tone.GOOD;
    }

    private static String note(Step step) {
        return step.destroysData()
                ? step.purpose() + "; the data is gone for good"
                : step.purpose();
    }
}
