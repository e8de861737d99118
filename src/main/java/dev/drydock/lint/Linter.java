package dev.drydock.lint;

import dev.drydock.lint.rule.BlocksWhileScanning;
import dev.drydock.lint.rule.ChangeWithoutFile;
import dev.drydock.lint.rule.DropsData;
import dev.drydock.lint.rule.ForeignKeyWithoutIndex;
import dev.drydock.lint.rule.InexactMoney;
import dev.drydock.lint.rule.NarrowsType;
import dev.drydock.lint.rule.NotNullWithoutValue;
import dev.drydock.lint.rule.RenamesInUse;
import dev.drydock.lint.rule.RewritesTable;

import java.util.Comparator;
import java.util.List;

/// Asks every rule.
public final class Linter {
    public static final List<Rule> RULES =
            List.of(
                    new DropsData(),
                    new NarrowsType(),
                    new NotNullWithoutValue(),
                    new RewritesTable(),
                    new BlocksWhileScanning(),
                    new RenamesInUse(),
                    new ForeignKeyWithoutIndex(),
                    new InexactMoney(),
                    new ChangeWithoutFile());

    private Linter() {}

    /// All findings, the gravest first, then in the order of steps.
    public static List<Finding> check(Evidence evidence) {
        return RULES.stream()
                .flatMap(rule -> rule.check(evidence).stream())
                .sorted(
                        Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                                .thenComparingInt(Finding::step)
                                .thenComparing(Finding::rule)
                                .thenComparing(Finding::about))
                .toList();
    }
}
