package dev.drydock.report;

import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.gate.Gate;
import dev.drydock.gate.Verdict;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlFile;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.WayBack;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reports for a pull request: what a reviewer wants to know first, the rest folded.
public final class MarkdownReport {
    /// New, dropped, changed, renamed.
    private static final int SIGNS = 4;

    private static final String CHOSEN = "How each table is changed, and why";

    private MarkdownReport() {}

    /// What a judge said about pending migrations.
    public static String verdict(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append(verdict.isPassed() ? "### ✅ " : "### ❌ ")
                .append(TextReport.headline(verdict))
                .append("\n\n");
        gates(verdict.gates(), text);
        changes(verdict.migration(), text);
        steps(verdict.migration(), verdict.steps(), text);
        findings(verdict.findings(), text);
        limits(verdict, text);
        return text.toString();
    }

    /// A migration before it was rehearsed: counts, questions, what is lost and found first, statements and the way back folded.
    public static String migration(MigrationReport report) {
        Migration migration = report.migration();
        StringBuilder text = new StringBuilder();
        text.append("### ").append(headline(report)).append("\n\n");
        questions(report.questions(), text);
        list("Can't be done", migration.refusals(), text);
        list("This is lost", report.losses().stream().map(Loss::words).toList(), text);
        findings(report.findings(), text);
        counts(migration.changes(), text);
        list(CHOSEN, Words.choices(migration), text);
        List<String> notes = new ArrayList<>(migration.notes());
        notes.addAll(report.remarks());
        list("Worth knowing", notes, text);
        statements(migration, "Statements", text);
        if (report.back() != null) {
            back(report.back(), text);
        }
        folded("Seen, not modelled, never touched", report.unmodelled(), text);
        return text.toString();
    }

    /// A migration with what a rehearsal measured.
    public static String rehearsal(Rehearsal rehearsal, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        text.append(rehearsal.isProven() ? "### ✅ " : "### ❌ ")
                .append(cell(Words.proof(rehearsal.proof())))
                .append("\n\n");
        findings(findings, text);
        counts(rehearsal.migration().changes(), text);
        list(CHOSEN, Words.choices(rehearsal.migration()), text);
        list("Worth knowing", rehearsal.migration().notes(), text);
        if (!rehearsal.content().isNothing()) {
            text.append(cell(rehearsal.content().words())).append("\n\n");
            list("Without rows", rehearsal.content().leftOut(), text);
        }
        steps(rehearsal.migration(), rehearsal.steps(), text);
        folded(
                "What the copy lacks",
                rehearsal.notCopied().stream().map(Words::change).toList(),
                text);
        return text.toString();
    }

    /// The same with what becomes of the application's queries.
    ///
    /// @param queries null when none were planned
    public static String rehearsal(
            Rehearsal rehearsal, List<Finding> findings, @Nullable WhatIfReport queries) {
        return rehearsal(rehearsal, findings) + (queries == null ? "" : "\n" + queries.markdown());
    }

    private static String headline(MigrationReport report) {
        Migration migration = report.migration();
        if (migration.changes().isEmpty() && migration.refusals().isEmpty()) {
            return "No difference";
        }
        int questions = report.questions().size();
        return TextReport.plural(migration.changes().size(), "change")
                + ", "
                + TextReport.plural(migration.steps().size(), "step")
                + (migration.style() == Style.ONLINE ? ", online" : ", direct")
                + (questions == 0 ? "" : ", " + TextReport.plural(questions, "open question"));
    }

    private static void questions(List<RenameQuestion> questions, StringBuilder text) {
        list(
                "Renamed or new? What follows takes them for new",
                questions.stream()
                        .map(question ->
                                question.words()
                                        + " They have "
                                        + String.join(", ", question.evidence())
                                        + ". "
                                        + question.consequence())
                        .toList(),
                text);
    }

