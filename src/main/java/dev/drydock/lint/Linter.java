package dev.drydock.lint;

import dev.drydock.lint.rule.AllowsNull;
import dev.drydock.lint.rule.AppendsLabel;
import dev.drydock.lint.rule.BlocksWhileScanning;
import dev.drydock.lint.rule.BreaksPreparedStatements;
import dev.drydock.lint.rule.BreaksQuery;
import dev.drydock.lint.rule.ChangeWithoutFile;
import dev.drydock.lint.rule.ChangesAllRows;
import dev.drydock.lint.rule.ChecksBeforeFilling;
import dev.drydock.lint.rule.DetachesInPlace;
import dev.drydock.lint.rule.DropsByCascade;
import dev.drydock.lint.rule.DropsData;
import dev.drydock.lint.rule.DropsIndexInPlace;
import dev.drydock.lint.rule.DropsIndexInUse;
import dev.drydock.lint.rule.FlipsPlan;
import dev.drydock.lint.rule.ForeignKeyWithoutIndex;
import dev.drydock.lint.rule.HidesRows;
import dev.drydock.lint.rule.InexactMoney;
import dev.drydock.lint.rule.JsonWithoutEquality;
import dev.drydock.lint.rule.LeavesNotValid;
import dev.drydock.lint.rule.LocksAnotherTable;
import dev.drydock.lint.rule.LocksSeveralTables;
import dev.drydock.lint.rule.LocksWithoutLimit;
import dev.drydock.lint.rule.LosesStatistics;
import dev.drydock.lint.rule.NarrowsType;
import dev.drydock.lint.rule.NotCrashSafe;
import dev.drydock.lint.rule.NotNullWithoutValue;
import dev.drydock.lint.rule.OpensAccess;
import dev.drydock.lint.rule.PaddedText;
import dev.drydock.lint.rule.RefreshesInPlace;
import dev.drydock.lint.rule.ReindexesInPlace;
import dev.drydock.lint.rule.RenamesInUse;
import dev.drydock.lint.rule.RenamesLabel;
import dev.drydock.lint.rule.RewritesTable;
import dev.drydock.lint.rule.RowsInTheWay;
import dev.drydock.lint.rule.ScansLargeTable;
import dev.drydock.lint.rule.SmallKey;
import dev.drydock.lint.rule.TakesInvalidIndex;
import dev.drydock.lint.rule.TimeWithoutZone;
import dev.drydock.lint.rule.Truncates;
import dev.drydock.lint.rule.UnusedIndex;
import dev.drydock.lint.rule.UpgradesExtension;
import dev.drydock.lint.rule.WorksUnderLock;

import java.util.Comparator;
import java.util.List;

/// Asks every rule.
public final class Linter {
    public static final List<Rule> RULES =
            List.of(
                    new DropsData(),
                    new NarrowsType(),
                    new LosesStatistics(),
                    new NotNullWithoutValue(),
                    new RowsInTheWay(),
                    new RewritesTable(),
                    new BlocksWhileScanning(),
                    new RenamesInUse(),
                    new ForeignKeyWithoutIndex(),
                    new InexactMoney(),
                    new ChangeWithoutFile(),
                    new LocksWithoutLimit(),
                    new WorksUnderLock(),
                    new ChangesAllRows(),
                    new LocksSeveralTables(),
                    new LocksAnotherTable(),
                    new DropsIndexInPlace(),
                    new DetachesInPlace(),
                    new Truncates(),
                    new DropsByCascade(),
                    new RenamesLabel(),
                    new AppendsLabel(),
                    new UpgradesExtension(),
                    new NotCrashSafe(),
                    new BreaksPreparedStatements(),
                    new ChecksBeforeFilling(),
                    new LeavesNotValid(),
                    new TakesInvalidIndex(),
                    new AllowsNull(),
                    new RefreshesInPlace(),
                    new ReindexesInPlace(),
                    new OpensAccess(),
                    new HidesRows(),
                    new JsonWithoutEquality(),
                    new SmallKey(),
                    new TimeWithoutZone(),
                    new PaddedText(),
                    new UnusedIndex(),
                    new DropsIndexInUse(),
                    new FlipsPlan(),
                    new ScansLargeTable(),
                    new BreaksQuery());

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
