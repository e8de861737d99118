package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.DebtReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A run is kind to others: it does not keep them waiting, slows down, and tells beforehand what will be in its way.
class KindnessTest {
    private static final JournalPlace JOURNAL =
            new JournalPlace.Usual(Path.of("target/no/journal.json"));
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final String TABLE =
            """
            CREATE TABLE t (id int PRIMARY KEY, a int, b text);
            INSERT INTO t SELECT i, i % 100, 'row ' || i FROM generate_series(1, 5000) i;
            ANALYZE t
            """;

    private static Undertaking undertaking(Step... steps) {
        return Undertaking.apply(
                new Migration(Style.ONLINE, List.of(), List.of(steps), List.of(), List.of()),
                Checkpoints.NONE,
                "the test",
                "");
    }

    private static Step.Ddl ddl(String sql) {
        return Step.Ddl.of(T.column("c"), sql, "test").locking(T, LockMode.ACCESS_EXCLUSIVE);
    }

    @Test
    void aRunThatKeepsOthersWaitingTooLongStopsAndUndoesItsWork() throws Exception {
        RunSettings settings =
                RunSettings.of(Style.ONLINE)
                        .withDamage(Duration.ofMillis(500), Duration.ofMillis(600));
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session reader = sandbox.open()) {
            List<StepEvent> events = new ArrayList<>();
            Thread[] waiting = new Thread[1];
            RunCallbacks callbacks =
                    RunCallbacks.quiet()
                            .withObserver(
                                    new StepObserver() {
                                        @Override
                                        public void before(int index, Step step, Session session) {
                                            // The lock is held by now, so this one waits behind it.
                                            waiting[0] =
                                                    Thread.ofPlatform()
                                                            .start(() ->
                                                                    reader.count(
                                                                            "SELECT count(*)"
                                                                                    + " FROM t"));
                                        }
                                    })
                            .withEvents(events::add);
            RunOutcome outcome =
                    new Runner(settings)
                            .begin(
                                    sandbox.target(),
                                    undertaking(
                                            ddl(
                                                    "DO 'BEGIN LOCK TABLE public.t; PERFORM"
                                                            + " pg_sleep(20); END'")),
                                    JOURNAL,
                                    callbacks);
            waiting[0].join();
            assertThat(outcome).isInstanceOf(RunOutcome.DamageSpent.class);
            assertThat(events).hasAtLeastOneElementOfType(StepEvent.Waits.class);
            assertThat(outcome.state().committed()).isEmpty();
        }
    }

    @Test
    void aBackfillRestsWhileItIsPausedAndGoesOnWhenResumed() throws Exception {
        Step.Backfill fill =
                new Step.Backfill(
                        T,
                        List.of("id"),
                        "b = NULL",
                        "b IS NOT NULL",
                        "fill",
                        List.of(),
                        List.of());
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Pace pace = new Pace();
            List<RunOutcome> outcomes = new ArrayList<>();
            Thread run =
                    Thread.ofPlatform()
                            .start(() ->
                                    outcomes.add(
                                            new Runner(RunSettings.of(Style.ONLINE))
                                                    .begin(
                                                            sandbox.target(),
                                                            undertaking(fill),
                                                            JOURNAL,
                                                            RunCallbacks.quiet()
                                                                    .withPace(pace)
                                                                    .withEvents(event -> {
                                                                        if (event
                                                                                instanceof
                                                                                StepEvent
                                                                                        .Progress) {
                                                                            pace.pause();
                                                                        }
                                                                    }))));
            while (!pace.isPaused()) {
                Thread.onSpinWait();
            }
            try (Session session = sandbox.open()) {
                long left = session.count("SELECT count(*) FROM t WHERE b IS NOT NULL");
                assertThat(left).isBetween(1L, 4999L);
                assertThat(run.join(Duration.ofMillis(500))).isFalse();
                assertThat(session.count("SELECT count(*) FROM t WHERE b IS NOT NULL"))
                        .isEqualTo(left);
            }
            while (!run.join(Duration.ofMillis(20))) {
                pace.resume();
            }
            assertThat(outcomes).singleElement().isInstanceOf(RunOutcome.Done.class);
        }
    }

    @Test
    void aPauseBeforeTheFirstBatchFillsNothingAndDoesNotCountAsTimeOfFilling() throws Exception {
        Step fill =
                new Step.Backfill(
                        ObjectAddress.table("public", "t"),
                        List.of("id"),
                        "b = NULL",
                        "b IS NOT NULL",
                        "fill",
                        List.of(),
                        List.of());
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            Pace pace = new Pace();
            long[] started = {0};
            List<Double> shares = new ArrayList<>();
            CountDownLatch begun = new CountDownLatch(1);
            RunCallbacks callbacks =
                    RunCallbacks.quiet()
                            .withPace(pace)
                            .withEvents(event -> {
                                double seconds = (System.nanoTime() - started[0]) / 1e9;
                                if (event instanceof StepEvent.Started) {
                                    pace.pause();
                                    started[0] = System.nanoTime();
                                    begun.countDown();
                                } else if (event instanceof StepEvent.Progress progress) {
                                    shares.add(
                                            progress.rowsPerSecond()
                                                    * (seconds - 0.3)
                                                    / progress.walked());
                                }
                            });
            List<RunOutcome> outcomes = new ArrayList<>();
            Thread run =
                    Thread.ofPlatform()
                            .start(() ->
                                    outcomes.add(
                                            new Runner(RunSettings.of(Style.ONLINE))
                                                    .begin(
                                                            sandbox.target(),
                                                            undertaking(fill),
                                                            JOURNAL,
                                                            callbacks)));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(run.join(Duration.ofMillis(600))).isFalse();
            assertThat(session.count("SELECT count(*) FROM t WHERE b IS NULL")).isZero();
            pace.resume();
            assertThat(run.join(Duration.ofMinutes(1))).isTrue();
            assertThat(outcomes).singleElement().isInstanceOf(RunOutcome.Done.class);
            assertThat(shares).isNotEmpty().allMatch(share -> share >= 1);
        }
    }

    @Test
    void paceChangesHowLongARunRests() {
        Pace pace = new Pace();
        Duration batch = Duration.ofMillis(100);
        Duration usual = Duration.ofMillis(20);
        assertThat(pace.rest(batch, usual, 1)).isEqualTo(usual);
        assertThat(pace.rest(batch, usual, 3))
                .isBetween(Duration.ofMillis(219), Duration.ofMillis(221));
        pace.faster();
        assertThat(pace.rest(batch, usual, 1)).isEqualTo(Duration.ofMillis(10));
        pace.slower();
        pace.slower();
        assertThat(pace.rest(batch, usual, 1)).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void whatWillBeInTheWayIsToldBeforehand() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open();
                Session other = sandbox.open()) {
            List<Step> steps = List.of(ddl("ALTER TABLE public.t ALTER COLUMN a TYPE bigint"));
            assertThat(Preflight.warnings(session, steps, Preflight.OLD))
                    .singleElement()
                    .asString()
                    .contains("cached plan must not change result type");
            other.begin();
            other.count("SELECT count(*) FROM t");
            session.execute("CREATE PUBLICATION everything FOR TABLE t");
            assertThat(Preflight.warnings(session, steps, Preflight.OLD))
                    .anyMatch(warning -> warning.contains("process " + other.backendPid()))
                    .anyMatch(warning -> warning.contains("Publication everything sends public.t"));
            other.rollback();
        }
    }

    @Test
    void aDetachThatWasBrokenOffIsFinalized() throws Exception {
        String partitions =
                """
                CREATE TABLE t (id int) PARTITION BY RANGE (id);
                CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO (10);
                """;
        String detach = "ALTER TABLE public.t DETACH PARTITION public.t_1 CONCURRENTLY";
        try (Sandbox sandbox = TestServers.of(14).create(partitions);
                Session session = sandbox.open();
                Session reader = sandbox.open()) {
            reader.begin();
            reader.count("SELECT count(*) FROM t");
            session.execute("SET statement_timeout = '500ms'");
            assertThatThrownBy(() -> session.execute(detach)).hasMessageContaining("timeout");
            reader.rollback();
            assertThat(DebtReader.read(session).getFirst().cure()).endsWith("FINALIZE");
            RunOutcome outcome =
                    new Runner(RunSettings.of(Style.ONLINE))
                            .begin(
                                    sandbox.target(),
                                    undertaking(ddl(detach).outside()),
                                    JOURNAL,
                                    RunCallbacks.quiet());
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(DebtReader.read(session)).isEmpty();
        }
    }

    @Test
    void debtsNameTheirCure() {
        try (Sandbox sandbox =
                        TestServers.of(14)
                                .create(
                                        TABLE
                                                + "; ALTER TABLE t ADD CONSTRAINT positive CHECK (a"
                                                + " > 5) NOT VALID; CREATE INDEX t_a_drydock_old ON"
                                                + " t (a); CREATE INDEX t_b ON t (b); UPDATE"
                                                + " pg_index SET indisvalid = false WHERE"
                                                + " indexrelid = 't_b'::regclass");
                Session session = sandbox.open()) {
            assertThat(DebtReader.read(session))
                    .extracting(debt -> debt.cure())
                    .containsExactly(
                            "DROP INDEX CONCURRENTLY public.t_a_drydock_old",
                            "REINDEX INDEX CONCURRENTLY public.t_b",
                            "ALTER TABLE public.t VALIDATE CONSTRAINT positive");
        }
    }
}
