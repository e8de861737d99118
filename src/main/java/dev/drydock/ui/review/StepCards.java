package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.ui.workspace.Bracket;
import dev.drydock.ui.workspace.LockWord;
import dev.drydock.ui.workspace.Measured;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Makes the cards of a migration's steps, with what was measured where a rehearsal did.
final class StepCards {
    private StepCards() {}

    static List<StepCard> of(Migration migration, @Nullable Rehearsal rehearsed) {
        List<StepCard> cards = new ArrayList<>();
        List<Step> steps = migration.steps();
        Set<ObjectAddress> left = new TreeSet<>(migration.choosable());
        Map<Integer, Phase> parts = migration.parts();
        boolean returns = true;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            StepFacts measured = rehearsed == null ? null : rehearsed.facts(i);
            RehearsedStep facts = measured == null ? null : measured.rehearsed(step);
            Phase phase = parts.get(i);
            cards.add(
                    new StepCard(
                            i + 1,
                            phase == null ? "" : phase.title(),
                            step,
                            Bracket.of(steps, i),
                            LockWord.of(step, facts),
                            facts == null ? "" : Measured.of(facts),
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

    private static String note(Step step) {
        return step.destroysData()
                ? step.purpose() + "; the data is gone for good"
                : step.purpose();
    }
}
