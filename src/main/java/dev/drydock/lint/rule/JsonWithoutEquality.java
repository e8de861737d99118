package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// `json` keeps the text as it came and knows no equality: DISTINCT, GROUP BY and UNION fail.
public final class JsonWithoutEquality implements Rule {
    @Override
    public String name() {
        return "json-without-equality";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column) && column.type().equals("json")) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.NOTE,
                                evidence.stepOf(column.address()),
                                column.address(),
                                column.address().words()
                                        + " is json, which knows no equality: SELECT DISTINCT of it"
                                        + " fails",
                                "Use jsonb, unless spaces and the order of keys matter."));
            }
        }
        return findings;
    }
}
