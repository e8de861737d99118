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
import org.junit.jupiter.params.provider.MethodSource;

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
import java.util.stream.Stream;

/// After a crash at any instant whoever goes on reaches the end: the schema is the wanted one, every row was done once, the journal
/// says so.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("drydock.crashes", 4);
    private static final long SEED = Long.getLong("drydock.seed", 1);

    /// Servers are killed, not machines: what was written stays written without being forced to the disk.
    private static final Map<String, String> NO_SYNC = Map.of("fsync", "off");

    /// The number of a round decides its instants: a seed and a round repeat them.
    static Stream<Integer> rounds() {
        return Stream.iterate(0, round -> round + 1).limit(Math.max(1, CRASHES / 4));
    }

    static Stream<Integer> kills() {
        return Stream.iterate(0, round -> round + 1).limit(CRASHES);
    }

    private static CrashScenario scenario(int round) {
        return CrashScenario.of(round % 2 == 0 ? 18 : 14);
    }

    /// Breaks a run off once at a random instant. One that was over before is followed by another.
    private static void breakOff(CrashScenario scenario, int round, Break how) throws Exception {
        Random random = new Random(SEED + round);
        long window = scenario.usual().toMillis() * 3 / 2;
        while (!how.brokeAt(random.nextLong(window), random)) {
            window = Math.max(1, window / 2);
        }
    }

    /// A way to break a run off. All that follows from it is demanded, whether it came in time or not.
    private interface Break {
        /// @return false when the run was over before
        boolean brokeAt(long millis, Random random) throws Exception;
    }

    @ParameterizedTest
    @MethodSource("kills")
    void aClientThatIsKilledLeavesNothingThatAnotherCannotFinish(int round) throws Exception {
        CrashScenario scenario = scenario(round);
        breakOff(
                scenario,
                round,
                (millis, random) -> {
                    try (Sandbox sandbox = scenario.begun()) {
                        boolean killed = killChild(sandbox.target(), millis);
                        if (killed && random.nextInt(3) == 0) {
                            killChild(sandbox.target(), random.nextLong(millis + 1));
                        }
                        goOn(sandbox.target());
                        demand(sandbox, scenario.goal());
                        return killed;
                    }
                });
    }

    private static void goOn(Target target) {
        assertThat(CrashScenario.resume(target))
                .isInstanceOfAny(RunOutcome.Done.class, RunOutcome.NothingToResume.class);
    }

    private static void demand(Sandbox sandbox, Set<String> goal) {
        try (Session session = sandbox.open()) {
            demand(session, goal);
        }
    }

    private static void demand(Session session, Set<String> goal) {
        CrashScenario.demandJournal(session);
        CrashScenario.demandRows(session);
        assertThat(KindBlindComparer.differences(CrashScenario.schema(session), goal)).isEmpty();
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

    @ParameterizedTest
    @MethodSource("rounds")
    void aConnectionThatIsCutLeavesNothingThatAnotherCannotFinish(int round) throws Exception {
        CrashScenario scenario = scenario(round);
        breakOff(
                scenario,
                round,
                (millis, random) -> {
                    try (Sandbox sandbox = scenario.begun()) {
                        boolean broken = cut(sandbox.target(), millis, CrashScenario::resume);
                        goOn(sandbox.target());
                        demand(sandbox, scenario.goal());
                        return broken;
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aServerThatIsKilledLeavesNothingThatCannotBeFinished(int round, @TempDir Path folder)
            throws Exception {
        // The server may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int major = round % 2 == 0 ? 18 : 14;
        CrashScenario scenario = scenario(round);
        breakOff(
                scenario,
                round,
                (millis, random) -> killServer(scenario, major, millis, folder.resolve("server")));
    }

    private static boolean killServer(CrashScenario scenario, int major, long millis, Path home)
            throws Exception {
        KeptServer.create(major, home);
        try {
            boolean broken;
            try (KeptServer server = KeptServer.start(major, home, NO_SYNC)) {
                try (Session session = Session.open(server.target())) {
                    session.execute("CREATE DATABASE shop");
                }
                Target shop = server.target().withDatabase("shop");
                scenario.prepare(shop);
                long postmaster = postmaster(home);
                Thread killer = later(millis, () -> quit(postmaster));
                broken = resumeUntilCut(shop);
                killer.join();
            }
            try (KeptServer server = KeptServer.start(major, home, NO_SYNC);
                    Session session = Session.open(server.target().withDatabase("shop"))) {
                goOn(server.target().withDatabase("shop"));
                demand(session, scenario.goal());
            }
            return broken;
        } finally {
            KeptServer.delete(home);
        }
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

    @ParameterizedTest
    @MethodSource("rounds")
    void aRunThatWasCutIsTakenBackToItsExactStartEvenWhenThatIsCutToo(int round) throws Exception {
        CrashScenario scenario = CrashScenario.reversible(18);
        breakOff(scenario, round, (millis, random) -> brokenBothWays(scenario, millis, random));
    }

    private static boolean brokenBothWays(CrashScenario scenario, long millis, Random random)
            throws Exception {
        try (Sandbox sandbox = scenario.begun();
                Session session = sandbox.open()) {
            boolean broken = cut(sandbox.target(), millis, CrashScenario::resume);
            Undertaking back = wayBack(session);
            cut(sandbox.target(), random.nextLong(millis + 1), target -> begin(target, back));
            if (latest(session).undertaking().kind() == Undertaking.Kind.APPLY) {
                // The wire was cut before the way back could be written down.
                begin(sandbox.target(), back);
            }
            goOn(sandbox.target());
            assertThat(
                            session.query(
                                    "SELECT state FROM drydock.run ORDER BY id DESC",
                                    row -> row.string(1)))
                    .containsExactly("DONE", "ROLLED_BACK");
            try (Sandbox untouched = TestServers.of(18).create(scenario.rows());
                    Session other = untouched.open()) {
                assertThat(
                                KindBlindComparer.differences(
                                        CrashScenario.schema(session), CrashScenario.schema(other)))
                        .isEmpty();
            }
            return broken;
        }
    }

    private static RunOutcome begin(Target target, Undertaking undertaking) {
        return CrashScenario.runner()
                .begin(target, undertaking, CrashScenario.JOURNAL, RunCallbacks.quiet());
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

    /// @return whether the connection was lost
    private static boolean cut(Target target, long millis, Function<Target, RunOutcome> work)
            throws InterruptedException {
        try (TcpProxy wire = new TcpProxy(target)) {
            Thread cutter = later(millis, wire::cut);
            try {
                return work.apply(wire.target()) instanceof RunOutcome.ConnectionLost;
            } catch (PgException e) {
                return true;
            } finally {
                cutter.join();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void twoRunnersAtOnceDoEverythingOnce(int round) throws Exception {
        CrashScenario scenario = scenario(round);
        try (Sandbox sandbox = scenario.begun()) {
            List<RunOutcome> outcomes = new CopyOnWriteArrayList<>();
            List<Thread> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(
                        Thread.ofPlatform()
                                .start(() -> outcomes.add(CrashScenario.resume(sandbox.target()))));
            }
            for (Thread each : both) {
                each.join();
            }
            assertThat(outcomes).filteredOn(RunOutcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof RunOutcome.Done))
                    .singleElement()
                    .satisfies(CrashTest::isToldWhoRuns);
            demand(sandbox, scenario.goal());
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
        CrashScenario scenario = CrashScenario.of(18);
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
        CrashScenario scenario = CrashScenario.of(18);
        try (Sandbox sandbox = scenario.begun()) {
            assertThat(CrashScenario.resume(sandbox.target())).isInstanceOf(RunOutcome.Done.class);
            assertThat(CrashScenario.resume(sandbox.target()))
                    .isInstanceOf(RunOutcome.NothingToResume.class);
        }
    }
}
