package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A table or column is dropped with what is in it. Only a backup brings it back.
public final class DropsData implements Rule {
    @Override
    public String name() {
        return "drops-data";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Drop(DbObject object)) {
                check(object, evidence, findings);
            }
        }
        return findings;
    }

    private void check(DbObject object, Evidence evidence, List<Finding> findings) {
        ObjectAddress address = object.address();
        if (object instanceof Table && evidence.isFilled(address)) {
            findings.add(
                    finding(
                            address,
                            "Drops table "
                                    + address.words()
                                    + evidence.size(address)
                                    + " with its rows",
                            evidence));
        } else if (object instanceof Column column
                && column.generated() == null
                && evidence.isFilled(address.table())
                && evidence.to().has(address.table())) {
            findings.add(
                    finding(
                            address,
                            "Drops the values of "
                                    + address.words()
                                    + evidence.size(address.table()),
                            evidence));
        }
    }

    private Finding finding(ObjectAddress address, String what, Evidence evidence) {
        return new Finding(
                name(),
                Severity.DANGER,
                evidence.stepOf(address),
                address,
                what,
                "Make sure that no code reads it any more, and keep a copy: no step brings it"
                        + " back.");
    }
}
