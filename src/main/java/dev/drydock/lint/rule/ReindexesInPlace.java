package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Toll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An index is built anew while nobody may write to its table.
public final class ReindexesInPlace implements Rule {
    @Override
    public String name() {
        return "reindexes-in-place";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            boolean reindexes = evidence.command(measured.step()).equals("reindex");
            for (ObjectAddress table :
                    reindexes
                            ? evidence.blocked(measured.taken())
                            : Collections.<ObjectAddress>emptySortedSet()) {
                Toll toll = evidence.toll(measured.step(), table, measured.locks().get(table));
                findings.add(
                        new Finding(
                                name(),
                                evidence.severity(toll, table),
                                measured.step(),
                                table,
                                "Builds indexes of "
                                        + table.words()
                                        + evidence.size(table)
                                        + " anew: writes wait until it is done"
                                        + Evidence.words(toll),
                                "REINDEX … CONCURRENTLY lets reads and writes go on.",
                                toll));
            }
        }
        return findings;
    }
}
