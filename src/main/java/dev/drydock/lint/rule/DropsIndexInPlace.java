package dev.drydock.lint.rule;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// An index is dropped under ACCESS EXCLUSIVE on its table.
public final class DropsIndexInPlace implements Rule {
    @Override
    public String name() {
        return "drops-index-in-place";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Drop(Index index)
                    && evidence.isFilled(index.table())
                    && evidence.to().has(index.table())) {
                int step = evidence.stepOf(index.address());
                if (isInPlace(step, index, evidence)) {
                    findings.add(
                            new Finding(
                                    name(),
                                    Severity.CARE,
                                    step,
                                    index.address(),
                                    "Drops index "
                                            + index.address().words()
                                            + " under ACCESS EXCLUSIVE on "
                                            + index.table().words()
                                            + evidence.rows(index.table()),
                                    "DROP INDEX CONCURRENTLY lets reads and writes go on."));
                }
            }
        }
        return findings;
    }

    private static boolean isInPlace(int step, Index index, Evidence evidence) {
        return evidence.measured().stream()
                .anyMatch(measured ->
                        measured.step() == step
                                && evidence.command(step).equals("drop")
                                && measured.taken().get(index.table())
                                        == LockMode.ACCESS_EXCLUSIVE);
    }
}
