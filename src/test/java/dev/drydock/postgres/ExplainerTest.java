package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.Comparison;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.PlanText;
import dev.drydock.explain.Times;
import dev.drydock.explain.Words;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class ExplainerTest {
    private static final String SCRIPT =
            """
            CREATE TABLE orders (id bigint PRIMARY KEY, customer integer, status text, note text);
            INSERT INTO orders SELECT n, n % 1000, CASE WHEN n % 50 = 0 THEN 'open' ELSE 'done' END, repeat('x', 100)
            FROM generate_series(1, 60000) AS n;
            CREATE TABLE customers (id integer PRIMARY KEY, name text);
            INSERT INTO customers SELECT n, 'name ' || n FROM generate_series(0, 999) AS n;
            CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY, t text);
            CREATE FUNCTION writes() RETURNS integer LANGUAGE sql AS $$ INSERT INTO log (t) VALUES ('x'); SELECT 1 $$;
            ANALYZE;
            """;

    private static final List<String> QUERIES =
            List.of(
                    "SELECT c.name, count(*) FROM orders o JOIN customers c ON c.id = o.customer"
                            + " WHERE o.status = 'open' GROUP BY 1 ORDER BY 2 DESC LIMIT 5",
                    "WITH big AS MATERIALIZED (SELECT * FROM orders WHERE id % 3 = 0) SELECT"
                            + " (SELECT count(*) FROM big), (SELECT max(id) FROM big)",
                    "SELECT * FROM orders WHERE id > (SELECT avg(id) FROM orders) AND customer ="
                            + " (SELECT max(id) FROM customers)",
                    "SELECT c.id, (SELECT count(*) FROM orders o WHERE o.customer = c.id AND o.id <"
                            + " 2000) FROM customers c WHERE c.id < 40",
                    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n <"
                            + " 500) SELECT sum(n) FROM r",
                    "SELECT * FROM orders WHERE id BETWEEN 5 AND 500 OR id = 59999 ORDER BY note,"
                            + " id DESC",
                    "SELECT customer, row_number() OVER (PARTITION BY status ORDER BY id) FROM"
                            + " orders LIMIT 10",
                    "SELECT 1 FROM orders WHERE false");

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void selfTimesAndBlocksAddUpForEveryQuery(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCRIPT);
                Session session = sandbox.open()) {
            for (String settings :
                    List.of(
                            "SET max_parallel_workers_per_gather = 0",
                            "SET max_parallel_workers_per_gather = 2")) {
                session.execute(
                        settings
                                + "; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET"
                                + " min_parallel_table_scan_size = 0");
                for (String query : QUERIES) {
                    addsUp(analyzed(session, query), query);
                }
            }
        }
    }

    private static void addsUp(Plan plan, String query) {
        Times times = Times.of(plan);
        double self = plan.nodes().mapToDouble(node -> times.of(node).selfMillis()).sum();
        double root = times.of(plan.root()).inclusiveMillis();
        assertThat(self).as(query).isCloseTo(root + times.afterMainMillis(), within(1e-6));
        double execution = plan.executionMillis() == null ? 0 : plan.executionMillis();
        assertThat(root).as(query).isLessThanOrEqualTo(execution + 0.01);
        assertThat(times.waterfall().totalMillis())
                .isCloseTo(
                        execution + java.util.Objects.requireNonNull(plan.planningMillis()),
                        within(1e-6));
        long blocks = plan.nodes().mapToLong(node -> times.selfBlocks(node).touched()).sum();
        assertThat(blocks)
                .as(query)
                .isEqualTo(java.util.Objects.requireNonNull(plan.root().blocks()).touched());
        Words words = new Words(plan, times);
        assertThat(plan.nodes())
                .allMatch(node ->
                        words.sentence(node).matches("(?s)[A-Z].*\\.")
                                && !node.title().contains("?"));
        assertThat(PlanText.of(plan)).contains(plan.root().title());
    }

    @Test
    void theTimeOfAWithQueryBelongsToTheScansThatReadIt() {
        try (Sandbox sandbox = TestServers.of(18).create(SCRIPT);
                Session session = sandbox.open()) {
            session.execute("SET max_parallel_workers_per_gather = 0");
            Plan plan = analyzed(session, QUERIES.get(1));
            Times times = Times.of(plan);
            PlanNode scan =
                    plan.nodes()
                            .filter(node -> node.type().equals("CTE Scan"))
                            .findFirst()
                            .orElseThrow();
            PlanNode cte = plan.nodes().filter(PlanNode::isCte).findFirst().orElseThrow();
            assertThat(times.of(scan).selfMillis())
                    .isLessThan(
                            times.of(scan).inclusiveMillis() - times.of(cte).inclusiveMillis() / 2);
            assertThat(times.selfBlocks(scan).touched()).isZero();
        }
    }

    @Test
    void namesTheSlowestNodeAndComparesBeforeWithAfterAnIndex() {
        try (Sandbox sandbox = TestServers.of(18).create(SCRIPT);
                Session session = sandbox.open()) {
            session.execute("SET max_parallel_workers_per_gather = 0");
            String query = "SELECT * FROM orders WHERE customer = 7";
            Plan before = analyzed(session, query);
            assertThat(Times.of(before).slowest())
                    .map(PlanNode::title)
                    .hasValue("Seq Scan on orders");
            assertThat(new Words(before, Times.of(before)).sentence(before.root()))
                    .startsWith("Reads all of orders (")
                    .contains("keeps 60 of 60\u202F000 rows where (orders.customer = 7)");
            session.execute("CREATE INDEX orders_customer ON orders (customer)");
            Plan after = analyzed(session, query);
            Comparison comparison = Comparison.of(before, after);
            assertThat(comparison.words())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "orders: Seq Scan → Bitmap Heap Scan using orders_customer; blocks ")
                    .contains("fewer");
            assertThat(comparison.blocksAfter()).isLessThan(comparison.blocksBefore());
            assertThat(Comparison.of(after, after).isDifferent()).isFalse();
        }
    }

    @Test
    void runsAChangeOnlyWhenAllowedAndRollsItBack() {
        try (Sandbox sandbox = TestServers.of(18).create(SCRIPT);
                Session session = sandbox.open()) {
            String update = "UPDATE orders SET note = 'y' WHERE id < 10";
            for (String changing :
                    List.of(
                            update,
                            "SELECT writes()",
                            "SELECT * FROM orders WHERE id = 1 FOR UPDATE")) {
                assertThat(explain(session, changing, Explainer.Settings.ANALYZE))
                        .as(changing)
                        .isInstanceOf(Explainer.Explanation.ChangesData.class);
            }
            Explainer.Settings allowed = new Explainer.Settings(true, true, Duration.ofSeconds(20));
            assertThat(explain(session, update, allowed))
                    .isInstanceOfSatisfying(
                            Explainer.Explanation.Explained.class,
                            done -> {
                                assertThat(done.plan().changesData()).isTrue();
                                assertThat(done.plan().root().title())
                                        .isEqualTo("Update on orders");
                            });
            long changed =
                    session.queryOne(
                            "SELECT count(*) FROM orders WHERE note = 'y'", row -> row.bigint(1));
            assertThat(changed).isZero();
        }
    }

    @Test
    void saysWhereAStatementIsWrong() {
        try (Sandbox sandbox = TestServers.of(18).create(SCRIPT);
                Session session = sandbox.open()) {
            String wrong = "-- a comment\nSELECT nothing FROM orders WHERE 'a' ? 'b'";
            assertThat(explain(session, wrong, Explainer.Settings.PLAN_ONLY))
                    .isInstanceOfSatisfying(
                            Explainer.Explanation.Failed.class,
                            failed -> {
                                assertThat(failed.error().sqlState()).isEqualTo("42703");
                                assertThat(wrong.substring(failed.error().position() - 1))
                                        .startsWith("nothing");
                            });
            assertThat(
                            explain(
                                    session,
                                    "SELECT 1; DROP TABLE orders",
                                    Explainer.Settings.PLAN_ONLY))
                    .isInstanceOf(Explainer.Explanation.Refused.class);
            assertThat(explain(session, "", Explainer.Settings.PLAN_ONLY))
                    .isInstanceOf(Explainer.Explanation.Refused.class);
        }
    }

    @Test
    void readsOperatorsWithQuestionMarksAndParametersOfGenericPlans() {
        readsParameters(14);
        readsParameters(18);
    }

    private static void readsParameters(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCRIPT);
                Session session = sandbox.open()) {
            assertThat(explain(session, "SELECT '{}'::jsonb ? 'a?'", Explainer.Settings.ANALYZE))
                    .isInstanceOf(Explainer.Explanation.Explained.class);
            assertThat(
                            explain(
                                    session,
                                    "SELECT * FROM orders WHERE id = $1",
                                    Explainer.Settings.PLAN_ONLY))
                    .isInstanceOf(Explainer.Explanation.Explained.class);
            assertThat(
                            explain(
                                    session,
                                    "SELECT * FROM orders WHERE id = $1",
                                    Explainer.Settings.ANALYZE))
                    .isInstanceOf(Explainer.Explanation.Refused.class);
        }
    }

    @Test
    void endsAStatementThatTakesTooLong() {
        try (Sandbox sandbox = TestServers.of(14).create(SCRIPT);
                Session session = sandbox.open()) {
            Explainer.Settings short_ = new Explainer.Settings(true, false, Duration.ofMillis(200));
            assertThat(explain(session, "SELECT pg_sleep(30)", short_))
                    .isInstanceOfSatisfying(
                            Explainer.Explanation.Failed.class,
                            failed ->
                                    assertThat(failed.error().is(PgError.QUERY_CANCELED)).isTrue());
        }
    }

    private static Explainer.Explanation explain(
            Session session, String sql, Explainer.Settings settings) {
        return Explainer.explain(session, sql, settings, new StopSignal());
    }

    private static Plan analyzed(Session session, String sql) {
        return ((Explainer.Explanation.Explained) explain(session, sql, Explainer.Settings.ANALYZE))
                .plan();
    }
}
