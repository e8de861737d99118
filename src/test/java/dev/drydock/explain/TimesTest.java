package dev.drydock.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.read.PlanFile;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The cases in which a simple subtraction of children is wrong. Source of the numbers: measured on PostgreSQL 18, rounded.
class TimesTest {
    @Test
    void processesBelowAGatherAreItsChildsLoopsAndNotTheWorkersLaunched() {
        Plan plan =
                plan(
                        100,
                        node(
                                "Gather",
                                "\"Workers Launched\": 2",
                                90,
                                1,
                                node("Seq Scan", "\"Parallel Aware\": true", 40, 2)));
        Times times = Times.of(plan);
        assertThat(times.of(child(plan, 1)).processes()).isEqualTo(2);
        assertThat(times.of(child(plan, 1)).selfMillis()).isEqualTo(40);
        assertThat(times.of(plan.root()).selfMillis()).isEqualTo(50);
    }

    @Test
    void theIndexSideOfAParallelBitmapScanRunsOnce() {
        Plan plan =
                plan(
                        100,
                        node(
                                "Gather",
                                "\"Workers Launched\": 2",
                                90,
                                1,
                                node(
                                        "Bitmap Heap Scan",
                                        "\"Parallel Aware\": true",
                                        30,
                                        3,
                                        node(
                                                "Bitmap Index Scan",
                                                "\"Index Name\": \"i\"",
                                                12,
                                                1))));
        Times times = Times.of(plan);
        assertThat(times.of(child(plan, 2)).selfMillis()).isEqualTo(12);
        assertThat(times.of(child(plan, 1)).selfMillis()).isEqualTo(18);
    }

    @Test
    void anInitPlanBelongsToTheGatherAboveTheNodeThatAsksForIt() {
        String reference = "\"Filter\": \"(a > (InitPlan 1).col1)\"";
        String initPlan =
                node(
                        "Seq Scan",
                        "\"Parent Relationship\": \"InitPlan\", \"Subplan Name\": \"InitPlan 1\"",
                        60,
                        1);
        Plan plan =
                plan(
                        100,
                        node(
                                "Aggregate",
                                "\"Strategy\": \"Plain\"",
                                95,
                                1,
                                initPlan,
                                node(
                                        "Gather",
                                        "\"Workers Launched\": 2",
                                        90,
                                        1,
                                        node("Seq Scan", reference, 20, 3))));
        Times times = Times.of(plan);
        assertThat(times.of(plan.root()).selfMillis()).isEqualTo(5);
        assertThat(times.of(child(plan, 2)).selfMillis()).isEqualTo(10);
        assertThat(times.of(child(plan, 1)).selfMillis()).isEqualTo(60);
    }

    @Test
    void initPlan10IsNotInitPlan1() {
        Plan plan =
                plan(
                        100,
                        node(
                                "Hash Join",
                                "\"Join Type\": \"Inner\"",
                                90,
                                1,
                                node(
                                        "Result",
                                        "\"Parent Relationship\": \"InitPlan\", \"Subplan Name\":"
                                                + " \"InitPlan 1 (returns $1)\"",
                                        30,
                                        1),
                                node("Seq Scan", "\"Filter\": \"(a = $10)\"", 5, 1),
                                node("Seq Scan", "\"Filter\": \"(a = $1)\"", 40, 1)));
        Times times = Times.of(plan);
        assertThat(times.of(child(plan, 2)).selfMillis()).isEqualTo(5);
        assertThat(times.of(child(plan, 3)).selfMillis()).isEqualTo(10);
    }

    @Test
    void aWithQueryIsSharedByItsReadersAndTheRestRanAfterwards() {
        String cte =
                node(
                        "ModifyTable",
                        "\"Operation\": \"Insert\", \"Parent Relationship\": \"InitPlan\","
                                + " \"Subplan Name\": \"CTE w\"",
                        50,
                        1);
        Plan plan =
                plan(
                        100,
                        node(
                                "Append",
                                "\"Subplans Removed\": 0",
                                42,
                                1,
                                cte,
                                node("CTE Scan", "\"CTE Name\": \"w\"", 30, 1),
                                node("CTE Scan", "\"CTE Name\": \"w\"", 10, 1)));
        Times times = Times.of(plan);
        assertThat(times.of(child(plan, 2)).selfMillis()).isZero();
        assertThat(times.of(plan.root()).selfMillis()).isEqualTo(2);
        assertThat(times.afterMainMillis()).isEqualTo(10);
        assertThat(times.waterfall().restMillis()).isEqualTo(48);
    }

