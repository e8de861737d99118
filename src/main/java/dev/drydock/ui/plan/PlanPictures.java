package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.PlannedCosts;
import dev.drydock.explain.Times;
import dev.drydock.explain.Words;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.Advisor;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.plan.PlanPicture.Fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Makes the picture of a plan: with times where it was measured, with costs where it was not.
public final class PlanPictures {
    private static final List<String> CONDITIONS =
            List.of(
                    "Index Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter",
                    "Recheck Cond",
                    "Sort Key",
                    "Group Key");

    private static final long PAGE_BYTES = 8_192;

    private final Plan plan;
    private final Surroundings around;
    private final Times times;
    private final PlannedCosts costs;
    private final Words words;

    private PlanPictures(Plan plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
        this.times = Times.of(plan);
        this.costs = PlannedCosts.of(plan);
        this.words = new Words(plan, times);
    }

    /// Makes the picture.
    ///
    /// @param around what is known about the plan's tables, for better advice
    public static PlanPicture of(Plan plan, Surroundings around) {
        PlanPictures pictures = new PlanPictures(plan, around);
        return new PlanPicture(
                pictures.root(),
                plan.planningMillis() == null ? 0 : plan.planningMillis(),
                plan.isAnalyzed() ? pictures.times.waterfall().totalMillis() : 0,
                plan.isAnalyzed(),
                Advisor.of(plan, around).worth().stream().map(PlanPictures::advice).toList(),
                plan);
    }

    private static PlanPicture.Advice advice(Advice advice) {
        String sql = advice.sql() == null ? "" : advice.sql();
        return new PlanPicture.Advice(advice.what(), advice.why() + " " + advice.cure(), sql);
    }

    /// From the leaves up: a plan may have more levels than a stack has room for.
    private PlanPicture.Node root() {
        Map<Integer, PlanPicture.Node> made = new HashMap<>();
        List<PlanNode> nodes = plan.nodes().toList();
        for (PlanNode node : nodes.reversed()) {
            List<PlanPicture.Node> children =
                    node.children().stream()
                            .map(child -> Objects.requireNonNull(made.remove(child.id())))
                            .toList();
            made.put(node.id(), node(node, children));
        }
        return Objects.requireNonNull(made.get(plan.root().id()));
    }

    private PlanPicture.Node node(PlanNode node, List<PlanPicture.Node> children) {
        String time = words.timeSentence(node);
        return new PlanPicture.Node(
                node.id(),
                node.type(),
                node.title(),
                amount(node),
                summary(node),
                words.sentence(node) + (time.isEmpty() ? "" : " " + time),
                share(node),
                rows(node),
                facts(node),
                children);
    }

    private String amount(PlanNode node) {
        if (node.isNeverExecuted()) {
            return "not run";
        }
        return plan.isAnalyzed()
                ? Counts.millis(times.of(node).selfMillis())
                : "cost " + cost(costs.self(node));
    }

    /// The node's own part of the whole: of the time where it was measured, else of the cost.
    private double share(PlanNode node) {
        if (!plan.isAnalyzed()) {
            double whole = plan.root().totalCost();
            return whole <= 0 ? 0 : costs.self(node) / whole;
        }
        double total = times.waterfall().totalMillis();
        return total <= 0 ? 0 : times.of(node).selfMillis() / total;
    }

    private double rows(PlanNode node) {
        PlanNode.Actual actual = node.actual();
        return actual == null ? node.planRows() : actual.rowsOfAllLoops();
    }

    private String summary(PlanNode node) {
        String flows = Counts.of(Math.round(rows(node)), "row", "rows");
        double removed = removed(node);
        if (removed > 0) {
            return "keeps "
                    + Counts.full(Math.round(rows(node)))
                    + " of "
                    + Counts.full(Math.round(rows(node) + removed))
                    + " rows";
        }
        for (String name : CONDITIONS) {
            String condition = node.detail(name);
            if (condition != null) {
                return flows + " · " + word(name) + " " + condition;
            }
        }
        return flows;
    }

