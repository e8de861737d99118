package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One transaction makes the readers of several tables wait: applications that use them in another order get deadlocks.
public final class LocksSeveralTables implements Rule {
    @Override
    public String name() {
        return "locks-several-tables";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, SortedSet<ObjectAddress>> held = new HashMap<>();
        for (Measured measured : evidence.measured()) {
            int transaction = evidence.migration().steps().get(measured.step()).transaction();
            SortedSet<ObjectAddress> tables =
                    held.computeIfAbsent(
                            transaction == 0 ? -measured.step() - 1 : transaction,
                            _ -> new TreeSet<>());
            int before = tables.size();
            measured.taken().entrySet().stream()
                    .filter(lock -> lock.getValue().blocksReads() && isOwn(lock.getKey(), evidence))
                    .forEach(lock -> tables.add(lock.getKey()));
            if (before < 2 && tables.size() >= 2) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                measured.step(),
                                tables.first(),
                                "Holds "
                                        + tables.stream()
                                                .map(ObjectAddress::words)
                                                .collect(Collectors.joining(" and "))
                                        + " at the same time under ACCESS EXCLUSIVE: applications"
                                        + " that use them in another order get deadlocks",
                                "Change one table in each transaction."));
            }
        }
        return findings;
    }

    /// A partition is locked with its parent.
    private static boolean isOwn(ObjectAddress relation, Evidence evidence) {
        return relation.kind() == ObjectKind.TABLE
                && evidence.isFilled(relation)
                && evidence.from().find(relation) instanceof Table table
                && table.partition() == null
                && table.inherits().isEmpty();
    }
}
