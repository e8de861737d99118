package dev.drydock.ui.apply;

import dev.drydock.diff.Change;
import dev.drydock.rehearsal.Proof;
import dev.drydock.run.RunOutcome;
import dev.drydock.ui.workspace.Problem;

import java.util.stream.Collectors;

/// Why a migration is not begun that a rehearsal did not prove.
final class ProofWords {
    private static final String NEXT =
            "Rehearse it in the review to see more, and change what is wanted.";

    private ProofWords() {}

    static Problem unproven(Proof proof) {
        return switch (proof) {
            case Proof.Proven _ -> throw new IllegalArgumentException("it is proven");
            case Proof.Differs(var differences) ->
                    problem(
                            "It does not lead where it should. Afterwards these would differ: "
                                    + differences.stream()
                                            .map(Change::address)
                                            .map(Object::toString)
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                                    + ".");
            case Proof.Failed(RunOutcome outcome) -> problem(words(outcome));
            case Proof.NotCopied(RunOutcome why) ->
                    problem("The schema could not be copied. " + words(why));
        };
    }

    /// The steps work in another order than the one that was shown.
    static Problem reordered() {
        return new Problem(
                "Nothing was applied: only another order of the steps works.",
                "The rehearsal had to put what runs a function behind what the function needs.",
                "Rehearse in the review, look at the new order, and apply that.");
    }

    private static String words(RunOutcome outcome) {
        OutcomeWords words = OutcomeWords.of(outcome, "Done");
        return words.what() + " " + words.why();
    }

    private static Problem problem(String why) {
        return new Problem("Nothing was applied: the rehearsal failed.", why, NEXT);
    }
}
