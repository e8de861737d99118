package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Plan MEASURED =
            PlanFile.first(
                    """
                    Seq Scan on t  (cost=0.00..10.00 rows=50 width=4) (actual time=0.010..3.000 rows=100 loops=1)
                      Buffers: shared hit=487
                    Planning Time: 1.000 ms
                    Execution Time: 4.000 ms
                    """);
    private static final Plan EXPECTED =
            PlanFile.first("Index Scan using t_id on t  (cost=0.00..30.00 rows=50 width=4)");
    private static final Plan MEASURED_BY_INDEX =
            PlanFile.first(
                    """
                    Index Scan using t_id on t  (cost=0.00..30.00 rows=50 width=4) (actual time=0.010..1.000 rows=100 loops=1)
                      Buffers: shared hit=4
                    Planning Time: 1.000 ms
                    Execution Time: 2.000 ms
                    """);

    @Test
    void blocksAreToldWhereBothWereCounted() {
        Comparison comparison = Comparison.of(MEASURED, MEASURED_BY_INDEX);
        assertThat(comparison.summary())
                .isEqualTo("blocks 487 → 4 (122 × fewer), time 4.0 ms → 2.0 ms");
        assertThat(comparison.words())
                .containsExactly(
                        "t: Seq Scan → Index Scan using t_id; blocks 487 → 4 (122 × fewer)");
    }

    @Test
    void whatWasOnlyExpectedHasNoBlocks() {
        Comparison comparison = Comparison.of(MEASURED, EXPECTED);
        assertThat(comparison.summary()).isEqualTo("cost 10 → 30 (3 × more)");
        assertThat(comparison.words()).containsExactly("t: Seq Scan → Index Scan using t_id");
    }
}