    @Test
    void aNodeThatWasStoppedEarlyIsLiftedToItsChildren() {
        Plan plan =
                plan(
                        7923.5,
                        node(
                                "Limit",
                                "\"x\": 1",
                                7923,
                                1,
                                node(
                                        "Aggregate",
                                        "\"Strategy\": \"Plain\"",
                                        7579.6,
                                        1,
                                        node(
                                                "Gather Merge",
                                                "\"Workers Launched\": 2",
                                                7922.3,
                                                1))));
        Times times = Times.of(plan);
        assertThat(times.of(child(plan, 1)).inclusiveMillis()).isEqualTo(7922.3);
        assertThat(times.of(child(plan, 1)).selfMillis()).isZero();
        double sum = plan.nodes().mapToDouble(node -> times.of(node).selfMillis()).sum();
        assertThat(sum).isCloseTo(7923, within(1e-9));
        assertThat(times.slowest()).hasValue(child(plan, 2));
    }

    @Test
    void aNodeThatWasStoppedEarlyHasUsedWhatItsChildrenDid() {
        String blocks = "\"Shared Hit Blocks\": %d, \"Shared Read Blocks\": %d, \"WAL Bytes\": %d";
        Plan plan =
                plan(
                        100,
                        node(
                                "Limit",
                                blocks.formatted(9, 50, 7),
                                90,
                                1,
                                node(
                                        "Aggregate",
                                        blocks.formatted(3, 40, 0),
                                        80,
                                        1,
                                        node("Gather", blocks.formatted(8, 30, 5), 70, 1))));
        Times times = Times.of(plan);
        assertThat(times.selfBlocks(child(plan, 1)).sharedHit()).isZero();
        assertThat(times.selfBlocks(child(plan, 1)).sharedRead()).isEqualTo(10);
        assertThat(times.selfBlocks(plan.root()).sharedHit()).isEqualTo(1);
        assertThat(times.selfWal(plan.root()).bytes()).isEqualTo(2);
        assertThat(times.selfWal(child(plan, 2)).bytes()).isEqualTo(5);
    }

    @Test
    void triggersThatRanAfterTheNodesAreToldApartFromThoseInside() {
        String json =
                """
                [{"Plan": %s, "Planning Time": 1, "Execution Time": 30.6,
                  "Triggers": [{"Trigger Name": "before", "Time": 2.0, "Calls": 5},
                               {"Constraint Name": "fk", "Relation": "t", "Time": 26.5, "Calls": 5}]}]
                """
                        .formatted(
                                node(
                                        "ModifyTable",
                                        "\"Operation\": \"Insert\", \"Relation Name\": \"t\"",
                                        2.5,
                                        1));
        Waterfall parts = Times.of(PlanFile.first(json)).waterfall();
        assertThat(parts.afterTriggersMillis()).isEqualTo(26.5);
        assertThat(parts.totalMillis()).isCloseTo(31.6, within(1e-9));
    }

    @Test
    void aPlanThatWasNotRunHasWordsButNoTimes() {
        Plan plan =
                PlanFile.first(
                        """
                        [{"Plan": {"Node Type": "Seq Scan", "Relation Name": "t", "Alias": "t", "Startup Cost": 0, "Total Cost": 35.5,
                                   "Plan Rows": 2550, "Plan Width": 4, "Brand New": {"a": [1]}}}]
                        """);
        assertThat(plan.isAnalyzed()).isFalse();
        assertThat(Times.of(plan).slowest()).isEmpty();
        assertThat(plan.root().detail("Brand New")).isEqualTo("{\"a\":[1]}");
        assertThat(new Words(plan, Times.of(plan)).sentence(plan.root()))
                .isEqualTo("Reads all of t: about 2\u202F550 rows.");
        assertThat(PlanText.of(plan)).contains("Seq Scan on t");
    }

    @Test
    void whatIsNoPlanIsSaidToBeNone() {
        assertThatThrownBy(() -> PlanFile.first("SELECT 1"))
                .isInstanceOf(PlanFormatException.class);
        assertThatThrownBy(() -> PlanFile.first("[{}]")).isInstanceOf(PlanFormatException.class);
    }

    private static PlanNode child(Plan plan, int id) {
        return plan.nodes().filter(node -> node.id() == id).findFirst().orElseThrow();
    }

    private static Plan plan(double executionMillis, String root) {
        return PlanFile.first(
                "[{\"Plan\": "
                        + root
                        + ", \"Planning Time\": 0, \"Execution Time\": "
                        + executionMillis
                        + "}]");
    }

    private static String node(
            String type, String details, double millis, int loops, String... children) {
        String relationship =
                details.contains("Parent Relationship")
                        ? ""
                        : "\"Parent Relationship\": \"Outer\", ";
        return "{\"Node Type\": \"%s\", %s%s, \"Actual Total Time\": %s, \"Actual Rows\": 1, \"Actual Loops\": %d, \"Plans\": [%s]}"
                .formatted(
                        type,
                        relationship,
                        details,
                        millis,
                        loops,
                        Arrays.stream(children).collect(Collectors.joining(", ")));
    }
}
