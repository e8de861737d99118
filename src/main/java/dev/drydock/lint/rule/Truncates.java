package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A table is emptied. Only a backup brings its rows back.
public final class Truncates implements Rule {
    @Override
    public String name() {
        return "truncates";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            boolean truncates = evidence.command(measured.step()).equals("truncate");
            for (ObjectAddress table :
                    truncates ? evidence.blocked(measured.taken()) : List.<ObjectAddress>of()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.DANGER,
                                measured.step(),
                                table,
                                "Empties " + table.words() + evidence.size(table),
                                "Make sure that nobody needs the rows; DELETE in batches lets reads"
                                        + " and writes go on."));
            }
        }
        return findings;
    }
}
