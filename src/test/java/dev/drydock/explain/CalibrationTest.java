package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.read.PlanFile;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Queries that sleep at a known place, on real servers: the arithmetic must find the sleep there and nowhere else.
class CalibrationTest {
    private static final String SCHEMA =
            """
            CREATE TABLE t (id int);
            INSERT INTO t SELECT generate_series(1, 3000);
            CREATE TABLE before_sleeps (id int);
            CREATE TABLE after_sleeps (id int);
            CREATE FUNCTION sleep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.12); RETURN new; END';
            CREATE TRIGGER b BEFORE INSERT ON before_sleeps FOR EACH ROW EXECUTE FUNCTION sleep();
            CREATE TRIGGER a AFTER INSERT ON after_sleeps FOR EACH ROW EXECUTE FUNCTION sleep();
            CREATE FUNCTION nap(x int) RETURNS int LANGUAGE plpgsql PARALLEL SAFE COST 10000
                AS 'BEGIN IF x % 100 = 0 THEN PERFORM pg_sleep(0.004); END IF; RETURN x; END';
            ANALYZE;
            SET jit = off;
            """;

    /// @param title of the node that sleeps
    /// @param millis how long it sleeps, on the wall
    private record Sleep(String sql, String title, double millis) {}

    private static final List<Sleep> SLEEPS =
            List.of(
                    new Sleep(
                            "WITH c AS MATERIALIZED (SELECT pg_sleep(0.12), 1 AS x) SELECT x FROM c"
                                    + " JOIN t ON t.id = c.x",
                            "Result",
                            120),
                    new Sleep(
                            "WITH c AS MATERIALIZED (SELECT x FROM generate_series(1, 6) x, LATERAL"
                                + " pg_sleep(0.02 * (x > 0)::int)) SELECT count(*) FROM c a, c b",
                            "Function Scan on pg_sleep",
                            120),
                    new Sleep(
                            "SELECT count(*) FROM t WHERE id > (SELECT count(*) FROM"
                                    + " pg_sleep(0.12))",
                            "Function Scan on pg_sleep",
                            120),
                    new Sleep(
                            "SELECT (SELECT count(*) FROM pg_sleep(0.02 * (g.x > 0)::int)) FROM"
                                    + " generate_series(1, 6) g (x)",
                            "Function Scan on pg_sleep",
                            120),
                    new Sleep(
                            "SELECT * FROM generate_series(1, 6) g (x), LATERAL pg_sleep(0.02 *"
                                    + " (g.x > 0)::int)",
                            "Function Scan on pg_sleep",
                            120),
                    new Sleep(
                            "INSERT INTO before_sleeps VALUES (1)",
                            "Insert on before_sleeps",
                            120));

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSleepIsFoundWhereItIs(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCHEMA);
                Session session = sandbox.open()) {
            for (Sleep sleep : SLEEPS) {
                Plan plan = explain(session, sleep.sql());
                Times times = Times.of(plan);
                PlanNode slowest = times.slowest().orElseThrow();
                assertThat(slowest.title()).as(sleep.sql()).startsWith(sleep.title());
                assertThat(times.of(slowest).selfMillis())
                        .as(sleep.sql())
                        .isGreaterThanOrEqualTo(sleep.millis() * 0.98);
                addsUp(plan, times);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatRunsBehindTheNodesIsToldApart(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCHEMA);
                Session session = sandbox.open()) {
            Plan trigger = explain(session, "INSERT INTO after_sleeps VALUES (1)");
            Waterfall parts = Times.of(trigger).waterfall();
            assertThat(parts.afterTriggersMillis()).isGreaterThanOrEqualTo(118);
            assertThat(parts.nodesMillis()).isLessThan(60);
            Plan with =
                    explain(
                            session,
                            "WITH w AS (INSERT INTO before_sleeps VALUES (1) RETURNING id) SELECT"
                                    + " 1");
            Times times = Times.of(with);
            assertThat(times.afterMainMillis()).isGreaterThanOrEqualTo(118);
            assertThat(times.of(with.root()).inclusiveMillis()).isLessThan(60);
            addsUp(with, times);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void processesThatSleepAtOnceTakeTheTimeOfOne(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCHEMA);
                Session session = sandbox.open()) {
            session.execute(
                    "SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET"
                            + " min_parallel_table_scan_size = 0; SET"
                            + " max_parallel_workers_per_gather = 2");
            Plan plan = explain(session, "SELECT count(*) FROM t WHERE nap(id) > 0");
            Times times = Times.of(plan);
            PlanNode scan =
                    plan.nodes().filter(PlanNode::isParallelAware).findFirst().orElseThrow();
            Times.NodeTime time = times.of(scan);
            assertThat(time.processes()).isGreaterThan(1);
            // Thirty naps of 4 ms, in all processes together.
            assertThat(time.workMillis()).isGreaterThanOrEqualTo(118);
            assertThat(time.inclusiveMillis())
                    .isCloseTo(time.workMillis() / time.processes(), within(1e-6));
            addsUp(plan, times);
        }
    }

    private static void addsUp(Plan plan, Times times) {
        double self = plan.nodes().mapToDouble(node -> times.of(node).selfMillis()).sum();
        double whole = times.of(plan.root()).inclusiveMillis() + times.afterMainMillis();
        assertThat(self).isCloseTo(whole, within(1e-6));
        assertThat(whole).isLessThanOrEqualTo(plan.executionMillis() + 0.01);
        plan.nodes()
                .forEach(node ->
                        assertThat(times.of(node).selfMillis())
                                .isGreaterThanOrEqualTo(
                                        -times.of(node).selfRoundingMillis() - 1e-9));
    }

    private static Plan explain(Session session, String sql) {
        session.begin();
        try {
            return PlanFile.first(
                    session.queryOne(
                            "EXPLAIN (ANALYZE, FORMAT JSON) " + sql, row -> row.string(1)));
        } finally {
            session.rollback();
        }
    }
}
