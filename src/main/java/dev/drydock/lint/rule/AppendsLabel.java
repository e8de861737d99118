package dev.drydock.lint.rule;

import dev.drydock.catalog.EnumType;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A label is added without a place: it comes last, in ORDER BY and in comparisons too, and can't be moved.
public final class AppendsLabel implements Rule {
    @Override
    public String name() {
        return "appends-label";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        int step =
                IntStream.range(0, evidence.migration().steps().size())
                        .filter(each -> addsWithoutPlace(each, evidence))
                        .findFirst()
                        .orElse(-1);
        if (step < 0) {
            return findings;
        }
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(EnumType before, EnumType after)
                    && !before.labels().contains(after.labels().getLast())) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                step,
                                after.address(),
                                "'"
                                        + after.labels().getLast()
                                        + "' comes last in "
                                        + after.address().words()
                                        + ", in ORDER BY and in comparisons too",
                                "Say BEFORE or AFTER a label: the order of labels can't be changed"
                                        + " later without another type."));
            }
        }
        return findings;
    }

    private static boolean addsWithoutPlace(int step, Evidence evidence) {
        return evidence.says(step, "add", "value")
                && evidence.command(step).equals("alter")
                && !evidence.words(step).contains("before")
                && !evidence.words(step).contains("after");
    }
}
