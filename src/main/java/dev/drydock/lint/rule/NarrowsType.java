package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Narrowing;

import java.util.ArrayList;
import java.util.List;

/// A column gets a type that holds less, and the cast says nothing: digits, fractions or times of day are gone.
public final class NarrowsType implements Rule {
    @Override
    public String name() {
        return "narrows-type";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(Column before, Column after)
                    && evidence.isFilled(before.address().table())) {
                String lost = Narrowing.between(before.type(), after.type());
                if (lost != null) {
                    findings.add(finding(before, after, lost, evidence));
                }
            }
        }
        return findings;
    }

    private Finding finding(Column before, Column after, String lost, Evidence evidence) {
        return new Finding(
                name(),
                Severity.DANGER,
                evidence.stepOf(after.address()),
                after.address(),
                after.address().words()
                        + evidence.size(before.address().table())
                        + " loses "
                        + lost
                        + ": "
                        + before.type()
                        + " becomes "
                        + after.type(),
                "Look for values that would change first, or add a column of the new type and keep"
                        + " the old one for a while.");
    }
}
