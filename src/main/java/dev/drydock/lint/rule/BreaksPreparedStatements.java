package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.List;

/// A column gets another type: sessions that prepared a query of it get "cached plan must not change result type".
public final class BreaksPreparedStatements implements Rule {
    @Override
    public String name() {
        return "breaks-prepared-statements";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.retyped().stream().map(column -> finding(column, evidence)).toList();
    }

    private Finding finding(Column column, Evidence evidence) {
        return new Finding(
                name(),
                Severity.NOTE,
                evidence.stepOf(column.address()),
                column.address(),
                "Sessions that have prepared a query of "
                        + column.address().words()
                        + " fail once with \"cached plan must not change result type\"",
                "Let applications prepare anew (drivers do so outside of a transaction), or change"
                        + " it when they are deployed.");
    }
}
