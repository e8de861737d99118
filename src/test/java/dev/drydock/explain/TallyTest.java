package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The sums of a plan's nodes, against numbers worked out by hand.
class TallyTest {
    private static final Plan PLAN =
            PlanFile.first(
                    """
                    Nested Loop  (cost=0.00..30.00 rows=50 width=8) (actual time=0.010..10.000 rows=100 loops=1)
                      Buffers: shared hit=205 read=10
                      ->  Seq Scan on t a  (cost=0.00..10.00 rows=50 width=4) (actual time=0.010..3.000 rows=100 loops=1)
                            Buffers: shared read=10
                      ->  Index Scan using t_id on t b  (cost=0.00..0.15 rows=1 width=4) (actual time=0.040..0.050 rows=1 loops=100)
                            Index Cond: (id = a.id)
                            Buffers: shared hit=200
                    Planning Time: 1.000 ms
                    Execution Time: 20.000 ms
                    """);

    @Test
    void aTableIsTheSumOfItsScans() {
        List<Tally.Row> rows = rows(Tally.By.TABLE);
        assertThat(rows).singleElement();
        Tally.Row t = rows.getFirst();
        assertThat(t.name()).isEqualTo("t");
        assertThat(t.selfMillis()).as("3 + 100 × 0.05").isCloseTo(8, within(1e-9));
        assertThat(t.inclusiveMillis()).as("the greater").isCloseTo(5, within(1e-9));
        assertThat(t.share()).isCloseTo(0.4, within(1e-9));
        assertThat(t.rows()).as("100 + 100 × 1").isEqualTo(200);
        assertThat(t.expectedRows()).as("50 + 100 × 1").isEqualTo(150);
        assertThat(t.misestimate()).as("100 instead of 50").isEqualTo(2);
        assertThat(t.loops()).isEqualTo(101);
        assertThat(t.blocks()).as("10 + 200").isEqualTo(210);
        assertThat(t.selfCost()).as("10 + 50 × 0.15").isCloseTo(17.5, within(1e-9));
        assertThat(t.cost()).as("the greater").isCloseTo(10, within(1e-9));
        assertThat(t.nodes()).as("5 ms before 3 ms").containsExactly(2, 1);
    }

    @Test
    void anIndexIsTheSumOfTheScansThatUseIt() {
        List<Tally.Row> rows = rows(Tally.By.INDEX);
        assertThat(rows).extracting(Tally.Row::name).containsExactly("t_id");
        assertThat(rows.getFirst().selfMillis()).isCloseTo(5, within(1e-9));
        assertThat(rows.getFirst().blocks()).isEqualTo(200);
        assertThat(rows.getFirst().selfCost()).isCloseTo(7.5, within(1e-9));
        assertThat(rows.getFirst().level()).as("it has no place in the plan").isZero();
    }

    @Test
    void typesStandInTheOrderOfTheirTimeAndAddUpToTheWhole() {
        List<Tally.Row> rows = rows(Tally.By.TYPE);
        assertThat(rows)
                .extracting(Tally.Row::name)
                .containsExactly("Index Scan", "Seq Scan", "Nested Loop");
        assertThat(rows).extracting(Tally.Row::blocks).containsExactly(200.0, 10.0, 5.0);
        assertThat(rows.getLast().selfMillis()).as("10 - 3 - 5").isCloseTo(2, within(1e-9));
        assertThat(rows.stream().mapToDouble(Tally.Row::selfMillis).sum())
                .isCloseTo(10, within(1e-9));
        assertThat(rows.stream().mapToDouble(Tally.Row::selfCost).sum())
                .isCloseTo(30, within(1e-9));
    }

    @Test
    void nodesStandInTheirOrder() {
        assertThat(rows(Tally.By.NODE)).extracting(Tally.Row::level).containsExactly(0, 1, 1);
        assertThat(rows(Tally.By.NODE)).extracting(Tally.Row::node).containsExactly(0, 1, 2);
    }

    private static List<Tally.Row> rows(Tally.By by) {
        return Tally.of(PLAN, Times.of(PLAN), by);
    }
}
