package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.util.ArrayList;
import java.util.List;

/// A column is added as NOT NULL to a table that has rows, and nothing says what they get: the migration fails.
public final class NotNullWithoutValue implements Rule {
    @Override
    public String name() {
        return "not-null-without-value";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Column column)
                    && hasNoValue(column)
                    && evidence.isFilled(column.address().table())
                    && !isFilledByStep(column.address(), evidence)) {
                ObjectAddress table = column.address().table();
                findings.add(
                        new Finding(
                                name(),
                                Severity.DANGER,
                                evidence.stepOf(column.address()),
                                column.address(),
                                column.address().words()
                                        + " is NOT NULL and the rows of "
                                        + table.words()
                                        + evidence.rows(table)
                                        + " have no value for it: the migration fails",
                                "Give it a default, or say what existing rows get."));
            }
        }
        return findings;
    }

    private static boolean hasNoValue(Column column) {
        return column.notNull()
                && column.local()
                && column.defaultValue() == null
                && column.generated() == null
                && column.identity() == null;
    }

    private static boolean isFilledByStep(ObjectAddress column, Evidence evidence) {
        return evidence.migration().steps().stream()
                .anyMatch(step ->
                        step.serves().isEmpty()
                                ? isUpdateOf(column, step.sql())
                                : step.serves().contains(column)
                                        && (step instanceof Step.Backfill
                                                || step.sql().startsWith("UPDATE ")));
    }

    /// Whether a statement that somebody wrote by hand is an UPDATE that names the column. No more is asked: whether it leaves no NULL
    /// is for the server to say.
    private static boolean isUpdateOf(ObjectAddress column, String sql) {
        List<Token> words = Tokens.of(sql).stream().filter(Token::isSignificant).toList();
        return !words.isEmpty()
                && words.getFirst().isWord(sql, "update")
                && words.stream()
                        .anyMatch(token ->
                                token.text(sql).equals(column.partName())
                                        || token.text(sql)
                                                .equals(Identifier.quote(column.partName())));
    }
}
