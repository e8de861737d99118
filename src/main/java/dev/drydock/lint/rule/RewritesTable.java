package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Toll;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Work;
import dev.drydock.migration.ddl.NewColumn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A table is written anew while nobody may read it. Measured in the rehearsal; before there is one, told of columns whose default
/// must be computed for each row, or whose domain must be asked about each.
public final class RewritesTable implements Rule {
    @Override
    public String name() {
        return "rewrites-table";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.measured().isEmpty() ? guess(evidence) : measured(evidence);
    }

    private List<Finding> measured(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            for (ObjectAddress table : measured.rewritten()) {
                if (evidence.isFilled(table) && !hasRuleOfItsOwn(measured.step(), evidence)) {
                    findings.add(finding(measured.step(), table, evidence));
                }
            }
        }
        return findings;
    }

    private static boolean hasRuleOfItsOwn(int step, Evidence evidence) {
        return List.of("truncate", "refresh").contains(evidence.command(step));
    }

    private List<Finding> guess(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column)
                    && evidence.isFilled(column.address().table())
                    && mustCompute(column, evidence)) {
                findings.add(
                        finding(
                                evidence.stepOf(column.address()),
                                column.address().table(),
                                evidence));
            }
        }
        return findings;
    }

    private static boolean mustCompute(Column column, Evidence evidence) {
        boolean direct = evidence.migration().style() == Style.DIRECT;
        boolean numbered =
                column.identity() != null
                        && evidence.migration().steps().stream()
                                .filter(step -> step.serves().contains(column.address()))
                                .anyMatch(RewritesTable::rewrites);
        return isStored(column)
                || numbered
                || NewColumn.isConstrained(column, evidence.to())
                || (direct && column.volatileDefault());
    }

    private static boolean rewrites(Step step) {
        return step.works().stream().anyMatch(work -> work.work() == Work.REWRITE);
    }

    private static boolean isStored(Column column) {
        return column.generated() != null && column.generated().stored();
    }

    private Finding finding(int step, ObjectAddress table, Evidence evidence) {
        Toll toll = evidence.toll(step, table, LockMode.ACCESS_EXCLUSIVE);
        return new Finding(
                name(),
                evidence.severity(toll, table),
                step,
                table,
                "Writes "
                        + table.words()
                        + evidence.size(table)
                        + " anew under ACCESS EXCLUSIVE: reads and writes wait until it is done"
                        + Evidence.words(toll),
                step >= 0 && List.of("vacuum", "cluster").contains(evidence.command(step))
                        ? "Leave the space to autovacuum, or use a tool that copies the table"
                                + " beside its writers, such as pg_repack."
                        : cure(step, table, evidence),
                toll);
    }

    private static String cure(int step, ObjectAddress table, Evidence evidence) {
        if (generatesStored(step, table, evidence)) {
            return stored(evidence);
        }
        Column constrained = constrained(step, table, evidence);
        return constrained == null
                ? "Add a new column, fill it in batches and switch over, or plan a maintenance"
                        + " window."
                : DomainColumn.cure(constrained, evidence);
    }

    /// The column by which a step comes to a domain that forbids something, or null.
    private static @Nullable Column constrained(int step, ObjectAddress table, Evidence evidence) {
        for (Change change : evidence.changes()) {
            Column column =
                    switch (change) {
                        case Change.Create(Column created) -> created;
                        case Change.Alter(Column before, Column after)
                                when !before.type().equals(after.type()) ->
                                after;
                        default -> null;
                    };
            if (column != null
                    && column.address().table().equals(table)
                    && NewColumn.isConstrained(column, evidence.to())
                    && mayServe(step, column, evidence)) {
                return column;
            }
        }
        return null;
    }

    private static boolean generatesStored(int step, ObjectAddress table, Evidence evidence) {
        return evidence.changes().stream()
                .anyMatch(change ->
                        change instanceof Change.Create(Column column)
                                && column.address().table().equals(table)
                                && isStored(column)
                                && mayServe(step, column, evidence));
    }

    /// The statements of somebody's own script don't say what they serve.
    private static boolean mayServe(int step, Column column, Evidence evidence) {
        if (step < 0) {
            return true;
        }
        List<ObjectAddress> served = evidence.migration().steps().get(step).serves();
        return served.isEmpty() || served.contains(column.address());
    }

    /// No statement makes a plain column a generated one without computing it anew for every row.
    private static String stored(Evidence evidence) {
        return "PostgreSQL can't make a filled column generated without writing the table anew. "
                + (evidence.from().majorVersion() >= VIRTUAL
                        ? "Make it VIRTUAL, which takes a moment and is computed when it is read;"
                                + " or keep"
                        : "Keep")
                + " a plain column that a BEFORE INSERT OR UPDATE trigger sets, filled in batches;"
                + " or plan a maintenance window.";
    }

    private static final int VIRTUAL = 18;
}
