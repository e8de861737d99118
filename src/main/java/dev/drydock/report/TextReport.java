package dev.drydock.report;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.gate.Gate;
import dev.drydock.gate.Verdict;
import dev.drydock.lint.Finding;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.WayBack;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.run.journal.RehearsedStep;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reports for a terminal. Plain text without colours, so that a pipe gets the same.
public final class TextReport {
    private TextReport() {}

    /// What is in a database: schemas, tables with their sizes, views, and what is not modelled.
    public static String catalog(Catalog catalog, Facts facts) {
        StringBuilder text = new StringBuilder();
        text.append("PostgreSQL ")
                .append(catalog.version() / 10_000)
                .append('.')
                .append(catalog.version() % 10_000)
                .append('\n');
        for (Schema schema : catalog.all(Schema.class).toList()) {
            text.append('\n').append(schema.address().sql()).append('\n');
            catalog.all(Table.class)
                    .filter(table -> schema.address().name().equals(table.address().schema()))
                    .forEach(table -> table(table, catalog, facts, text));
            catalog.all(View.class)
                    .filter(view -> schema.address().name().equals(view.address().schema()))
                    .forEach(view -> line(view.address(), "view", text));
            catalog.all(MaterializedView.class)
                    .filter(view -> schema.address().name().equals(view.address().schema()))
                    .forEach(view -> line(view.address(), "materialized view", text));
        }
        Map<String, Long> kinds =
                catalog.objects().keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> a.kind().words(),
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        text.append(kinds.isEmpty() ? "\nNothing" : "\nIn all: ")
                .append(
                        kinds.entrySet().stream()
                                .map(entry -> plural(entry.getValue(), entry.getKey()))
                                .collect(Collectors.joining(", ")))
                .append('\n');
        List<String> rest = Words.unmodelled(catalog.unmodelled());
        if (!rest.isEmpty()) {
            text.append("Seen, not modelled, never touched:\n");
            rest.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    static String plural(long count, String noun) {
        if (count == 1) {
            return "1 " + noun;
        }
        String many =
                noun.endsWith("x")
                        ? noun + "es"
                        : noun.endsWith("cy")
                                ? noun.substring(0, noun.length() - 1) + "ies"
                                : noun + "s";
        return Facts.grouped(count) + " " + many;
    }

    private static void table(Table table, Catalog catalog, Facts facts, StringBuilder text) {
        List<Column> columns = catalog.columns(table.address());
        String size = facts.of(table.address()).words();
        line(
                table.address(),
                plural(columns.size(), "column")
                        + (table.partitionKey() == null
                                ? ""
                                : ", partitioned by " + table.partitionKey())
                        + (table.partition() == null
                                ? ""
                                : ", partition of " + table.partition().parent().sql())
                        + (size.isEmpty() ? "" : ", " + size),
                text);
    }

    private static void line(ObjectAddress address, String words, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "  %-32s %s%n", address.name(), words));
    }

