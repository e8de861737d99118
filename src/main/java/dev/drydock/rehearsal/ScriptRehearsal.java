package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Measured;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What came of running scripts on a copy.
///
/// @param base what they ran on
/// @param statements those that ran, in order
/// @param after what they made of it
/// @param renames what they called otherwise
/// @param refused the statement at which the run ended, or null when all of them ran
/// @param oneTransaction whether each file is meant to be one transaction
/// @param unfinished files that end inside of a transaction, whose work nobody commits
public record ScriptRehearsal(
        Catalog base,
        List<StatementFacts> statements,
        Catalog after,
        List<Change.Rename> renames,
        Evaluation.@Nullable Refused refused,
        boolean oneTransaction,
        List<String> unfinished) {
    public ScriptRehearsal {
        statements = List.copyOf(statements);
        renames = List.copyOf(renames);
        unfinished = List.copyOf(unfinished);
    }

    /// The statements as steps, with what was measured, for rules.
    ///
    /// @param facts of the live database behind the base
    public Evidence evidence(Facts facts) {
        List<Step> steps = new ArrayList<>();
        List<Measured> measured = new ArrayList<>();
        for (StatementFacts each : statements) {
            steps.add(step(each));
            measured.add(measured(each));
        }
        Migration migration =
                new Migration(Style.DIRECT, List.copyOf(renames), steps, List.of(), List.of());
        return new Evidence(base, after, migration, facts, measured);
    }

    private static Step step(StatementFacts each) {
        List<ObjectAddress> serves = each.changes().stream().map(Change::address).toList();
        return new Step.Ddl(
                each.statement().text(),
                each.source().name() + ":" + each.statement().line(),
                Phase.EXPAND,
                serves,
                List.of(),
                each.transaction(),
                false);
    }

    private static Measured measured(StatementFacts each) {
        return each.facts().measured(each.lockTimeoutMillis(), each.transaction() == 0);
    }
}
