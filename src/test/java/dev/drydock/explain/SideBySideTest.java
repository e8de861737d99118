package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class SideBySideTest {
    private static final String BEFORE =
            """
            Limit  (cost=1.00..900.00 rows=20 width=4)
              ->  Sort  (cost=1.00..900.00 rows=20 width=4)
                    Sort Key: o.placed_at
                    ->  Hash Join  (cost=1.00..800.00 rows=20 width=4)
                          Hash Cond: (o.customer_id = c.id)
                          ->  Seq Scan on orders o  (cost=0.00..700.00 rows=20 width=4)
                          ->  Hash  (cost=0.00..9.00 rows=2 width=4)
                                ->  Seq Scan on customers c  (cost=0.00..9.00 rows=2 width=4)
            """;

    private static final String AFTER =
            """
            Limit  (cost=1.00..90.00 rows=20 width=4)
              ->  Nested Loop  (cost=1.00..80.00 rows=20 width=4)
                    ->  Index Scan using orders_placed on orders o  (cost=0.00..70.00 rows=20 width=4)
                    ->  Index Scan using customers_pkey on customers c  (cost=0.00..9.00 rows=2 width=4)
                          Index Cond: (id = o.customer_id)
            """;

    @Test
    void nodesThatDoTheSameForTheSameTablesStandInOneRow() {
        Alignment alignment = Alignment.of(PlanFile.first(BEFORE), PlanFile.first(AFTER));
        assertThat(alignment.rows().stream().map(SideBySideTest::words))
                .containsExactly(
                        "Limit | Limit",
                        "Sort | –",
                        "Hash Join | Nested Loop",
                        "Seq Scan on orders o | Index Scan using orders_placed on orders o",
                        "Hash | –",
                        "Seq Scan on customers c | Index Scan using customers_pkey on customers c");
        assertThat(alignment.rows().getFirst().isDifferent()).isFalse();
        assertThat(Alignment.of(PlanFile.first(AFTER), PlanFile.first(BEFORE)).rows()).hasSize(6);
    }

    private static String words(Alignment.Row row) {
        return (row.before() == null ? "–" : row.before().title())
                + " | "
                + (row.after() == null ? "–" : Objects.requireNonNull(row.after()).title());
    }

    @Test
    void theDifferencesAreSaidInWords() {
        assertThat(Comparison.of(PlanFile.first(BEFORE), PlanFile.first(AFTER)).words())
                .containsExactly(
                        "customers c: Seq Scan → Index Scan using customers_pkey",
                        "orders o: Seq Scan → Index Scan using orders_placed",
                        "the hash is gone",
                        "the hash join is gone",
                        "the sort is gone",
                        "the nested loop is new");
    }

    private static Plan took(double millis, long blocks) {
        return PlanFile.first(
                "Seq Scan on t  (cost=0.00..9.00 rows=9 width=4) (actual time=0.010.."
                        + millis
                        + " rows=9 loops=1)\n  Buffers: shared hit="
                        + blocks
                        + "\nPlanning Time: 0.100 ms\nExecution Time: "
                        + millis
                        + " ms\n");
    }

    private static Runs runs(double... millis) {
        return new Runs(java.util.Arrays.stream(millis).mapToObj(each -> took(each, 420)).toList());
    }

    @Test
    void repeatedRunsTellBlocksFirstAndTimeWithItsNoise() {
        assertThat(runs(12, 11, 19).words())
                .isEqualTo("3 runs: 420 blocks each time, time 12.0 ms (11.0 ms to 19.0 ms).");
        assertThat(runs(12, 11, 19).typical().executionMillis()).isEqualTo(12);
        assertThat(new Runs(List.of(took(1, 5), took(2, 9))).words()).contains("blocks 7 (5 to 9)");
    }

    @Test
    void aDifferenceWithinTheNoiseIsSaidToBeNoise() {
        assertThat(Runs.compare(runs(10, 12, 14), runs(9, 11, 13))).endsWith("within the noise");
        assertThat(Runs.compare(runs(10, 12, 14), runs(5, 6, 7))).endsWith("faster in every run");
        assertThat(Runs.compare(runs(10), runs(5))).contains("cannot be told");
    }
}
