package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A column may be NULL from now on: code that was written for values meets NULLs.
public final class AllowsNull implements Rule {
    @Override
    public String name() {
        return "allows-null";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(Column before, Column after)
                    && before.notNull()
                    && !after.notNull()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                evidence.stepOf(after.address()),
                                after.address(),
                                after.address().words()
                                        + " may be NULL now: code that was written for values meets"
                                        + " NULLs",
                                "Look at the code that reads it first."));
            }
        }
        return findings;
    }
}
