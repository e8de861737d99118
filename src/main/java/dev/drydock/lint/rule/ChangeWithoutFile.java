package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.List;

/// A production database is changed by hand: no migration file tells the next database, or the next reader, that this was done.
public final class ChangeWithoutFile implements Rule {
    @Override
    public String name() {
        return "change-without-file";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        if (!evidence.productionByHand() || evidence.migration().changes().isEmpty()) {
            return List.of();
        }
        ObjectAddress first = evidence.migration().changes().getFirst().address();
        return List.of(
                new Finding(
                        name(),
                        Severity.CARE,
                        -1,
                        first,
                        "Changes production by hand: no migration file says so, and other databases"
                                + " won't follow",
                        "Save the SQL as the next migration file, have it reviewed, and apply it"
                                + " from there."));
    }
}
