package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.lint.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A query reads all of a large table after the migration, which it did not before.
public final class ScansLargeTable implements Rule {
    @Override
    public String name() {
        return "scans-large-table";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Workload.Query query : evidence.workload().planned()) {
            for (ObjectAddress table : newlyScanned(query, evidence.workload())) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                -1,
                                table,
                                query.name()
                                        + " reads all of "
                                        + table.words()
                                        + evidence.rows(table)
                                        + ", which it did not before",
                                "Keep or add an index that finds the rows it asks for."));
            }
        }
        return findings;
    }

    private static SortedSet<ObjectAddress> newlyScanned(Workload.Query query, Workload workload) {
        SortedSet<ObjectAddress> scanned = new TreeSet<>();
        if (query.after() != null) {
            scanned.addAll(query.after().scanned());
        }
        scanned.removeAll(query.before().scanned());
        scanned.retainAll(workload.large());
        return scanned;
    }
}
