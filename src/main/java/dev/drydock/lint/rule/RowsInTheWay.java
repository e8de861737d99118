package dev.drydock.lint.rule;

import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Obstacle;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.List;

/// Rows that stand in the live database are not allowed by the wanted schema: the migration would stop where it demands that. Counted in the
/// live database; where nobody could look, that is said.
public final class RowsInTheWay implements Rule {
    @Override
    public String name() {
        return "rows-in-the-way";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.obstacles().stream().map(obstacle -> finding(obstacle, evidence)).toList();
    }

    private Finding finding(Obstacle obstacle, Evidence evidence) {
        return new Finding(
                name(),
                obstacle.known() ? Severity.DANGER : Severity.NOTE,
                evidence.stepOf(obstacle.about()),
                obstacle.about(),
                obstacle.what(),
                cure(obstacle));
    }

    private static String cure(Obstacle obstacle) {
        String see = obstacle.query().isEmpty() ? "" : " These are the ones: " + obstacle.query();
        return obstacle.known()
                ? "Mend or delete them first, or let the migration fill them; it would stop here."
                        + see
                : "Look before you apply; one that is not allowed stops the migration here." + see;
    }
}
