package dev.drydock.lint.rule;

import dev.drydock.catalog.Constraint;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A constraint stays NOT VALID: nobody knows whether the rows that are there obey it.
public final class LeavesNotValid implements Rule {
    @Override
    public String name() {
        return "leaves-not-valid";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Constraint constraint) && !constraint.valid()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                evidence.stepOf(constraint.address()),
                                constraint.address(),
                                constraint.address().words()
                                        + " stays NOT VALID: rows that are there may break it",
                                "ALTER TABLE … VALIDATE CONSTRAINT reads the table while others go"
                                        + " on."));
            }
        }
        return findings;
    }
}
