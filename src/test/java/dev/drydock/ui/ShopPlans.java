package dev.drydock.ui;

import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanPicture;
import dev.drydock.ui.plan.PlanPicture.Fact;
import dev.drydock.ui.plan.PlanPicture.Node;
import dev.drydock.ui.plan.PlanSource;

import java.util.List;

/// One plan, always the same.
public final class ShopPlans implements PlanSource {
    public static final String QUERY =
            """
            SELECT p.name, sum(i.qty * i.price_cents) AS revenue
            FROM order_items i JOIN products p ON p.id = i.product_id
            WHERE i.shipped_at >= '2026-11-01' GROUP BY p.name ORDER BY revenue DESC LIMIT 20;\
            """;

    @Override
    public Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job) {
        if (sql.startsWith("DELETE") && analyze && !allowChanges) {
            return new Outcome.ChangesData("It would be run and rolled back.");
        }
        return new Outcome.Explained(plan());
    }

    private static PlanPicture plan() {
        Node scan =
                node(
                        "Parallel Seq Scan on order_items",
                        "911 ms",
                        "keeps 244 108 of 6 000 000 rows",
                        "Three processes read all 44 118 pages of order_items and threw away 96 %"
                                + " of the rows. 71 % of the query's time is spent here.",
                        0.705,
                        244_108);
        Node products =
                node(
                        "Seq Scan on products",
                        "66.1 ms",
                        "reads the whole table, needs all of it",
                        "Reads all rows of products.",
                        0.05,
                        184_300);
        Node hash =
                node(
                        "Hash",
                        "48.7 ms",
                        "184 300 rows · 14 MB, 1 batch",
                        "Builds a hash table.",
                        0.038,
                        184_300,
                        products);
        Node join =
                node(
                        "Parallel Hash Join",
                        "50.2 ms",
                        "on p.id = i.product_id · 244 108 rows",
                        "Joins.",
                        0.039,
                        244_108,
                        scan,
                        hash);
        Node aggregate =
                node(
                        "HashAggregate",
                        "141 ms",
                        "18 412 groups · 2.9 MB, 1 batch",
                        "Groups.",
                        0.11,
                        18_412,
                        join);
        Node sort =
                node(
                        "Sort",
                        "64.3 ms",
                        "top-N heapsort, 27 kB · by revenue desc",
                        "Sorts.",
                        0.05,
                        20,
                        aggregate);
        Node limit = node("Limit", "0.0 ms", "20 rows", "Stops after 20 rows.", 0, 20, sort);
        return new PlanPicture(
                limit,
                10,
                1290,
                true,
                List.of(
                        new PlanPicture.Advice(
                                "Advice",
                                "An index on order_items (shipped_at) would narrow this scan.",
                                "CREATE INDEX ON shop.order_items (shipped_at)")),
                null);
    }

    private static Node node(
            String title,
            String amount,
            String summary,
            String sentence,
            double share,
            double rows,
            Node... children) {
        return new Node(
                title.hashCode(),
                title.replaceFirst(" (on|using) .*", ""),
                title,
                amount,
                summary,
                sentence,
                share,
                rows,
                List.of(
                        new Fact("itself", amount),
                        new Fact("rows, real / expected", "244 108 / 251 900"),
                        new Fact("thrown away", "5 755 892"),
                        new Fact("pages from cache / disk", "12 004 / 32 114")),
                List.of(children));
    }
}
