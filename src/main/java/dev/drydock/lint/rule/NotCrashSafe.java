package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// An unlogged table is empty after a crash, and a replica has nothing of it.
public final class NotCrashSafe implements Rule {
    @Override
    public String name() {
        return "not-crash-safe";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            boolean made = change instanceof Change.Create(Table table) && table.unlogged();
            boolean changed =
                    change instanceof Change.Alter(Table before, Table after)
                            && !before.unlogged()
                            && after.unlogged();
            if (made || changed) {
                ObjectAddress table = change.address();
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(table),
                                table,
                                table.words()
                                        + " is unlogged: after a crash it is empty, and replicas"
                                        + " have none of its rows",
                                "Leave UNLOGGED to rows that can be computed anew."));
            }
        }
        return findings;
    }
}
