package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.lint.Workload;

import java.util.List;

/// A new index that no query of the workload reads.
public final class UnusedIndex implements Rule {
    @Override
    public String name() {
        return "unused-index";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        Workload workload = evidence.workload();
        return workload.after().findAny().isEmpty()
                ? List.of()
                : workload.made().stream()
                        .filter(index -> !isRead(index, workload))
                        .map(index ->
                                new Finding(
                                        name(),
                                        Severity.NOTE,
                                        evidence.stepOf(index),
                                        index,
                                        "None of the queries reads new index " + index.words(),
                                        "Leave it out, or add the query that it is meant for to the"
                                                + " workload."))
                        .toList();
    }

    private static boolean isRead(ObjectAddress index, Workload workload) {
        return workload.after().anyMatch(after -> after.indexes().contains(index));
    }
}
