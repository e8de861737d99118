package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.lint.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An index goes that queries read, and they get dearer.
public final class DropsIndexInUse implements Rule {
    @Override
    public String name() {
        return "drops-index-in-use";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (ObjectAddress index : evidence.workload().gone()) {
            List<Workload.Query> readers =
                    evidence.workload().planned().stream()
                            .filter(query -> query.before().indexes().contains(index))
                            .filter(Workload.Query::isWorse)
                            .toList();
            if (!readers.isEmpty()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(index),
                                index,
                                "Index "
                                        + index.words()
                                        + " goes, and what reads it gets dearer: "
                                        + names(readers),
                                "Keep it, or build what these queries can read instead first."));
            }
        }
        return findings;
    }

    private static String names(List<Workload.Query> queries) {
        return queries.stream().map(Workload.Query::name).collect(Collectors.joining("; "));
    }
}
