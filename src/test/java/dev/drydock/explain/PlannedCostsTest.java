package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

class PlannedCostsTest {
    private static final Plan LIMITED =
            PlanFile.first(
                    """
                    Limit  (cost=0.42..71.20 rows=20 width=44)
                      ->  Nested Loop  (cost=0.42..24771.00 rows=7000 width=44)
                            ->  Seq Scan on customers c  (cost=0.00..411.00 rows=20000 width=30)
                            ->  Index Scan using orders_customer on orders o  (cost=0.42..1.20 rows=10 width=14)
                                  Index Cond: (customer_id = c.id)
                    """);

    @Test
    void allTogetherAreTheWhole() {
        PlannedCosts costs = PlannedCosts.of(LIMITED);
        assertThat(LIMITED.nodes().mapToDouble(costs::self).sum()).isCloseTo(71.2, within(1e-9));
    }

    @Test
    void whatIsRunForEachRowCostsAsOftenAndALimitPaysForAPart() {
        PlannedCosts costs = PlannedCosts.of(LIMITED);
        PlanNode scan = LIMITED.nodes().skip(2).findFirst().orElseThrow();
        PlanNode lookup = LIMITED.nodes().skip(3).findFirst().orElseThrow();
        assertThat(costs.self(lookup)).isCloseTo(24_000 / 24_771.0 * 71.2, within(0.01));
        assertThat(costs.self(scan)).isCloseTo(411 / 24_771.0 * 71.2, within(0.01));
    }
}
