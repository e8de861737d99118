package dev.drydock.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanText;
import dev.drydock.lab.Kinship;
import dev.drydock.lab.TriedIndex;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lab.WriteCost;
import dev.drydock.lint.Finding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a change would do to queries, and what its indexes would cost.
///
/// @param indexes that it makes
/// @param gone indexes that it drops
/// @param findings what the queries' plans say about it
public record WhatIfReport(
        List<TriedIndex> indexes,
        List<RelationName> gone,
        List<TriedQuery> queries,
        List<Finding> findings) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAGE = 8192;

    public WhatIfReport {
        indexes = List.copyOf(indexes);
        gone = List.copyOf(gone);
        queries = List.copyOf(queries);
        findings = List.copyOf(findings);
    }

    /// `3 better, 20 same, 1 worse, 2 that fail afterwards`.
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (TriedQuery.Verdict verdict : TriedQuery.Verdict.values()) {
            parts.add(TriedQuery.count(queries, verdict) + " " + word(verdict));
        }
        long arrived = queries.stream().filter(TriedQuery.Arrived.class::isInstance).count();
        if (arrived > 0) {
            parts.add(arrived + " new");
        }
        long failing = TriedQuery.failing(queries);
        if (failing > 0) {
            parts.add(failing + (failing == 1 ? " that fails" : " that fail") + " afterwards");
        }
        long refused =
                queries.stream().filter(TriedQuery.Refused.class::isInstance).count() - failing;
        if (refused > 0) {
            parts.add(refused + " that can't be planned");
        }
        return String.join(", ", parts);
    }

    private static String word(TriedQuery.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// For the terminal.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (TriedIndex index : indexes) {
            text.append(index.index()).append(" on ").append(index.table()).append('\n');
            facts(index).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        if (!queries.isEmpty()) {
            text.append(indexes.isEmpty() ? "" : "\n").append("Queries: ").append(summary());
            text.append('\n');
        }
        findings.forEach(finding ->
                text.append(finding.rule())
                        .append(": ")
                        .append(finding.what())
                        .append(".\n  ")
                        .append(finding.cure())
                        .append('\n'));
        for (TriedQuery query : queries) {
            text.append('\n').append(query.name()).append(": ");
            lines(query).forEach(line -> text.append(line).append("\n  "));
            text.setLength(text.length() - 2);
        }
        return text.toString();
    }

    /// For a pull request.
    public String markdown() {
        StringBuilder text = new StringBuilder("### Plans before and after\n\n");
        text.append("Queries: ").append(summary()).append(".\n\n");
        findings.forEach(finding ->
                text.append("- **")
                        .append(finding.rule())
                        .append("**: ")
                        .append(finding.what())
                        .append(". ")
                        .append(finding.cure())
                        .append('\n'));
        text.append(findings.isEmpty() ? "" : "\n");
        if (!indexes.isEmpty()) {
            text.append("| new index | size | written by | |\n|---|---|---|---|\n");
        }
        for (TriedIndex index : indexes) {
            List<String> facts = facts(index);
            text.append("| `")
                    .append(index.index())
                    .append("` | ")
                    .append(facts.getFirst())
                    .append(" | ")
                    .append(facts.get(1))
                    .append(" | ")
                    .append(String.join("<br>", facts.subList(2, facts.size())))
                    .append(" |\n");
        }
        text.append(indexes.isEmpty() ? "" : "\n");
        for (TriedQuery query : queries) {
            if (query instanceof TriedQuery.Planned planned
                    && planned.verdict() == TriedQuery.Verdict.SAME) {
                continue;
            }
            List<String> lines = lines(query);
            text.append("**").append(query.name()).append("**: ").append(lines.getFirst());
            text.append("\n\n");
            lines.subList(1, lines.size())
                    .forEach(line -> text.append("- ").append(line).append('\n'));
            text.append("\n<details><summary>Query and plans</summary>\n\n```sql\n")
                    .append(query.sql().strip())
                    .append("\n```\n");
            if (query instanceof TriedQuery.Planned planned) {
                text.append("\nBefore\n\n```\n")
                        .append(PlanText.of(planned.before().plan()))
                        .append("```\n\nAfter\n\n```\n")
                        .append(PlanText.of(planned.after().plan()))
                        .append("```\n");
            }
            if (query instanceof TriedQuery.Arrived arrived) {
                text.append("\nAfter\n\n```\n")
                        .append(PlanText.of(arrived.after().plan()))
                        .append("```\n");
            }
            text.append("\n</details>\n\n");
        }
        return text.toString();
    }

    /// For programs: one object.
    public String json() {
        try {
            return JSON.writeValueAsString(node()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode node() {
        ObjectNode object = JSON.createObjectNode();
        ArrayNode made = object.putArray("indexes");
        indexes.forEach(index -> {
            ObjectNode node = made.addObject();
            node.put("index", index.index().toString());
            node.put("table", index.table().toString());
            node.put("method", index.method());
            node.put("definition", index.definition());
            long bytes = index.size().pages() * PAGE;
            if (index.size().isEstimated()) {
                node.put("bytes", bytes);
            } else {
                node.put("assumedBytes", bytes);
                node.put("assumption", index.size().assumption());
            }
            index.cost().columns().forEach(node.putArray("writtenBy")::add);
            index.cost().noLongerHot().forEach(node.putArray("noLongerHot")::add);
            ArrayNode kin = node.putArray("kin");
            index.kin()
                    .forEach(each ->
                            kin.addObject()
                                    .put("index", each.other().toString())
                                    .put("kind", each.kind().name().toLowerCase(Locale.ROOT)));
        });
        ArrayNode dropped = object.putArray("dropped");
        gone.forEach(index -> dropped.add(index.toString()));
        ArrayNode found = object.putArray("findings");
        findings.forEach(finding ->
                found.addObject()
                        .put("rule", finding.rule())
                        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                        .put("what", finding.what()));
        ArrayNode planned = object.putArray("queries");
        queries.forEach(query -> json(planned.addObject(), query));
        return object;
    }

    private static void json(ObjectNode node, TriedQuery query) {
        node.put("name", query.name());
        switch (query) {
            case TriedQuery.Planned planned -> {
                node.put("verdict", word(planned.verdict()));
                side(node.putObject("before"), planned.before());
                side(node.putObject("after"), planned.after());
                planned.comparison().words().forEach(node.putArray("words")::add);
            }
            case TriedQuery.Arrived arrived -> {
                node.put("verdict", "new");
                side(node.putObject("after"), arrived.after());
            }
            case TriedQuery.Refused refused -> {
                node.put("verdict", refused.onlyAfter() ? "fails" : "unplanned");
                node.put("error", refused.problem());
                if (refused.at() != null) {
                    node.put("line", refused.at().line());
                    node.put("column", refused.at().column());
                }
                node.put("onlyAfter", refused.onlyAfter());
            }
        }
    }

    private static void side(ObjectNode node, TriedQuery.Side side) {
        node.put("cost", side.plan().root().totalCost());
        if (side.pages() != null) {
            node.put("pages", Math.round(side.pages().total()));
        }
    }

    /// What is to be known of a new index: first its size, second what writes it.
    public static List<String> facts(TriedIndex index) {
        List<String> facts = new ArrayList<>();
        facts.add(
                index.size().isEstimated()
                        ? "about "
                                + Facts.size(index.size().pages() * PAGE)
                                + " for "
                                + Numbers.count(index.size().rows(), "row")
                        : "assumed to take "
                                + Facts.size(index.size().pages() * PAGE)
                                + ", which may be wrong: "
                                + index.size().assumption());
        facts.add(cost(index.cost()));
        index.kin().forEach(kin -> facts.add(kinship(kin)));
        return facts;
    }

    private static String cost(WriteCost cost) {
        String columns = String.join(", ", cost.columns());
        return "written by each INSERT and each UPDATE of "
                + columns
                + " ("
                + cost.indexes()
                + (cost.indexes() == 1 ? " index" : " indexes")
                + " on the table with this one)"
                + (cost.noLongerHot().isEmpty()
                        ? ""
                        : "; an UPDATE of "
                                + String.join(", ", cost.noLongerHot())
                                + " wrote no index until now (HOT) and will write all of them");
    }

    private static String kinship(Kinship kin) {
        return switch (kin.kind()) {
            case DUPLICATE ->
                    "index " + kin.other() + " has the same keys: one of the two is enough";
            case BEGINS_THE_OTHER ->
                    "index "
                            + kin.other()
                            + " begins with the same keys and serves the same queries";
            case CONTINUES_THE_OTHER ->
                    "index "
                            + kin.other()
                            + " is the beginning of this one and could go afterwards";
        };
    }

    /// What becomes of a query: the verdict first.
    public static List<String> lines(TriedQuery query) {
        return switch (query) {
            case TriedQuery.Planned planned -> lines(planned);
            case TriedQuery.Arrived arrived ->
                    List.of(
                            "new, cost " + Numbers.count(arrived.after().plan().root().totalCost()),
                            "can't be planned before the change: " + arrived.problem());
            case TriedQuery.Refused refused ->
                    List.of(
                            (refused.onlyAfter()
                                            ? "fails after the change: "
                                            : "can't be planned: ")
                                    + refused.problem());
        };
    }

    private static List<String> lines(TriedQuery.Planned planned) {
        List<String> lines = new ArrayList<>();
        String cost =
                "cost "
                        + arrow(
                                planned.before().plan().root().totalCost(),
                                planned.after().plan().root().totalCost());
        String pages = pages(planned);
        lines.add(word(planned.verdict()) + ", " + (pages == null ? cost : cost + ", " + pages));
        lines.addAll(planned.comparison().words());
        return lines;
    }

    private static @Nullable String pages(TriedQuery.Planned planned) {
        return planned.before().pages() == null || planned.after().pages() == null
                ? null
                : "pages "
                        + arrow(planned.before().pages().total(), planned.after().pages().total());
    }

    private static String arrow(double before, double after) {
        return Numbers.count(before) + " → " + Numbers.count(after);
    }
}