    /// The migration as a reviewer reads it: what nobody has answered, changes, then steps in phases with a bracket for each
    /// transaction, then findings, then the way back.
    public static String migration(MigrationReport report) {
        StringBuilder text = new StringBuilder();
        questions(report.questions(), text);
        text.append(measured(report.migration(), List.of(), report.findings()));
        losses(report.losses(), text);
        report.remarks().forEach(remark -> text.append("\nNote: ").append(remark).append('\n'));
        if (report.back() != null) {
            back(report.back(), text);
        }
        List<String> rest = report.unmodelled();
        if (!rest.isEmpty()) {
            text.append("\nSeen, not modelled, never touched:\n");
            rest.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static void questions(List<RenameQuestion> questions, StringBuilder text) {
        for (RenameQuestion question : questions) {
            text.append("Renamed or new? ")
                    .append(question.words())
                    .append("\n        They have ")
                    .append(String.join(", ", question.evidence()))
                    .append(". ")
                    .append(question.consequence())
                    .append('\n');
        }
        if (!questions.isEmpty()) {
            text.append("What follows takes them for new.\n\n");
        }
    }

    private static void losses(List<Loss> losses, StringBuilder text) {
        if (!losses.isEmpty()) {
            text.append("\nThis is lost:\n");
            losses.forEach(loss ->
                    text.append("  step ")
                            .append(loss.step() + 1)
                            .append(": ")
                            .append(loss.words())
                            .append('\n'));
        }
    }

    private static void back(WayBack back, StringBuilder text) {
        text.append("\nWay back\n");
        if (back.isComplete()) {
            text.append("It brings everything back.\n");
        }
        back.lost().forEach(line -> text.append("  lost     ").append(line).append('\n'));
        back.endangered().forEach(line -> text.append("  careful  ").append(line).append('\n'));
        back.mayStop().forEach(line -> text.append("  may stop ").append(line).append('\n'));
        text.append('\n').append(measured(back.migration(), List.of(), List.of()));
    }

    /// The same with what the rehearsal measured under each step, and its proof.
    public static String rehearsal(Rehearsal rehearsal, List<Finding> findings) {
        StringBuilder text =
                new StringBuilder(measured(rehearsal.migration(), rehearsal.steps(), findings));
        text.append("\nRehearsed on PostgreSQL ")
                .append(rehearsal.serverVersion() / 10_000)
                .append('.')
                .append(rehearsal.serverVersion() % 10_000)
                .append(" in ")
                .append(Words.time(rehearsal.took()))
                .append(". ")
                .append(Words.proof(rehearsal.proof()))
                .append('\n');
        if (!rehearsal.content().isNothing()) {
            text.append(rehearsal.content().words()).append('\n');
            rehearsal
                    .content()
                    .leftOut()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        rehearsal.lockMismatches().forEach(mismatch -> text.append(mismatch.words()).append('\n'));
        rehearsal.workMismatches().forEach(mismatch -> text.append(mismatch.words()).append('\n'));
        if (!rehearsal.notCopied().isEmpty()) {
            text.append("Not in the sandbox's copy:\n");
            rehearsal
                    .notCopied()
                    .forEach(change -> text.append("  ").append(Words.change(change)).append('\n'));
        }
        return text.toString();
    }

    /// The same with what becomes of the application's queries.
    ///
    /// @param queries null when none were planned
    public static String rehearsal(
            Rehearsal rehearsal, List<Finding> findings, @Nullable WhatIfReport queries) {
        return rehearsal(rehearsal, findings) + (queries == null ? "" : "\n" + queries.text());
    }

    /// What a judge said about pending migrations: the gates, then what was tried.
    public static String verdict(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append(headline(verdict)).append("\n\n");
        for (Gate gate : verdict.gates()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-10s  %-8s  %s%n",
                            gate.state().words(),
                            gate.name(),
                            gate.words()));
            gate.details()
                    .forEach(detail ->
                            text.append("                        ").append(detail).append('\n'));
        }
        if (!verdict.migration().isEmpty()) {
            text.append('\n')
                    .append(measured(verdict.migration(), verdict.steps(), verdict.findings()));
        }
        if (!verdict.notCopied().isEmpty()) {
            text.append("\nNot in the sandbox's copy:\n");
            verdict.notCopied()
                    .forEach(change -> text.append("  ").append(Words.change(change)).append('\n'));
        }
        return text.toString();
    }

    static String headline(Verdict verdict) {
        long failed =
                verdict.gates().stream().filter(gate -> gate.state() == Gate.State.FAILED).count();
        String what =
                verdict.pending().isEmpty()
                        ? "No migration is pending"
                        : plural(verdict.pending().size(), "pending migration")
                                + " ("
                                + String.join(", ", verdict.pending())
                                + ")";
        return what
                + (failed == 0 ? ": passed" : ": " + plural(failed, "gate") + " failed")
                + ", on PostgreSQL "
                + verdict.serverVersion() / 10_000;
    }

    private static String measured(
            Migration migration, List<StepFacts> facts, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        if (migration.changes().isEmpty() && migration.refusals().isEmpty()) {
            text.append("No difference.\n");
        } else {
            text.append(plural(migration.changes().size(), "change")).append('\n');
        }
        for (Change change : migration.changes()) {
            text.append("  ").append(Words.change(change)).append('\n');
        }
        Map<Integer, StepFacts> measured = new HashMap<>();
        facts.forEach(fact -> measured.put(fact.step(), fact));
        if (!migration.isEmpty()) {
            text.append('\n').append(plural(migration.steps().size(), "step"));
            text.append(migration.style() == Style.ONLINE ? ", online" : ", direct").append('\n');
            Words.choices(migration)
                    .forEach(choice -> text.append("  ").append(choice).append('\n'));
        }
        Map<Integer, Phase> parts = migration.parts();
        for (int i = 0; i < migration.steps().size(); i++) {
            Phase phase = parts.get(i);
            if (phase != null) {
                text.append("\n").append(phase.title()).append('\n');
            }
            step(i, migration.steps(), measured, text);
        }
        migration.notes().forEach(note -> text.append("\nNote: ").append(note).append('\n'));
        migration
                .refusals()
                .forEach(refusal -> text.append("\nCan't be done: ").append(refusal).append('\n'));
        if (!findings.isEmpty()) {
            text.append("\n").append(plural(findings.size(), "finding")).append('\n');
            findings.forEach(finding -> text.append(finding(finding)));
        }
        return text.toString();
    }

    private static void step(
            int index, List<Step> steps, Map<Integer, StepFacts> measured, StringBuilder text) {
        Step step = steps.get(index);
        boolean first = index == 0 || steps.get(index - 1).transaction() != step.transaction();
        boolean last =
                index == steps.size() - 1
                        || steps.get(index + 1).transaction() != step.transaction();
        boolean inTransaction = step.transaction() != 0;
        String bracket =
                !inTransaction ? " " : first && last ? "[" : first ? "┌" : last ? "└" : "│";
        String along = inTransaction && !last ? "│" : " ";
        String[] lines = step.sql().split("\n");
        text.append(String.format(Locale.ROOT, "%s %2d  %s%n", bracket, index + 1, lines[0]));
        for (int i = 1; i < lines.length; i++) {
            text.append(along).append("     ").append(lines[i]).append('\n');
        }
        StepFacts facts = measured.get(index);
        String below =
                facts == null
                        ? expected(step)
                        : measured(facts.rehearsed(step), Words.droppedAlong(facts));
        text.append(along).append("       ").append(below).append('\n');
    }

    static String expected(Step step) {
        String locks =
                step.locks().stream().map(TextReport::lock).collect(Collectors.joining(", "));
        return (locks.isEmpty() ? "nobody waits" : locks)
                + (step.destroysData() ? " · destroys data" : "");
    }

    private static String lock(ExpectedLock lock) {
        return lock.mode().words() + " on " + lock.relation().words();
    }

    /// @param along what goes although the step is not about it
    static String measured(RehearsedStep facts, String along) {
        String locks = Words.locks(facts.modes());
        StringBuilder text = new StringBuilder(locks.isEmpty() ? "nobody waits" : locks);
        text.append(" · ")
                .append(
                        facts.rewritten().isEmpty()
                                ? "no rewrite"
                                : "rewrites " + names(facts.rewritten()));
        if (!facts.scanned().isEmpty()) {
            text.append(" · scans ").append(names(facts.scanned()));
        }
        if (!along.isEmpty()) {
            text.append(" · also drops ").append(along);
        }
        // Of a statement that stands alone, nearly all of the time may be our own parking of it.
        return facts.nanos() == 0
                ? text.toString()
                : text.append(" · ").append(Words.time(facts.took())).toString();
    }

    static String names(List<ObjectAddress> relations) {
        return relations.stream().map(ObjectAddress::words).collect(Collectors.joining(", "));
    }

    private static String finding(Finding finding) {
        return "  "
                + finding.severity().name().toLowerCase(Locale.ROOT)
                + (finding.step() < 0 ? "" : ", step " + (finding.step() + 1))
                + "  "
                + finding.what()
                + " ["
                + finding.rule()
                + "]\n        "
                + finding.cure()
                + "\n";
    }
}
