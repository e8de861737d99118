package dev.drydock.lint.rule;

import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.lint.Workload;

import java.util.List;

/// A query that the server plans before the migration and refuses after it.
public final class BreaksQuery implements Rule {
    @Override
    public String name() {
        return "breaks-query";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.workload().queries().stream()
                .filter(query -> query.after() == null)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Workload.Query query) {
        return new Finding(
                name(),
                Severity.DANGER,
                -1,
                query.before().about(),
                query.name() + " fails after the migration: " + query.problem(),
                "Change the query first, or keep what it needs until no application asks it.");
    }
}
