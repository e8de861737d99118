package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A new column that is named like money and is `numeric` without precision, or floating point, which can't hold 0.10.
public final class InexactMoney implements Rule {
    private static final Pattern MONEY =
            Pattern.compile(
                    "(^|_)(price|amount|cost|total|fee|balance|salary|revenue|discount|tax|refund)(_|$)");

    @Override
    public String name() {
        return "inexact-money";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            switch (change) {
                case Change.Create(DbObject object) -> check(object, evidence, findings);
                case Change.Alter(DbObject _, DbObject after) -> check(after, evidence, findings);
                case Change.Drop _, Change.AlterAccess _, Change.Rename _ -> {}
            }
        }
        return findings;
    }

    private void check(DbObject object, Evidence evidence, List<Finding> findings) {
        if (!(object instanceof Column column) || !MONEY.matcher(column.name()).find()) {
            return;
        }
        boolean floating = column.type().equals("real") || column.type().equals("double precision");
        if (floating || column.type().equals("numeric")) {
            findings.add(
                    new Finding(
                            name(),
                            floating ? Severity.CARE : Severity.NOTE,
                            evidence.stepOf(column.address()),
                            column.address(),
                            column.address().words()
                                    + " looks like money and is "
                                    + column.type()
                                    + (floating
                                            ? ": sums will be off by fractions of a cent"
                                            : " without precision: any number of decimals gets in"),
                            "Use integer cents, or numeric with precision and scale such as"
                                    + " numeric(12,2)."));
        }
    }
}
