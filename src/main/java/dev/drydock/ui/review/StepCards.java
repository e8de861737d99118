package dev.drydock.ui.review;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.review.StepCard.LockWord;
import dev.drydock.ui.workspace.Bracket;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes the cards of a migration's steps, with what was measured where a rehearsal did.
final class StepCards {
    private StepCards() {}

    static List<StepCard> of(Migration migration, @Nullable Rehearsal rehearsed) {
        List<StepCard> cards = new ArrayList<>();
        List<Step> steps = migration.steps();
        Set<ObjectAddress> left = new TreeSet<>(migration.choosable());
        boolean returns = true;
        for (int i = 0; i < steps.size(); i++) {
            StepFacts facts = facts(rehearsed, i);
            Step step = steps.get(i);
            cards.add(
                    new StepCard(
                            i + 1,
                            step,
                            Bracket.of(steps, i),
                            lockWords(step, locks(step, facts)),
                            facts == null ? "" : RehearsalWords.measured(facts),
                            note(step),
                            first(step, left),
                            returns && step.endsTheWayBack()));
            returns &= !step.endsTheWayBack();
        }
        return cards;
    }

    /// What the step is the first one to serve of what can be chosen, which is then no longer left.
    private static @Nullable ObjectAddress first(Step step, Set<ObjectAddress> left) {
        for (ObjectAddress served : step.serves()) {
            if (left.remove(served)) {
                return served;
            }
        }
        return null;
    }

    private static @Nullable StepFacts facts(@Nullable Rehearsal rehearsed, int step) {
        if (rehearsed == null) {
            return null;
        }
        return rehearsed.steps().stream()
                .filter(facts -> facts.step() == step)
                .findFirst()
                .orElse(null);
    }

    /// What was measured; a lock that an earlier step of the transaction took is not taken again, and still stands here.
    private static SortedMap<ObjectAddress, LockMode> locks(Step step, @Nullable StepFacts facts) {
        return facts == null || facts.locks().isEmpty() ? expected(step) : facts.locks();
    }

    private static SortedMap<ObjectAddress, LockMode> expected(Step step) {
        SortedMap<ObjectAddress, LockMode> locks = new TreeMap<>();
        step.locks().forEach(lock -> locks.put(lock.relation(), lock.mode()));
        return locks;
    }

    private static List<LockWord> lockWords(Step step, SortedMap<ObjectAddress, LockMode> locks) {
        List<LockWord> words = new ArrayList<>();
        locks.forEach((relation, mode) -> {
            if (relation.kind() != ObjectKind.INDEX) {
                words.add(new LockWord(relation.name() + " · " + mode.words(), tone(step, mode)));
            }
        });
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