    private static void list(String title, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append("**").append(title).append("**\n\n");
            lines.forEach(line -> line(cell(line), text));
            text.append('\n');
        }
    }

    private static void folded(String title, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append("\n<details><summary>").append(title).append("</summary>\n\n");
            lines.forEach(line -> line(cell(line), text));
            text.append("\n</details>\n");
        }
    }

    /// How many objects of each kind come, go and change, then each by name.
    private static void counts(List<Change> changes, StringBuilder text) {
        if (changes.isEmpty()) {
            return;
        }
        Map<ObjectKind, int[]> counts = new EnumMap<>(ObjectKind.class);
        for (Change change : changes) {
            int[] row = counts.computeIfAbsent(change.address().kind(), _ -> new int[SIGNS]);
            row[column(change)]++;
        }
        text.append("\n| | new | dropped | changed | renamed |\n|---|---|---|---|---|\n");
        counts.forEach((kind, row) -> {
            text.append("| ").append(kind.words()).append(" |");
            for (int count : row) {
                text.append(' ').append(count == 0 ? "" : count).append(" |");
            }
            text.append('\n');
        });
        text.append("\n<details><summary>Each change</summary>\n\n");
        changes.forEach(change -> line(code(Words.change(change)), text));
        text.append("\n</details>\n\n");
    }

    private static int column(Change change) {
        return switch (change) {
            case Change.Create _ -> 0;
            case Change.Drop _ -> 1;
            case Change.Alter _, Change.AlterAccess _ -> 2;
            case Change.Rename _ -> 3;
        };
    }

    private static void statements(Migration migration, String title, StringBuilder text) {
        if (!migration.isEmpty()) {
            text.append("\n<details><summary>")
                    .append(title)
                    .append("</summary>\n\n```sql\n")
                    .append(SqlFile.write(migration, "").replace("```", "` ` `"))
                    .append("```\n\n</details>\n");
        }
    }

    private static void back(WayBack back, StringBuilder text) {
        text.append("\n<details><summary>Way back")
                .append(back.isComplete() ? "" : ", with losses")
                .append("</summary>\n\n");
        list("Does not come back", back.lost(), text);
        list("Lost on the way back", back.endangered(), text);
        list("May stop the way back", back.mayStop(), text);
        if (back.isComplete()) {
            text.append("It brings everything back.\n");
        }
        if (!back.migration().isEmpty()) {
            text.append("\n```sql\n")
                    .append(SqlFile.write(back.migration(), "").replace("```", "` ` `"))
                    .append("```\n");
        }
        text.append("\n</details>\n");
    }

    private static void gates(List<Gate> gates, StringBuilder text) {
        text.append("| | Gate | Result |\n|---|---|---|\n");
        for (Gate gate : gates) {
            text.append("| ")
                    .append(sign(gate.state()))
                    .append(" | ")
                    .append(gate.name())
                    .append(" | ")
                    .append(cell(gate.words()));
            gate.details().forEach(detail -> text.append("<br>").append(code(detail)));
            text.append(" |\n");
        }
    }

    private static String sign(Gate.State state) {
        return switch (state) {
            case PASSED -> "✅ passed";
            case WARNED -> "⚠️ look";
            case FAILED -> "❌ failed";
            case NOT_JUDGED -> "➖ not judged";
        };
    }

    private static void changes(Migration migration, StringBuilder text) {
        if (migration.changes().isEmpty()) {
            return;
        }
        text.append("\n**Changes**\n\n");
        migration.changes().forEach(change -> line(code(Words.change(change)), text));
    }

    private static void line(String words, StringBuilder text) {
        text.append("- ").append(words).append('\n');
    }

    private static void steps(Migration migration, List<StepFacts> measured, StringBuilder text) {
        if (migration.isEmpty()) {
            return;
        }
        Map<Integer, StepFacts> facts = new HashMap<>();
        measured.forEach(fact -> facts.put(fact.step(), fact));
        text.append(
                """

                <details><summary>Statements, with locks and what they did on a copy</summary>

                | # | Statement | Locks | Rewrites | Reads all of | Time |
                |---|---|---|---|---|---|
                """);
        for (int i = 0; i < migration.steps().size(); i++) {
            Step step = migration.steps().get(i);
            text.append("| ")
                    .append(i + 1)
                    .append(" | ")
                    .append(code(step.sql().replaceAll("\\s+", " ")))
                    .append("<br>")
                    .append(cell(step.purpose()))
                    .append(step.transaction() == 0 ? ", outside of a transaction" : "")
                    .append(" | ")
                    .append(measured(step, facts.get(i)))
                    .append(" |\n");
        }
        text.append("\n</details>\n");
    }

    private static String measured(Step step, @Nullable StepFacts facts) {
        if (facts == null) {
            return "not measured | | | ";
        }
        return String.join(
                " | ",
                cell(Words.locks(StepFacts.locks(step, facts))),
                cell(TextReport.names(facts.rewritten())),
                cell(TextReport.names(List.copyOf(facts.scanned().keySet()))),
                Words.time(facts.took()));
    }

    private static void findings(List<Finding> findings, StringBuilder text) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n**Findings**\n\n");
        for (Finding finding : findings) {
            line(
                    "**"
                            + finding.severity().name().toLowerCase(Locale.ROOT)
                            + "**"
                            + (finding.step() < 0
                                    ? ""
                                    : " (statement " + (finding.step() + 1) + ")")
                            + ": "
                            + cell(finding.what())
                            + ". "
                            + cell(finding.cure())
                            + " `"
                            + finding.rule()
                            + "`",
                    text);
        }
    }

    private static void limits(Verdict verdict, StringBuilder text) {
        List<String> rest = Words.unmodelled(verdict.unmodelled());
        if (rest.isEmpty() && verdict.notCopied().isEmpty()) {
            return;
        }
        text.append("\n<details><summary>What the copy lacks</summary>\n\n");
        verdict.notCopied().forEach(change -> line(code(Words.change(change)), text));
        rest.forEach(words -> line(cell(words), text));
        text.append("\n</details>\n");
    }

    /// Text that can't end a table's cell or become HTML.
    private static String cell(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "\\|")
                .replace("\n", "<br>");
    }

    private static String code(String words) {
        String fence = words.contains("`") ? "``" : "`";
        return fence + words.replace("|", "\\|").replace("\n", " ") + fence;
    }
}
