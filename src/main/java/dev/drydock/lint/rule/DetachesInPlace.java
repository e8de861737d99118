package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A partition is taken out while all partitions wait.
public final class DetachesInPlace implements Rule {
    @Override
    public String name() {
        return "detaches-in-place";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(Table before, Table after)
                    && before.partition() != null
                    && after.partition() == null) {
                ObjectAddress parent = before.partition().parent();
                int step = evidence.stepOf(after.address());
                if (isInPlace(step, parent, evidence)) {
                    findings.add(
                            new Finding(
                                    name(),
                                    Severity.CARE,
                                    step,
                                    after.address(),
                                    "Detaches "
                                            + after.address().words()
                                            + " under ACCESS EXCLUSIVE on "
                                            + parent.words()
                                            + evidence.rows(parent),
                                    "ALTER TABLE … DETACH PARTITION … CONCURRENTLY lets reads and"
                                        + " writes go on, when there is no default partition."));
                }
            }
        }
        return findings;
    }

    private static boolean isInPlace(int step, ObjectAddress parent, Evidence evidence) {
        return evidence.measured().stream()
                .anyMatch(measured ->
                        measured.step() == step
                                && measured.taken().get(parent) == LockMode.ACCESS_EXCLUSIVE);
    }
}
