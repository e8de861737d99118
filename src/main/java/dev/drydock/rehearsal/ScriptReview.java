package dev.drydock.rehearsal;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgError;
import dev.drydock.sql.Position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What there is to say about scripts that were rehearsed, in the order of the files.
public record ScriptReview(ScriptRehearsal rehearsal, List<ScriptFinding> findings) {
    /// The rules whose findings have another way to the same end.
    private static final Set<String> AVOIDABLE =
            Set.of(
                    "rewrites-table",
                    "blocks-while-scanning",
                    "drops-index-in-place",
                    "detaches-in-place",
                    "works-under-lock");

    public ScriptReview {
        findings = List.copyOf(findings);
    }

    /// Asks every rule about what was seen.
    ///
    /// @param facts of the live database behind the base
    public static ScriptReview of(ScriptRehearsal rehearsal, Facts facts) {
        List<ScriptFinding> findings = new ArrayList<>();
        Linter.check(rehearsal.evidence(facts)).stream()
                .sorted(Comparator.comparingInt(Finding::step))
                .forEach(finding -> findings.add(placed(finding, rehearsal, facts)));
        findings.addAll(alone(rehearsal));
        rehearsal.unfinished().forEach(file -> findings.add(unfinished(file)));
        if (rehearsal.refused() != null) {
            findings.add(refused(rehearsal.refused()));
        }
        return new ScriptReview(rehearsal, findings);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.finding().severity() == severity)
                .count();
    }

    private static ScriptFinding placed(Finding finding, ScriptRehearsal rehearsal, Facts facts) {
        if (finding.step() < 0) {
            return new ScriptFinding(finding, null, null, "", null, "");
        }
        StatementFacts at = rehearsal.statements().get(finding.step());
        return new ScriptFinding(
                finding,
                at.source().name(),
                new Position(at.statement().line(), at.statement().column()),
                at.statement().text(),
                at.facts(),
                AVOIDABLE.contains(finding.rule()) ? safer(at, facts) : "");
    }

    /// What our own playbook does to get from the catalog before the statement to the one after it.
    private static String safer(StatementFacts at, Facts facts) {
        Migration online = Planner.plan(at.before(), at.after(), facts, Style.ONLINE);
        Migration direct = Planner.plan(at.before(), at.after(), facts, Style.DIRECT);
        boolean same = sql(online).equals(sql(direct));
        return same || !online.refusals().isEmpty() ? "" : SqlScript.body(online).strip();
    }

    private static List<String> sql(Migration migration) {
        return migration.steps().stream().map(Step::sql).toList();
    }

    /// Statements that ran although their file is meant to be one transaction.
    private static List<ScriptFinding> alone(ScriptRehearsal rehearsal) {
        return !rehearsal.oneTransaction()
                ? List.of()
                : rehearsal.statements().stream()
                        .filter(at -> at.transaction() == 0)
                        .map(at ->
                                new ScriptFinding(
                                        mustBeAlone(at.facts().step()),
                                        at.source().name(),
                                        new Position(
                                                at.statement().line(), at.statement().column()),
                                        at.statement().text(),
                                        at.facts(),
                                        ""))
                        .toList();
    }

    private static Finding mustBeAlone(int step) {
        return new Finding(
                "must-run-alone",
                Severity.DANGER,
                step,
                ObjectAddress.schema("public"),
                "PostgreSQL refuses this inside of a transaction, so that the file fails as a"
                        + " whole",
                "Give the statement a file of its own, and tell the tool to run that file without a"
                        + " transaction.");
    }

    private static ScriptFinding unfinished(String file) {
        return new ScriptFinding(
                new Finding(
                        "left-open",
                        Severity.DANGER,
                        -1,
                        ObjectAddress.schema("public"),
                        "Ends inside of a transaction: what it did since BEGIN is rolled back",
                        "Write COMMIT at its end."),
                file,
                null,
                "",
                null,
                "");
    }

    private static ScriptFinding refused(Evaluation.Refused refused) {
        boolean alone = refused.error().is(PgError.ACTIVE_SQL_TRANSACTION);
        return new ScriptFinding(
                new Finding(
                        alone ? "must-run-alone" : "refused",
                        Severity.DANGER,
                        -1,
                        ObjectAddress.schema("public"),
                        "The server refuses it: "
                                + refused.error().message()
                                + " (SQLSTATE "
                                + refused.error().sqlState()
                                + ")",
                        alone
                                ? "Move it out of the transaction block, into a file of its own."
                                : hint(refused)
                                        + "Nothing after it was tried: correct it and lint again."),
                refused.source(),
                refused.position(),
                refused.sql(),
                null,
                "");
    }

    private static String hint(Evaluation.Refused refused) {
        return refused.error().hint() == null ? "" : refused.error().hint() + " ";
    }
}