    private static String word(String name) {
        return switch (name) {
            case "Sort Key", "Group Key" -> "by";
            case "Filter" -> "where";
            default -> "on";
        };
    }

    private static double removed(PlanNode node) {
        PlanNode.Actual actual = node.actual();
        double loops = actual == null ? 1 : actual.loops();
        return loops
                * (node.number("Rows Removed by Filter")
                        + node.number("Rows Removed by Join Filter")
                        + node.number("Rows Removed by Index Recheck"));
    }

    private List<Fact> facts(PlanNode node) {
        List<Fact> facts = new ArrayList<>();
        PlanNode.Actual actual = node.actual();
        double loops = actual == null ? 1 : actual.loops();
        if (plan.isAnalyzed()) {
            Times.NodeTime time = times.of(node);
            facts.add(new Fact("itself", Counts.millis(time.selfMillis()) + uncertainty(time)));
            facts.add(new Fact("with all below", Counts.millis(time.inclusiveMillis())));
            facts.add(
                    new Fact(
                            "rows, real / expected",
                            whole(rows(node)) + " / " + whole(node.planRows() * loops)));
        } else {
            facts.add(new Fact("cost itself", cost(costs.self(node))));
            facts.add(new Fact("cost with all below", cost(costs.inclusive(node))));
            if (Math.abs(costs.inclusive(node) - node.totalCost()) > 0.5) {
                facts.add(new Fact("cost of one full run", cost(node.totalCost())));
            }
            facts.add(new Fact("rows expected", whole(node.planRows())));
        }
        if (removed(node) > 0) {
            facts.add(new Fact("thrown away", whole(removed(node))));
        }
        if (loops > 1) {
            facts.add(new Fact("loops", whole(loops)));
        }
        if (node.blocks() != null) {
            PlanNode.Blocks own = times.selfBlocks(node);
            facts.add(
                    new Fact(
                            "pages, cache / disk",
                            Counts.full(own.sharedHit()) + " / " + Counts.full(own.sharedRead())));
            if (own.tempWritten() > 0) {
                facts.add(new Fact("pages spilt to disk", Counts.full(own.tempWritten())));
            }
        }
        addTable(around.table(node.relation()), facts);
        addDetail(node, "Sort Method", "sorted by", facts);
        addDetail(node, "Hash Batches", "hash batches", facts);
        addDetail(node, "Heap Fetches", "looked up in the table", facts);
        return facts;
    }

    /// What the server knows of the node's table.
    private static void addTable(Surroundings.@Nullable TableFacts table, List<Fact> facts) {
        if (table == null) {
            return;
        }
        facts.add(
                new Fact(
                        "table",
                        Counts.of(Math.round(table.rows()), "row", "rows")
                                + ", "
                                + Counts.bytes(table.pages() * PAGE_BYTES)));
        facts.add(new Fact("statistics", table.gathered().words()));
        if (table.gathered() instanceof Surroundings.Gathered.At(var at, _, var export)) {
            facts.add(new Fact("gathered at", at));
            if (export != null) {
                facts.add(new Fact("exported at", export));
            }
        }
        facts.add(
                new Fact(
                        "changed since",
                        Counts.of(Math.round(table.changedSinceAnalyze()), "row", "rows")));
        for (Surroundings.IndexFacts index : table.indexes()) {
            facts.add(
                    new Fact("index", index.name() + " (" + String.join(", ", index.keys()) + ")"));
        }
    }

    private static String uncertainty(Times.NodeTime time) {
        return time.selfRoundingMillis() < 0.05
                ? ""
                : String.format(Locale.ROOT, " ± %.1f", time.selfRoundingMillis());
    }

    private static void addDetail(PlanNode node, String name, String what, List<Fact> facts) {
        String value = node.detail(name);
        if (value != null) {
            facts.add(new Fact(what, value));
        }
    }

    /// Small ones as exactly as PostgreSQL tells them: else all nodes of a small plan cost nothing.
    private static String cost(double cost) {
        return cost > 0 && cost < 10 ? String.format(Locale.ROOT, "%.2f", cost) : whole(cost);
    }

    private static String whole(double number) {
        return Counts.full(Math.round(number));
    }
}
