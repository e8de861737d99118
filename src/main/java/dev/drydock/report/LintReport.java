package dev.drydock.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.drydock.lint.Finding;
import dev.drydock.lint.Severity;
import dev.drydock.rehearsal.ScriptFinding;
import dev.drydock.rehearsal.ScriptReview;
import dev.drydock.rehearsal.StepFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was found about scripts, as text, Markdown and JSON.
public final class LintReport {
    private LintReport() {}

    /// One paragraph for each finding, beginning `file:line:column: danger: …` as compilers write.
    public static String text(ScriptReview review, String base) {
        StringBuilder text = new StringBuilder();
        for (ScriptFinding each : review.findings()) {
            Finding finding = each.finding();
            text.append(place(each))
                    .append(severity(finding))
                    .append(": ")
                    .append(finding.what())
                    .append(" [")
                    .append(finding.rule())
                    .append("]\n");
            if (!each.sql().isEmpty()) {
                text.append("    ").append(each.sql().replace("\n", "\n    ")).append('\n');
            }
            measured(each).forEach(line -> text.append("  measured: ").append(line).append('\n'));
            text.append("  instead: ").append(finding.cure()).append('\n');
            if (!each.safer().isEmpty()) {
                text.append("    ").append(each.safer().replace("\n", "\n    ")).append('\n');
            }
            text.append('\n');
        }
        return text.append(summary(review, base)).append('\n').toString();
    }

    /// The same for a pull request.
    public static String markdown(ScriptReview review, String base) {
        StringBuilder text = new StringBuilder("### ").append(summary(review, base)).append("\n");
        for (ScriptFinding each : review.findings()) {
            Finding finding = each.finding();
            text.append("\n**")
                    .append(severity(finding))
                    .append("** ")
                    .append(place(each).isEmpty() ? "" : "`" + place(each).strip() + "` ")
                    .append(finding.what())
                    .append(" (`")
                    .append(finding.rule())
                    .append("`)\n\n");
            sql(each.sql(), text);
            measured(each).forEach(line -> text.append("Measured: ").append(line).append("\n\n"));
            text.append(finding.cure()).append('\n');
            if (!each.safer().isEmpty()) {
                text.append('\n');
                sql(each.safer(), text);
            }
        }
        return text.toString();
    }

    private static void sql(String sql, StringBuilder text) {
        if (!sql.isEmpty()) {
            text.append("```sql\n").append(sql).append("\n```\n\n");
        }
    }

    /// The same for programs.
    public static String json(ScriptReview review, String base) {
        ObjectNode root = JsonReport.object();
        root.put("base", base);
        root.put("statements", review.rehearsal().statements().size());
        ArrayNode findings = root.putArray("findings");
        for (ScriptFinding each : review.findings()) {
            ObjectNode node = findings.addObject();
            node.put("rule", each.finding().rule());
            node.put("severity", severity(each.finding()));
            node.put("file", each.source());
            if (each.position() != null) {
                node.put("line", each.position().line());
                node.put("column", each.position().column());
            }
            node.put("what", each.finding().what());
            node.put("instead", each.finding().cure());
            JsonReport.toll(each.finding().toll(), node);
            node.put("sql", each.sql());
            node.put("safer", each.safer());
            StepFacts facts = each.facts();
            if (facts != null) {
                ObjectNode locks = node.putObject("locks");
                facts.locks().forEach((on, mode) -> locks.put(on.words(), mode.words()));
                ArrayNode rewritten = node.putArray("rewritten");
                facts.rewritten().forEach(table -> rewritten.add(table.words()));
                ArrayNode scanned = node.putArray("scanned");
                facts.scanned().keySet().forEach(table -> scanned.add(table.words()));
                JsonReport.droppedAlong(facts, node);
            }
        }
        return JsonReport.write(root);
    }

    private static String summary(ScriptReview review, String base) {
        List<String> counts = new ArrayList<>();
        long dangers = review.count(Severity.DANGER);
        long cares = review.count(Severity.CARE);
        long notes = review.count(Severity.NOTE);
        counts.add(TextReport.plural(dangers, "danger"));
        if (cares > 0) {
            counts.add(cares + " to care about");
        }
        if (notes > 0) {
            counts.add(TextReport.plural(notes, "note"));
        }
        return TextReport.plural(review.rehearsal().statements().size(), "statement")
                + " tried on a copy of "
                + base
                + ": "
                + String.join(", ", counts);
    }

    private static String place(ScriptFinding finding) {
        return finding.source() == null
                ? ""
                : finding.source()
                        + (finding.position() == null ? "" : ":" + finding.position())
                        + ": ";
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /// Locks and work in words; one line or none.
    private static List<String> measured(ScriptFinding finding) {
        StepFacts facts = finding.facts();
        if (facts == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        String locks = Words.locks(facts.locks());
        if (!locks.isEmpty()) {
            words.add(locks);
        }
        words.addAll(
                facts.rewritten().stream()
                        .map(table -> "wrote " + table.words() + " anew")
                        .toList());
        String scanned =
                facts.scanned().keySet().stream()
                        .filter(table -> !facts.rewritten().contains(table))
                        .map(table -> table.words())
                        .collect(Collectors.joining(", "));
        if (!scanned.isEmpty()) {
            words.add("read all of " + scanned);
        }
        if (!facts.droppedAlong().isEmpty()) {
            words.add("dropped also " + Words.droppedAlong(facts));
        }
        return words.isEmpty() ? List.of() : List.of(String.join("; ", words));
    }
}
