package dev.drydock.postgres;

import dev.drydock.explain.Fingerprint;
import dev.drydock.explain.Plan;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many pages the planner expects a query to read, of which EXPLAIN says nothing. A plan's cost is a sum of numbers times prices, and
/// the prices are settings: whoever asks again with a slightly higher price of a page learns how many pages there are. All prices are
/// raised together first, so that two decimals of a cost are enough.
///
/// @param sequential pages read one after another
/// @param random pages read here and there
public record PlannedPages(double sequential, double random) {
    private static final double SCALE = 1e6;
    private static final double RISE = 1e-4;
    private static final String SEQUENTIAL = "seq_page_cost";
    private static final String RANDOM = "random_page_cost";
    private static final String PRICES =
            """
            SELECT name, setting FROM pg_settings
            WHERE name IN ('seq_page_cost', 'random_page_cost', 'cpu_tuple_cost', 'cpu_index_tuple_cost',
                           'cpu_operator_cost', 'parallel_setup_cost', 'parallel_tuple_cost')
            """;

    /// Asks the planner.
    ///
    /// @return null when the statement can't be planned, or is planned in another way when pages cost a little more
    public static @Nullable PlannedPages of(Session session, String sql) {
        SortedMap<String, Double> prices = new TreeMap<>();
        session.query(
                PRICES,
                row -> {
                    prices.put(row.string(1), row.decimal(2) * SCALE);
                    return true;
                });
        Map<String, String> before = new LinkedHashMap<>();
        prices.forEach((name, price) -> before.put(name, String.valueOf(price / SCALE)));
        try {
            Plan plan = plan(session, sql, prices, "");
            Plan sequential = plan(session, sql, prices, SEQUENTIAL);
            Plan random = plan(session, sql, prices, RANDOM);
            return isSame(plan, sequential) && isSame(plan, random)
                    ? new PlannedPages(
                            rise(plan, sequential, prices.getOrDefault(SEQUENTIAL, 0.0)),
                            rise(plan, random, prices.getOrDefault(RANDOM, 0.0)))
                    : null;
        } finally {
            before.forEach((name, price) -> set(session, name, price));
        }
    }

    private static @Nullable Plan plan(
            Session session, String sql, SortedMap<String, Double> prices, String dearer) {
        prices.forEach((name, price) ->
                set(session, name, String.valueOf(price * (name.equals(dearer) ? 1 + RISE : 1))));
        return Explainer.explain(session, sql, Explainer.Settings.PLAN_ONLY, new StopSignal())
                        instanceof Explainer.Explanation.Explained explained
                ? explained.plan()
                : null;
    }

    private static void set(Session session, String name, String value) {
        session.execute("SET " + name + " = " + Identifier.literal(value));
    }

    private static boolean isSame(@Nullable Plan plan, @Nullable Plan other) {
        return plan != null && other != null && Fingerprint.of(plan).equals(Fingerprint.of(other));
    }

    private static double rise(@Nullable Plan plan, @Nullable Plan dearer, double price) {
        return plan == null || dearer == null || price == 0
                ? 0
                : Math.max(0, dearer.root().totalCost() - plan.root().totalCost()) / (price * RISE);
    }

    /// All pages.
    public double total() {
        return sequential + random;
    }
}
