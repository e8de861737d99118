package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One statement updates or deletes what it finds by reading a whole table: the rows stay locked until its end, and their old versions
/// bloat the table at once.
public final class ChangesAllRows implements Rule {
    @Override
    public String name() {
        return "changes-all-rows";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            boolean changes = COMMANDS.contains(evidence.command(measured.step()));
            for (ObjectAddress table : changes ? measured.scanned() : Set.<ObjectAddress>of()) {
                if (evidence.isFilled(table)
                        && measured.taken().get(table) == LockMode.ROW_EXCLUSIVE) {
                    findings.add(
                            new Finding(
                                    name(),
                                    Severity.DANGER,
                                    measured.step(),
                                    table,
                                    "Goes through all of "
                                            + table.words()
                                            + evidence.rows(table)
                                            + " in one transaction: whoever changes one of its rows"
                                            + " waits until the end",
                                    "Do it in batches along the key, each committed by itself."));
                }
            }
        }
        return findings;
    }

    private static final Set<String> COMMANDS = Set.of("update", "delete", "merge", "with");
}
