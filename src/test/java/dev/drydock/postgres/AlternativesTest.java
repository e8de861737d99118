package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Alternative;
import dev.drydock.explain.Plan;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What the server would do if a way that it took were forbidden.
class AlternativesTest {
    private static final String SCRIPT =
            """
            CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, total int NOT NULL);
            INSERT INTO orders SELECT n, n % 1000, n % 97 FROM generate_series(1, 20000) n;
            ANALYZE orders;
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void saysWhatElseCouldBeDoneAndWhatItWouldCost(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCRIPT);
                Session session = sandbox.open()) {
            String query = "SELECT * FROM orders WHERE id = 7";
            Plan chosen = plan(session, query);
            List<Alternative> others =
                    AlternativesReader.read(session, query, chosen, new StopSignal());
            assertThat(others).extracting(Alternative::setting).containsExactly("enable_indexscan");
            Plan instead = others.getFirst().plan();
            assertThat(instead.root().totalCost()).isGreaterThan(chosen.root().totalCost());
            assertThat(others.getFirst().words(chosen))
                    .startsWith("Without Index Scan: orders: Index Scan using orders_pkey → ")
                    .contains(" instead of ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void saysWhenThereIsNoOtherWayAndLeavesNoSettingBehind(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SCRIPT);
                Session session = sandbox.open()) {
            String query = "SELECT * FROM orders WHERE total = 7";
            Plan chosen = plan(session, query);
            List<Alternative> others =
                    AlternativesReader.read(session, query, chosen, new StopSignal());
            assertThat(others).hasSize(1);
            assertThat(others.getFirst().words(chosen))
                    .isEqualTo("Without Seq Scan: there is no other way.");
            String left = session.queryOne("SHOW enable_seqscan", row -> row.string(1));
            assertThat(left).isEqualTo("on");
        }
    }

    private static Plan plan(Session session, String query) {
        return ((Explainer.Explanation.Explained)
                        Explainer.explain(
                                session, query, Explainer.Settings.PLAN_ONLY, new StopSignal()))
                .plan();
    }
}
