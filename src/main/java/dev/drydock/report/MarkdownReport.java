package dev.drydock.report;

import dev.drydock.gate.Gate;
import dev.drydock.gate.Verdict;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.rehearsal.StepFacts;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reports for a pull request: what a reviewer wants to know first, the rest folded.
public final class MarkdownReport {
    private MarkdownReport() {}

    /// What a judge said about pending migrations.
    public static String verdict(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append(verdict.isPassed() ? "### ✅ " : "### ❌ ")
                .append(TextReport.headline(verdict))
                .append("\n\n");
        gates(verdict.gates(), text);
        changes(verdict.migration(), text);
        steps(verdict, text);
        findings(verdict.findings(), text);
        limits(verdict, text);
        return text.toString();
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

    private static void steps(Verdict verdict, StringBuilder text) {
        Migration migration = verdict.migration();
        if (migration.isEmpty()) {
            return;
        }
        Map<Integer, StepFacts> facts = new HashMap<>();
        verdict.steps().forEach(fact -> facts.put(fact.step(), fact));
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
                    .append(measured(facts.get(i)))
                    .append(" |\n");
        }
        text.append("\n</details>\n");
    }

    private static String measured(@Nullable StepFacts facts) {
        if (facts == null) {
            return "not measured | | | ";
        }
        return String.join(
                " | ",
                cell(Words.locks(facts.held())),
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
