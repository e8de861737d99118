package dev.drydock.lint.rule;

import dev.drydock.catalog.Facts;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.lint.Workload;

import java.util.List;
import java.util.Objects;

/// A query is planned in another way than before the migration, and a dearer one.
public final class FlipsPlan implements Rule {
    @Override
    public String name() {
        return "flips-plan";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.workload().planned().stream()
                .filter(query -> query.isWorse() && query.isPlannedOtherwise())
                .map(query -> finding(query, Objects.requireNonNull(query.after())))
                .toList();
    }

    private Finding finding(Workload.Query query, Workload.Side after) {
        return new Finding(
                name(),
                Severity.CARE,
                -1,
                after.about(),
                query.name()
                        + " is planned in another way, at a cost of "
                        + Facts.grouped(Math.round(after.cost()))
                        + " instead of "
                        + Facts.grouped(Math.round(query.before().cost())),
                "Compare its two plans: an index may be missing, or an estimate be off.");
    }
}
