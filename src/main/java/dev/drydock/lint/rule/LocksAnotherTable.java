package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A statement locks a table that it is not about: a foreign key that goes takes the table that it points at along.
public final class LocksAnotherTable implements Rule {
    @Override
    public String name() {
        return "locks-another-table";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            for (ObjectAddress table : evidence.blocked(measured.taken())) {
                if (measured.taken().get(table) == LockMode.ACCESS_EXCLUSIVE
                        && isAnother(table, measured.step(), evidence)) {
                    findings.add(
                            new Finding(
                                    name(),
                                    Severity.CARE,
                                    measured.step(),
                                    table,
                                    "Makes readers of "
                                            + table.words()
                                            + evidence.rows(table)
                                            + " wait too, although it changes another table",
                                    "Drop the foreign keys first, one in each transaction, with a"
                                            + " short lock_timeout."));
                }
            }
        }
        return findings;
    }

    private static boolean isAnother(ObjectAddress table, int step, Evidence evidence) {
        List<ObjectAddress> serves = evidence.migration().steps().get(step).serves();
        boolean child =
                evidence.from().find(table) instanceof Table found
                        && (found.partition() != null || !found.inherits().isEmpty());
        return !child
                && serves.stream()
                        .anyMatch(address ->
                                address.kind().isPart() || address.kind() == table.kind())
                && serves.stream()
                        .noneMatch(address ->
                                address.equals(table)
                                        || (address.kind().isPart()
                                                && address.table().equals(table)));
    }
}
