package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// `char(n)` fills up with spaces that count in some comparisons and not in others.
public final class PaddedText implements Rule {
    @Override
    public String name() {
        return "padded-text";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column)
                    && column.type().matches("character\\(\\d+\\)")
                    && !column.type().equals("character(1)")) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                evidence.stepOf(column.address()),
                                column.address(),
                                column.address().words()
                                        + " is padded with spaces that some comparisons count and"
                                        + " others do not",
                                "Use text, with a check of its length if that matters."));
            }
        }
        return findings;
    }
}
