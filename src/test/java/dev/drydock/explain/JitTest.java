package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.explain.read.PlanFile;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Plans of queries that were really compiled, by an installed PostgreSQL that can (Drydock's own servers cannot).
class JitTest {
    private static final int MAJOR = 15;
    private static final String SETUP =
            """
            CREATE TABLE t AS SELECT i AS id, i % 7 AS k FROM generate_series(1, 200000) i;
            ANALYZE t;
            SET jit = on;
            SET jit_above_cost = 0;
            SET jit_inline_above_cost = 0;
            SET jit_optimize_above_cost = 0;
            """;
    private static final String QUERY = "SELECT k, sum(id + 1) FROM t WHERE id > 5 GROUP BY k";

    @BeforeAll
    static void demandAnInstallation() {
        assumeTrue(
                Files.isRegularFile(Path.of("/usr/lib/postgresql/15/lib/llvmjit.so"))
                        && Files.isRegularFile(
                                Path.of("/usr/share/postgresql/15/extension/ip4r.control")),
                "no PostgreSQL 15 that compiles, with the extension ip4r, is installed (Debian:"
                        + " apt-get install postgresql-15-ip4r)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "JSON", "XML", "YAML"})
    void whatCompilingTookIsToldButNeverAddedToTheNodes(String format) {
        for (int workers : new int[] {0, 2}) {
            Plan plan = compiled(format, workers);
            Plan.Jit jit = plan.jit();
            assertThat(jit).isNotNull();
            assertThat(jit.functions()).isPositive();
            assertThat(jit.totalMillis()).isPositive();
            assertThat(
                            jit.generationMillis()
                                    + jit.inliningMillis()
                                    + jit.optimizationMillis()
                                    + jit.emissionMillis())
                    .isCloseTo(jit.totalMillis(), within(0.01));
            Times times = Times.of(plan);
            double nodes = plan.nodes().mapToDouble(node -> times.of(node).selfMillis()).sum();
            assertThat(nodes)
                    .as("the nodes' own times are the root's")
                    .isCloseTo(times.of(plan.root()).inclusiveMillis(), within(0.01));
            Waterfall parts = times.waterfall();
            assertThat(parts.totalMillis())
                    .isCloseTo(plan.planningMillis() + plan.executionMillis(), within(0.01));
            assertThat(parts.restMillis()).isGreaterThanOrEqualTo(-parts.roundingMillis());
        }
    }

    @Test
    void theSumSaysIt() {
        Plan plan = compiled("JSON", 0);
        assertThat(PlanText.of(plan))
                .contains("; compiling took " + Numbers.millis(plan.jit().totalMillis()));
    }

    private static Plan compiled(String format, int workers) {
        try (Sandboxes sandboxes = Sandboxes.embedded()) {
            sandboxes.need(MAJOR, Set.of("ip4r"));
            try (Sandbox sandbox = sandboxes.create(MAJOR);
                    Session session = sandbox.open()) {
                session.execute(SETUP);
                session.execute(
                        "SET max_parallel_workers_per_gather = "
                                + workers
                                + "; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET"
                                + " min_parallel_table_scan_size = 0");
                return PlanFile.first(
                        String.join(
                                "\n",
                                session.query(
                                        "EXPLAIN (ANALYZE, BUFFERS, FORMAT "
                                                + format
                                                + ") "
                                                + QUERY,
                                        row -> row.text(1))));
            }
        }
    }
}
