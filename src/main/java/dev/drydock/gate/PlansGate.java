package dev.drydock.gate;

import dev.drydock.lab.Changes;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lab.WhatIf;
import dev.drydock.lint.Workload;
import dev.drydock.migration.Migration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Plans the application's queries before and after the pending files, as the source would. What it finds is for the rules; the gate says
/// whether it could look.
///
/// @param gate null when nobody asked
record PlansGate(Workload workload, @Nullable Gate gate) {
    private static final String NAME = "plans";

    static PlansGate judge(Question question, Migration migration) {
        LabContent content = question.content();
        if (content == null || question.workload().isEmpty()) {
            return new PlansGate(Workload.NONE, null);
        }
        return switch (WhatIf.open(content, Changes.of(migration))) {
            case WhatIf.Opening.Refused refused ->
                    new PlansGate(
                            Workload.NONE,
                            Gate.notJudged(
                                    NAME,
                                    "A copy without rows refused a statement: "
                                            + refused.error().message()));
            case WhatIf.Opening.Opened opened -> {
                try (WhatIf whatIf = opened.whatIf()) {
                    List<TriedQuery> tried = whatIf.plan(question.workload());
                    yield new PlansGate(whatIf.workload(tried), gate(tried));
                }
            }
        };
    }

    private static Gate gate(List<TriedQuery> tried) {
        long worse = TriedQuery.count(tried, TriedQuery.Verdict.WORSE);
        List<String> unknown =
                tried.stream()
                        .filter(TriedQuery.Refused.class::isInstance)
                        .map(TriedQuery.Refused.class::cast)
                        .filter(refused -> !refused.onlyAfter())
                        .map(refused -> refused.name() + " can't be planned: " + refused.problem())
                        .toList();
        String words =
                tried.size()
                        + (tried.size() == 1 ? " query" : " queries")
                        + " planned before and after: "
                        + TriedQuery.count(tried, TriedQuery.Verdict.BETTER)
                        + " better, "
                        + TriedQuery.count(tried, TriedQuery.Verdict.SAME)
                        + " same, "
                        + worse
                        + " worse.";
        return new Gate(
                NAME,
                worse > 0 || !unknown.isEmpty() ? Gate.State.WARNED : Gate.State.PASSED,
                words,
                unknown);
    }
}
