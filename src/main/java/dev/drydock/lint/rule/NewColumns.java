package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Notes on the types of columns that a migration makes: as long as they are new, another type costs nothing.
final class NewColumns {
    private NewColumns() {}

    /// A note on each new column that the rule is about.
    ///
    /// @param told what there is to say, after the column's name
    /// @param instead the type to use instead
    static List<Finding> notes(
            Rule rule,
            Evidence evidence,
            Predicate<Column> about,
            Function<Column, String> told,
            String instead) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column) && about.test(column)) {
                findings.add(
                        new Finding(
                                rule.name(),
                                Severity.NOTE,
                                evidence.stepOf(column.address()),
                                column.address(),
                                column.address().words() + told.apply(column),
                                instead));
            }
        }
        return findings;
    }
}
