package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.RollbackPlanner;
import dev.drydock.rehearsal.RollbackPlanner.Planned;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.Runner;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.KeptServer;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/// After a crash at any instant whoever goes on reaches the end: the schema is the wanted one, every row was done once, the journal
/// says so.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("drydock.crashes", 8);
    private static final long SEED = Long.getLong("drydock.seed", 1);

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aClientThatIsKilledLeavesNothingThatAnotherCannotFinish(int major) throws Exception {
        CrashScenario scenario = CrashScenario.make(major);
        Set<String> goal = scenario.goal();
        Random random = new Random(SEED + major);
        long usual = 4_000;
        int killed = 0;
        for (int crash = 0; crash < Math.max(1, CRASHES / 2); crash++) {
            try (Sandbox sandbox = scenario.begun()) {
                long start = System.nanoTime();
                boolean survived = false;
                while (!survived && random.nextInt(3) > 0 || !survived && killed == 0) {
                    survived = !killChild(sandbox.target(), random.nextLong(usual));
                    killed += survived ? 0 : 1;
                }
                RunOutcome outcome = CrashScenario.resume(sandbox.target());
                if (!(outcome instanceof RunOutcome.NothingToResume)) {
                    assertThat(outcome)
                            .as("crash %s of seed %s: %s", crash, SEED, outcome)
                            .isInstanceOf(RunOutcome.Done.class);
                }
                demand(sandbox, goal, "crash " + crash + " of seed " + SEED);
                usual =
                        Math.clamp(
                                Duration.ofNanos(System.nanoTime() - start).toMillis(), 500, usual);
            }
        }
        assertThat(killed).isPositive();
    }

    private static void demand(Sandbox sandbox, Set<String> goal, String what) {
        try (Session session = sandbox.open()) {
            demand(session, goal, what);
        }
    }

    private static void demand(Session session, Set<String> goal, String what) {
        CrashScenario.demandJournal(session);
        CrashScenario.demandRows(session);
        assertThat(KindBlindComparer.differences(CrashScenario.schema(session), goal))
                .as(what)
                .isEmpty();
    }

    /// @return false when the child came to its end before it was killed
    private static boolean killChild(Target target, long millis)
            throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                List.of(
                                        Objects.requireNonNull(
                                                ProcessHandle.current().info().command().get()),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty(
                                                "surefire.test.class.path",
                                                System.getProperty("java.class.path")),
                                        CrashChild.class.getName(),
                                        target.host(),
                                        String.valueOf(target.port()),
                                        target.database(),
                                        target.user(),
                                        String.valueOf(target.password())))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader words = child.inputReader()) {
            assertThat(words.readLine()).isEqualTo("ready");
            boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
            if (ended) {
                assertThat(words.readLine()).startsWith("Done");
            }
            return !ended;
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    @Test
    void aConnectionThatIsCutLeavesNothingThatAnotherCannotFinish() throws Exception {
        CrashScenario scenario = CrashScenario.make(18);
        Set<String> goal = scenario.goal();
        Random random = new Random(SEED);
        int broken = 0;
        for (int crash = 0; crash < Math.max(2, CRASHES / 4); crash++) {
            try (Sandbox sandbox = scenario.begun();
                    TcpProxy wire = new TcpProxy(sandbox.target())) {
                Thread cutter = later(random.nextLong(2_000), wire::cut);
                broken += resumeUntilCut(wire.target()) ? 1 : 0;
                cutter.join();
                assertThat(CrashScenario.resume(sandbox.target()))
                        .isInstanceOfAny(RunOutcome.Done.class, RunOutcome.NothingToResume.class);
                demand(sandbox, goal, "cut " + crash + " of seed " + SEED);
            }
        }
        assertThat(broken).isPositive();
    }

    @Test
    void aServerThatIsKilledLeavesNothingThatCannotBeFinished(@TempDir Path folder)
            throws Exception {
        CrashScenario scenario = CrashScenario.make(18);
        Set<String> goal = scenario.goal();
        Random random = new Random(SEED);
        // The server may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("server");
        KeptServer.create(18, home);
        int broken = 0;
        KeptServer server = KeptServer.start(18, home, Map.of());
        try {
            execute(server.target(), "CREATE DATABASE begun");
            Target begun = server.target().withDatabase("begun");
            execute(begun, scenario.rows());
            scenario.begin(begun);
            for (int crash = 0; crash < Math.max(2, CRASHES / 4); crash++) {
                String name = "crash" + crash;
                execute(server.target(), "CREATE DATABASE " + name + " TEMPLATE begun");
                long postmaster = postmaster(home);
                Thread killer = later(random.nextLong(2_500), () -> quit(postmaster));
                broken += resumeUntilCut(server.target().withDatabase(name)) ? 1 : 0;
                killer.join();
                server.close();
                server = KeptServer.start(18, home, Map.of());
                Target again = server.target().withDatabase(name);
                assertThat(CrashScenario.resume(again))
                        .isInstanceOfAny(RunOutcome.Done.class, RunOutcome.NothingToResume.class);
                try (Session session = Session.open(again)) {
                    demand(session, goal, "crash " + crash + " of seed " + SEED);
                }
            }
        } finally {
            server.close();
            KeptServer.delete(home);
        }
        assertThat(broken).isPositive();
    }

    private static long postmaster(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
    }

    /// An immediate shutdown: no checkpoint, nothing said to clients.
    private static void quit(long postmaster) {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Target target, String sql) {
        try (Session session = Session.open(target)) {
            session.execute(sql);
        }
    }

    /// At a random instant, which is what this test is about.
    private static Thread later(long millis, Runnable work) {
        return Thread.ofPlatform()
                .start(() -> {
                    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
                    work.run();
                });
    }

    /// @return whether the connection was lost
    private static boolean resumeUntilCut(Target target) {
        try {
            RunOutcome outcome = CrashScenario.resume(target);
            assertThat(outcome)
                    .isInstanceOfAny(RunOutcome.Done.class, RunOutcome.ConnectionLost.class);
            return outcome instanceof RunOutcome.ConnectionLost;
        } catch (PgException e) {
            return true;
        }
    }

    @Test
    void aRunThatWasCutIsTakenBackToItsExactStartEvenWhenThatIsCutToo() throws Exception {
        CrashScenario scenario = CrashScenario.makeReversible(18);
        Random random = new Random(SEED);
        int broken = 0;
        for (int crash = 0; crash < Math.max(2, CRASHES / 4); crash++) {
            try (Sandbox sandbox = scenario.begun();
                    Session session = sandbox.open()) {
                broken += cut(sandbox.target(), random.nextLong(2_000), CrashScenario::resume);
                Undertaking back = wayBack(session);
                broken +=
                        cut(
                                sandbox.target(),
                                random.nextLong(1_000),
                                target ->
                                        CrashScenario.runner()
                                                .begin(
                                                        target,
                                                        back,
                                                        CrashScenario.JOURNAL,
                                                        RunCallbacks.quiet()));
                if (latest(session).undertaking().kind() == Undertaking.Kind.APPLY) {
                    // The wire was cut before the way back could be written down.
                    CrashScenario.runner()
                            .begin(
                                    sandbox.target(),
                                    back,
                                    CrashScenario.JOURNAL,
                                    RunCallbacks.quiet());
                }
                assertThat(CrashScenario.resume(sandbox.target()))
                        .isInstanceOfAny(RunOutcome.Done.class, RunOutcome.NothingToResume.class);
                assertThat(
                                session.query(
                                        "SELECT state FROM drydock.run ORDER BY id DESC",
                                        row -> row.string(1)))
                        .containsExactly("DONE", "ROLLED_BACK");
                try (Sandbox untouched = TestServers.of(18).create(scenario.rows());
                        Session other = untouched.open()) {
                    assertThat(
                                    KindBlindComparer.differences(
                                            CrashScenario.schema(session),
                                            CrashScenario.schema(other)))
                            .as("crash %s of seed %s", crash, SEED)
                            .isEmpty();
                }
            }
        }
        assertThat(broken).isPositive();
    }

    private static RunRecord latest(Session session) {
        return Objects.requireNonNull(CrashScenario.JOURNAL.find(session).latest(run -> true));
    }

    private static Undertaking wayBack(Session session) {
        RunRecord run = latest(session);
        Runner.awaitEnd(run, session);
        Planned planned =
                new RollbackPlanner(new Workshop(TestServers.sandboxes()))
                        .plan(run, CatalogReader.read(session), CatalogReader.readFacts(session));
        assertThat(planned).isInstanceOf(Planned.Ready.class);
        Planned.Ready ready = (Planned.Ready) planned;
        Rehearsal rehearsal =
                new Rehearser(TestServers.sandboxes())
                        .recording()
                        .rehearse(
                                ready.live(),
                                ready.wanted(),
                                ready.migration(),
                                RunCallbacks.quiet());
        assertThat(rehearsal.isProven()).as("%s", rehearsal.proof()).isTrue();
        return Undertaking.rollback(run.id(), ready.migration(), rehearsal.checkpoints(), "");
    }

    /// @return 1 when the connection was lost
    private static int cut(Target target, long millis, Function<Target, RunOutcome> work)
            throws InterruptedException {
        try (TcpProxy wire = new TcpProxy(target)) {
            Thread cutter = later(millis, wire::cut);
            try {
                return work.apply(wire.target()) instanceof RunOutcome.ConnectionLost ? 1 : 0;
            } catch (PgException e) {
                return 1;
            } finally {
                cutter.join();
            }
        }
    }

    @Test
    void twoRunnersAtOnceDoEverythingOnce() throws Exception {
        CrashScenario scenario = CrashScenario.make(18);
        Set<String> goal = scenario.goal();
        for (int round = 0; round < Math.max(2, CRASHES / 4); round++) {
            try (Sandbox sandbox = scenario.begun()) {
                List<RunOutcome> outcomes = new CopyOnWriteArrayList<>();
                List<Thread> both = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    both.add(
                            Thread.ofPlatform()
                                    .start(() ->
                                            outcomes.add(CrashScenario.resume(sandbox.target()))));
                }
                for (Thread each : both) {
                    each.join();
                }
                assertThat(outcomes).filteredOn(RunOutcome.Done.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !(outcome instanceof RunOutcome.Done))
                        .singleElement()
                        .satisfies(CrashTest::isToldWhoRuns);
                demand(sandbox, goal, "round " + round);
            }
        }
    }

    /// Who, where and since when; or that all is done, to one who came so late.
    private static void isToldWhoRuns(RunOutcome outcome) {
        if (!(outcome instanceof RunOutcome.NothingToResume)) {
            assertThat(outcome).isInstanceOf(RunOutcome.LockedByOther.class);
            assertThat(((RunOutcome.LockedByOther) outcome).holder().words())
                    .matches(
                            "postgres \\(\\S.*, process \\d+, from 127\\.0\\.0\\.1\\) since"
                                    + " \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
        }
    }

    @Test
    void whoLostTheLockIsFencedOff() {
        CrashScenario scenario = CrashScenario.make(18);
        try (Sandbox sandbox = scenario.begun();
                Session other = sandbox.open()) {
            // Somebody else has claimed the run while this one, which has not noticed, goes on.
            Consumer<StepEvent> claim =
                    event -> {
                        if (event instanceof StepEvent.Committed committed
                                && committed.step() == 0) {
                            other.execute("UPDATE drydock.runner SET watch_pid = -1");
                        }
                    };
            RunOutcome outcome =
                    CrashScenario.runner()
                            .resume(
                                    sandbox.target(),
                                    CrashScenario.JOURNAL,
                                    RunCallbacks.quiet().withEvents(claim));
            assertThat(outcome).isInstanceOf(RunOutcome.TakenOver.class);
            List<Step> steps = scenario.undertaking().steps();
            assertThat(outcome.state().committed())
                    .startsWith(0)
                    .allMatch(step ->
                            steps.get(step).transaction() == steps.getFirst().transaction());
        }
    }

    @Test
    void aRunThatIsDoneIsNotResumed() {
        CrashScenario scenario = CrashScenario.make(18);
        try (Sandbox sandbox = scenario.begun()) {
            assertThat(CrashScenario.resume(sandbox.target())).isInstanceOf(RunOutcome.Done.class);
            assertThat(CrashScenario.resume(sandbox.target()))
                    .isInstanceOf(RunOutcome.NothingToResume.class);
        }
    }
}
