package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// Row security is switched on for a table without a policy that lets anybody through: all but its owner see no rows, without an error.
public final class HidesRows implements Rule {
    @Override
    public String name() {
        return "hides-rows";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Alter(Table before, Table after)
                    && !before.rowSecurity()
                    && after.rowSecurity()
                    && evidence.isFilled(before.address())
                    && !letsThrough(after.address(), evidence)) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(after.address()),
                                after.address(),
                                "Applications that don't own "
                                        + after.address().words()
                                        + " see none of its rows: row security is on and no policy"
                                        + " permits any",
                                "Create the policies in the same transaction, before row security"
                                        + " is on."));
            }
        }
        return findings;
    }

    private static boolean letsThrough(ObjectAddress table, Evidence evidence) {
        return evidence.to()
                .all(Policy.class)
                .anyMatch(policy -> policy.permissive() && policy.address().table().equals(table));
    }
}
