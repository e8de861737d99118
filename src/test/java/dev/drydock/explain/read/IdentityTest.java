package dev.drydock.explain.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.PlannedCosts;
import dev.drydock.explain.Timeline;
import dev.drydock.explain.Times;
import dev.drydock.explain.Wal;
import dev.drydock.explain.Waterfall;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What all nodes took and used themselves is what the root did and what ran after it, and no node took less than nothing: of time, blocks,
/// waits, WAL and expected cost, in every plan that is kept here and in plans of every node on real servers.
class IdentityTest {
    private static final Path CASES = Path.of("src/test/cases");

    @Test
    void keptPlansAddUp() throws IOException {
        int timed = 0;
        int counted = 0;
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(IdentityTest::mayHoldPlans).sorted().toList()) {
                for (PlanEntry entry : PlanFile.read(Files.readString(file))) {
                    if (entry instanceof PlanEntry.Whole whole) {
                        Plan plan = whole.plan();
                        timed += addsUp(plan, file.toString()).isTimed() ? 1 : 0;
                        counted += plan.root().blocks() == null ? 0 : 1;
                    }
                }
            }
        }
        assertThat(timed).as("timed plans").isGreaterThan(100);
        assertThat(counted).as("plans with blocks").isGreaterThan(10);
    }

    private static boolean mayHoldPlans(Path file) {
        String path = file.toString();
        return (path.contains("/advice/") || path.contains("/plans/"))
                && Files.isRegularFile(file)
                && !path.endsWith(".sql")
                && !path.endsWith("facts.txt");
    }

    static List<Integer> majors() {
        return TestMajors.chosen();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void plansOfEveryNodeAddUp(int major) {
        EveryNode cases = EveryNode.read();
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = Session.open(sandbox.target())) {
            cases.prepare(session);
            session.execute("SET track_io_timing = on");
            for (EveryNode.Query query : cases.queries(major)) {
                for (String verbose : List.of("VERBOSE", "VERBOSE off")) {
                    Plan plan =
                            PlanFile.first(
                                    query.explain(
                                            session,
                                            "ANALYZE, BUFFERS, WAL, FORMAT JSON, " + verbose));
                    Times times = addsUp(plan, query.name());
                    assertThat(times.isTimed()).isTrue();
                }
            }
        }
    }

    private static Times addsUp(Plan plan, String as) {
        Times times = Times.of(plan);
        time(plan, times, as);
        for (Function<PlanNode.Blocks, Number> counter : counters()) {
            double after = counter.apply(times.blocksAfterMain()).doubleValue();
            sum(
                    plan,
                    node -> counter.apply(times.selfBlocks(node)).doubleValue(),
                    counter.apply(times.blocks(plan.root())).doubleValue() + after,
                    as);
        }
        for (Function<Wal, Long> counter :
                List.<Function<Wal, Long>>of(
                        Wal::records, Wal::fullPageImages, Wal::bytes, Wal::buffersFull)) {
            sum(
                    plan,
                    node -> (double) counter.apply(times.selfWal(node)),
                    (double)
                            (counter.apply(times.wal(plan.root()))
                                    + counter.apply(times.walAfterMain())),
                    as);
        }
        PlannedCosts costs = PlannedCosts.of(plan);
        sum(plan, costs::self, plan.root().totalCost(), as);
        return times;
    }

    private static void time(Plan plan, Times times, String as) {
        double whole = times.of(plan.root()).inclusiveMillis() + times.afterMainMillis();
        sum(plan, node -> times.of(node).selfMillis(), whole, as);
        Waterfall parts = times.waterfall();
        assertThat(parts.restMillis())
                .as("start and end of " + as)
                .isGreaterThanOrEqualTo(-parts.roundingMillis());
        if (plan.executionMillis() != null && plan.planningMillis() != null) {
            assertThat(parts.totalMillis())
                    .as(as)
                    .isCloseTo(plan.planningMillis() + plan.executionMillis(), within(1e-6));
        }
        plan.nodes()
                .forEach(node -> {
                    Times.NodeTime time = times.of(node);
                    double told = time.workMillis() / time.processes();
                    double below = time.inclusiveMillis() - time.selfMillis();
                    assertThat(time.selfRoundingMillis())
                            .as(as + ": error of " + node.title())
                            .isGreaterThanOrEqualTo(told > 0 ? 0.0005 : 0);
                    assertThat(time.selfMillis())
                            .as(as + ": itself, or lifted to what is inside of " + node.title())
                            .isCloseTo(told > below ? told - below : 0, within(1e-9));
                });
        for (Timeline.Span span : Timeline.of(plan, times).spans()) {
            for (Timeline.Lane lane : span.lanes()) {
                assertThat(lane.millis()).as(as).isNotNegative();
                assertThat(lane.rows()).as(as).isNotNegative();
            }
        }
    }

    private static List<Function<PlanNode.Blocks, Number>> counters() {
        return List.of(
                PlanNode.Blocks::sharedHit,
                PlanNode.Blocks::sharedRead,
                PlanNode.Blocks::sharedDirtied,
                PlanNode.Blocks::sharedWritten,
                PlanNode.Blocks::localHit,
                PlanNode.Blocks::localRead,
                PlanNode.Blocks::localDirtied,
                PlanNode.Blocks::localWritten,
                PlanNode.Blocks::tempRead,
                PlanNode.Blocks::tempWritten,
                PlanNode.Blocks::ioMillis);
    }

    private static void sum(Plan plan, ToDoubleFunction<PlanNode> self, double whole, String as) {
        assertThat(plan.nodes().mapToDouble(self).sum())
                .as(as)
                .isCloseTo(whole, within(1e-6 + Math.abs(whole) * 1e-12));
        plan.nodes()
                .forEach(node ->
                        assertThat(self.applyAsDouble(node))
                                .as(as + ": " + node.title())
                                .isNotNegative());
    }
}
