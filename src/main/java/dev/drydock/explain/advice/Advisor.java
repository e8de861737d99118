package dev.drydock.explain.advice;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Times;
import dev.drydock.explain.advice.fine.Reassurances;
import dev.drydock.explain.advice.rule.Rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks through a plan with every rule. Advice that could not save at least a millisecond and a twentieth of the time is minor: a
/// learner may like it, nobody else.
///
/// @param worth what is worth doing, the greatest saving first
/// @param minor what would hardly be noticed
/// @param fine what looks odd and is as it should be
/// @param useless what was tried and did not help
/// @param trials what came of trying, by the advice; advice that is not in it was not tried
public record Advisor(
        List<Advice> worth,
        List<Advice> minor,
        List<Advice> fine,
        List<Advice> useless,
        Map<Advice, Trial> trials) {
    private static final double SAVING_MILLIS_MIN = 1;
    private static final double SAVING_SHARE_MIN = 0.05;

    public Advisor {
        worth = List.copyOf(worth);
        minor = List.copyOf(minor);
        fine = List.copyOf(fine);
        useless = List.copyOf(useless);
        trials = Map.copyOf(trials);
    }

    /// The same after some cures were tried: what did not help is no longer worth doing.
    public Advisor tried(Map<Advice, Trial> outcomes) {
        return new Advisor(
                worth.stream().filter(advice -> mayHelp(advice, outcomes)).toList(),
                minor.stream().filter(advice -> mayHelp(advice, outcomes)).toList(),
                fine,
                Stream.concat(worth.stream(), minor.stream())
                        .filter(advice -> !mayHelp(advice, outcomes))
                        .toList(),
                outcomes);
    }

    private static boolean mayHelp(Advice advice, Map<Advice, Trial> outcomes) {
        Trial trial = outcomes.get(advice);
        return trial == null || trial.helps();
    }

    /// Looks through a plan.
    ///
    /// @param around what is known about its tables
    public static Advisor of(Plan plan, Surroundings around) {
        Subject subject = new Subject(plan, Times.of(plan), around);
        double least = Math.max(SAVING_MILLIS_MIN, SAVING_SHARE_MIN * subject.executionMillis());
        List<Advice> all =
                Stream.concat(Rules.ALL.stream(), Reassurances.ALL.stream())
                        .flatMap(rule -> rule.check(subject))
                        .sorted(Comparator.comparingDouble(Advisor::saving).reversed())
                        .toList();
        return new Advisor(
                all.stream().filter(advice -> !advice.fine() && saving(advice) >= least).toList(),
                all.stream().filter(advice -> !advice.fine() && saving(advice) < least).toList(),
                all.stream().filter(Advice::fine).toList(),
                List.of(),
                Map.of());
    }

    /// What no time can tell is worth saying.
    private static double saving(Advice advice) {
        return advice.savingMillis() == null ? Double.MAX_VALUE : advice.savingMillis();
    }

    /// Whether nothing is worth doing.
    public boolean isEmpty() {
        return worth.isEmpty();
    }
}
