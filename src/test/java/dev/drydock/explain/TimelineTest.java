package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TimelineTest {
    private static final Path PLAN = Path.of("src/test/cases/plans/report.txt");

    private static final String PARALLEL =
            """
            Gather  (cost=0.00..9.00 rows=9 width=4) (actual time=1.000..90.000 rows=300 loops=1)
              Workers Planned: 2
              Workers Launched: 2
              ->  Parallel Seq Scan on t  (cost=0.00..9.00 rows=9 width=4) (actual time=0.100..80.000 rows=100 loops=3)
                    Worker 0:  actual time=0.100..70.000 rows=90 loops=1
                    Worker 1:  actual time=0.100..75.000 rows=95 loops=1
            Planning Time: 1.000 ms
            Execution Time: 95.000 ms
            """;

    private static final String TRIGGERS =
            """
            Insert on t  (cost=0.00..9.00 rows=0 width=4) (actual time=68.300..68.300 rows=0 loops=1)
              ->  Result  (cost=0.00..9.00 rows=1 width=4) (actual time=0.010..0.010 rows=1 loops=1)
            Planning Time: 0.200 ms
            Trigger before_t: time=65.850 calls=1
            Trigger for constraint t_fk on t: time=26.500 calls=1
            Execution Time: 95.000 ms
            """;

    private static Timeline timeline(Plan plan) {
        return Timeline.of(plan, Times.of(plan));
    }

    private static Timeline.Span span(Timeline timeline, String type) {
        return timeline.spans().stream()
                .filter(span -> span.node().type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHashTableIsBuiltBeforeTheOtherSideIsRead() throws Exception {
        Timeline timeline = timeline(PlanFile.first(Files.readString(PLAN)));
        Timeline.Span hash = span(timeline, "Hash");
        assertThat(hash.isBlocking()).isTrue();
        assertThat(span(timeline, "Nested Loop").startMillis())
                .isCloseTo(hash.endMillis(), within(1e-9));
        assertThat(span(timeline, "Sort").words()).contains("waits for its whole input");
        assertThat(span(timeline, "Index Scan").average()).isTrue();
        assertThat(span(timeline, "Index Scan").words()).contains("each on average");
    }

    @Test
    void everySpanLiesInsideOfTheOneAroundIt() throws Exception {
        Plan plan = PlanFile.first(Files.readString(PLAN));
        Times times = Times.of(plan);
        Timeline timeline = Timeline.of(plan, times);
        for (Timeline.Span span : timeline.spans()) {
            Timeline.Span around =
                    times.parentOf(span.node())
                            .map(parent ->
                                    timeline.spans().stream()
                                            .filter(each -> each.node().id() == parent.id())
                                            .findFirst()
                                            .orElseThrow())
                            .orElse(span);
            assertThat(span.startMillis()).isGreaterThanOrEqualTo(around.startMillis());
            assertThat(span.endMillis())
                    .as(span.node().title())
                    .isLessThanOrEqualTo(around.endMillis() + 0.001);
        }
    }

    @Test
    void workersAndTheirLeaderAreLanes() {
        Timeline timeline = timeline(PlanFile.first(PARALLEL));
        List<Timeline.Lane> lanes = span(timeline, "Seq Scan").lanes();
        assertThat(lanes)
                .extracting(Timeline.Lane::name)
                .containsExactly("leader", "worker 0", "worker 1");
        assertThat(lanes.getFirst().millis()).isCloseTo(95, within(1e-6));
        assertThat(lanes.getFirst().rows()).isCloseTo(115, within(1e-6));
        assertThat(span(timeline, "Seq Scan").average()).as("each process ran once").isFalse();
    }

    @Test
    void theWaterfallAddsUpToPlanningAndExecution() throws Exception {
        for (String text : List.of(Files.readString(PLAN), PARALLEL, TRIGGERS)) {
            Plan plan = PlanFile.first(text);
            List<WaterfallStep> steps = WaterfallStep.of(plan, Times.of(plan));
            double sum = steps.stream().mapToDouble(WaterfallStep::millis).sum();
            double told =
                    plan.planningMillis() == null || plan.executionMillis() == null
                            ? Double.NaN
                            : plan.planningMillis() + plan.executionMillis();
            assertThat(sum).isCloseTo(told, within(1e-6));
            assertThat(steps.getLast().endMillis()).isCloseTo(told, within(1e-6));
            assertThat(steps)
                    .filteredOn(step -> step.node() != null)
                    .hasSize((int) plan.nodes().count());
        }
    }

    @Test
    void triggersInsideOfANodeAreNotedAndThoseAfterItAreSteps() {
        Plan plan = PlanFile.first(TRIGGERS);
        List<WaterfallStep> steps = WaterfallStep.of(plan, Times.of(plan));
        assertThat(steps)
                .filteredOn(step -> step.name().equals("Insert on t"))
                .singleElement()
                .extracting(WaterfallStep::note)
                .asString()
                .contains("BEFORE triggers inside 65.9");
        assertThat(steps)
                .filteredOn(step -> step.name().equals("Triggers after the nodes"))
                .singleElement()
                .extracting(WaterfallStep::millis)
                .isEqualTo(26.5);
    }
}
