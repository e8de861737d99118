package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.sql.Identifier;

import java.util.List;

/// A column gets another type. The server throws its statistics away, also where the table is not written anew (`RemoveStatistics` in
/// `ATExecAlterColumnType`, `tablecmds.c`): until somebody analyzes the table, plans go by defaults. A column that succeeds another one has
/// none either, and is analyzed in the migration.
public final class LosesStatistics implements Rule {
    @Override
    public String name() {
        return "loses-statistics";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.retyped().stream()
                .filter(column -> !isAnalyzed(column, evidence))
                .map(column -> finding(column, evidence))
                .toList();
    }

    private static boolean isAnalyzed(Column column, Evidence evidence) {
        return evidence.migration().steps().stream()
                .anyMatch(step ->
                        step.serves().contains(column.address())
                                && step.sql().startsWith("ANALYZE "));
    }

    private Finding finding(Column column, Evidence evidence) {
        ObjectAddress table = column.address().table();
        return new Finding(
                name(),
                Severity.NOTE,
                evidence.stepOf(column.address()),
                column.address(),
                "The planner's statistics of "
                        + column.address().words()
                        + " are gone after this: plans of queries on it may change until the"
                        + " table is analyzed",
                "ANALYZE "
                        + table.sql()
                        + " ("
                        + Identifier.quote(column.name())
                        + "); right after, which blocks nobody.");
    }
}
