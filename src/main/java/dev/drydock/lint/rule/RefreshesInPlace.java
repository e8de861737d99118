package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Toll;

import java.util.ArrayList;
import java.util.List;

/// A materialized view is filled anew while nobody may read it.
public final class RefreshesInPlace implements Rule {
    @Override
    public String name() {
        return "refreshes-in-place";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            boolean refreshes = evidence.command(measured.step()).equals("refresh");
            for (ObjectAddress view : refreshes ? measured.rewritten() : List.<ObjectAddress>of()) {
                if (measured.taken().get(view) == LockMode.ACCESS_EXCLUSIVE
                        && evidence.isFilled(view)) {
                    Toll toll = evidence.toll(measured.step(), view, LockMode.ACCESS_EXCLUSIVE);
                    findings.add(
                            new Finding(
                                    name(),
                                    evidence.severity(toll, view),
                                    measured.step(),
                                    view,
                                    "Fills "
                                            + view.words()
                                            + evidence.size(view)
                                            + " anew under ACCESS EXCLUSIVE: reads wait until it is"
                                            + " done"
                                            + Evidence.words(toll),
                                    "REFRESH MATERIALIZED VIEW CONCURRENTLY "
                                            + view.sql()
                                            + " lets reads go on; it needs a unique index on plain"
                                            + " columns.",
                                    toll));
                }
            }
        }
        return findings;
    }
}
