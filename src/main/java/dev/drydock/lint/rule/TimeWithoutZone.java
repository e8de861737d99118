package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// `timestamp` is no point in time: what it means depends on who reads it.
public final class TimeWithoutZone implements Rule {
    @Override
    public String name() {
        return "time-without-zone";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column)
                    && column.type().matches("timestamp(\\(\\d\\))? without time zone")) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                evidence.stepOf(column.address()),
                                column.address(),
                                column.address().words()
                                        + " is a timestamp without time zone: which point in time"
                                        + " it means depends on who reads it",
                                "Use timestamptz."));
            }
        }
        return findings;
    }
}
