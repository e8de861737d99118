package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.sql.Position;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class RunnerTest {
    private static final String TABLE =
            """
            CREATE TABLE t (id int PRIMARY KEY, a int, b text);
            INSERT INTO t SELECT i, i % 100, 'row ' || i FROM generate_series(1, 5000) i;
            ANALYZE t
            """;
    private static final ObjectAddress T = ObjectAddress.table("public", "t");

    private final List<StepEvent> events = new ArrayList<>();

    private static Migration migration(Step... steps) {
        return new Migration(Style.ONLINE, List.of(), List.of(steps), List.of(), List.of());
    }

    private static Step.Ddl ddl(int transaction, String sql) {
        return new Step.Ddl(
                sql,
                "test",
                Phase.EXPAND,
                List.of(),
                List.of(new ExpectedLock(T, LockMode.ACCESS_EXCLUSIVE)),
                transaction,
                false);
    }

    private static Step.Backfill backfill(List<String> key, String assignments, String condition) {
        return new Step.Backfill(T, key, assignments, condition, "fill", List.of(), List.of());
    }

    private static Runner runner() {
        return new Runner(RunSettings.of(Style.ONLINE));
    }

    private RunCallbacks told() {
        return RunCallbacks.quiet().withEvents(events::add);
    }

    private static long number(Sandbox sandbox, String sql) {
        try (Session session = sandbox.open()) {
            return session.count(sql);
        }
    }

    private <T extends StepEvent> Stream<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void stepsOfOneTransactionAreCommittedTogetherAndOthersStandAlone(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c int"),
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN d int"),
                                            ddl(0, "CREATE INDEX CONCURRENTLY t_a ON public.t (a)"),
                                            ddl(2, "ALTER TABLE public.t DROP COLUMN b")),
                                    told());
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(outcome.state().words()).isEqualTo("All steps are committed.");
            assertThat(events(StepEvent.Committed.class))
                    .containsExactly(
                            new StepEvent.Committed(0, 1),
                            new StepEvent.Committed(2, 2),
                            new StepEvent.Committed(3, 3));
        }
    }

    @Test
    void theFirstErrorStopsTheRunAndTellsWhereAndWhatIsLeft() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c int"),
                                            ddl(2, "ALTER TABLE public.t ADD COLUMN d int"),
                                            ddl(2, "ALTER TABLE public.t\n  DROP COLUMN nowhere"),
                                            ddl(2, "ALTER TABLE public.t ADD COLUMN e int")),
                                    told());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> {
                                assertThat(failed.step()).isEqualTo(2);
                                assertThat(failed.error().sqlState()).isEqualTo("42703");
                                assertThat(failed.state().committed()).containsExactly(0);
                                assertThat(failed.state().rolledBack()).containsExactly(1, 2);
                                assertThat(failed.state().words())
                                        .isEqualTo(
                                                "Committed: step 1 of 4. Rolled back: steps 2 to"
                                                        + " 3.");
                            });
        }
    }

    @Test
    void aSyntaxErrorIsPlacedByLineAndColumn() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(ddl(1, "ALTER TABLE public.t\n  ADDED COLUMN c int")),
                                    told());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> assertThat(failed.position()).isEqualTo(new Position(2, 3)));
        }
    }

    @Test
    void aLockThatIsHeldForAWhileIsTriedAgain() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session blocker = sandbox.open()) {
            blocker.begin();
            blocker.execute("UPDATE t SET a = 0 WHERE id = 1");
            RunCallbacks callbacks =
                    RunCallbacks.quiet()
                            .withEvents(event -> {
                                events.add(event);
                                if (event instanceof StepEvent.Retried retried
                                        && retried.attempt() == 2) {
                                    blocker.rollback();
                                }
                            });
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "CREATE TABLE public.other ()"),
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c int")),
                                    callbacks);
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(events(StepEvent.Retried.class))
                    .hasSize(2)
                    .first()
                    .satisfies(retried -> {
                        assertThat(retried.error().sqlState()).isEqualTo("55P03");
                        assertThat(retried.blockers())
                                .anyMatch(each -> each.pid() == blocker.backendPid());
                    });
        }
    }

    @Test
    void aLockThatIsNeverGivenUpEndsTheRunAndNamesItsHolder() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session blocker = sandbox.open()) {
            blocker.begin();
            blocker.execute("LOCK TABLE t IN ACCESS SHARE MODE");
            RunSettings settings =
                    RunSettings.of(Style.ONLINE)
                            .withLockTimeouts(
                                    List.of(Duration.ofMillis(20), Duration.ofMillis(20)));
            RunOutcome outcome =
                    new Runner(settings)
                            .run(
                                    sandbox.target(),
                                    migration(ddl(1, "ALTER TABLE public.t ADD COLUMN c int")),
                                    told());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> {
                                assertThat(failed.error().sqlState()).isEqualTo("55P03");
                                assertThat(failed.blockers())
                                        .singleElement()
                                        .satisfies(each ->
                                                assertThat(each.words())
                                                        .contains(
                                                                "process " + blocker.backendPid(),
                                                                "idle in transaction"));
                            });
            blocker.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aPausedRunStandsStillBetweenStepsAndGoesOnWhenItIsResumed(int major) {
        Pace pace = new Pace();
        List<String> columnsAtRest = new ArrayList<>();
        try (Sandbox sandbox = TestServers.of(major).create(TABLE);
                Session other = sandbox.open()) {
            RunCallbacks callbacks =
                    RunCallbacks.quiet()
                            .withPace(pace)
                            .withEvents(event -> {
                                events.add(event);
                                if (event instanceof StepEvent.Committed committed
                                        && committed.step() < 3) {
                                    pace.pause();
                                }
                                if (event instanceof StepEvent.Rests) {
                                    columnsAtRest.add(columns(other));
                                    assertThat(other.count(BUSY)).isZero();
                                    pace.resume();
                                }
                            });
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD c int"),
                                            ddl(1, "ALTER TABLE public.t ADD d int"),
                                            ddl(0, "CREATE INDEX CONCURRENTLY t_a ON public.t (a)"),
                                            ddl(2, "ALTER TABLE public.t ADD e int")),
                                    callbacks);
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(columnsAtRest).containsExactly("a b c d id", "a b c d id t_a");
            assertThat(columns(other)).isEqualTo("a b c d e id t_a");
            assertThat(events(StepEvent.Rests.class).map(StepEvent::step)).containsExactly(2, 3);
        }
    }

    @Test
    void aPausedRunIsCancelledWhereItStands() {
        Pace pace = new Pace();
        pace.pause();
        Cancellation cancellation = new Cancellation();
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(ddl(1, "ALTER TABLE public.t ADD c int")),
                                    RunCallbacks.quiet()
                                            .withPace(pace)
                                            .withCancellation(cancellation)
                                            .withEvents(event -> {
                                                events.add(event);
                                                if (event instanceof StepEvent.Rests) {
                                                    cancellation.cancel();
                                                }
                                            }));
            assertThat(outcome).isInstanceOf(RunOutcome.Cancelled.class);
            assertThat(events).containsExactly(new StepEvent.Rests(0));
        }
    }

    private static final String BUSY =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
                    + " AND backend_type = 'client backend'";

    private static String columns(Session session) {
        return session.queryOne(
                "SELECT string_agg(name, ' ' ORDER BY name) FROM (SELECT attname::text AS name FROM"
                        + " pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 UNION ALL"
                        + " SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid ="
                        + " 't'::regclass AND NOT indisprimary) names",
                row -> row.string(1));
    }

    @Test
    void cancelStopsTheRunningStatementAndRollsItsTransactionBack() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Cancellation cancellation = new Cancellation();
            List<Thread> threads = new ArrayList<>();
            RunCallbacks callbacks =
                    told().withCancellation(cancellation)
                            .withEvents(event -> {
                                if (event instanceof StepEvent.Started started
                                        && started.step() == 1) {
                                    threads.add(Thread.ofPlatform().start(cancellation::cancel));
                                }
                            });
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c int"),
                                            ddl(1, "SELECT pg_sleep(60)"),
                                            ddl(2, "ALTER TABLE public.t ADD COLUMN d int")),
                                    callbacks);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Cancelled.class,
                            cancelled -> {
                                assertThat(cancelled.step()).isEqualTo(1);
                                assertThat(cancelled.state().words())
                                        .isEqualTo(
                                                "No step is committed. Rolled back: steps 1 to 2.");
                            });
            assertThat(
                            number(
                                    sandbox,
                                    "SELECT count(*) FROM pg_attribute WHERE attname = 'c' AND"
                                            + " attrelid = 't'::regclass"))
                    .isZero();
        }
    }

    @Test
    void anInvalidIndexIsNamedAndTheNextRunDropsItFirst() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            Migration migration =
                    migration(
                            ddl(0, "CREATE UNIQUE INDEX CONCURRENTLY \"T \"\"a\" ON public.t (a)"));
            RunOutcome first = runner().run(sandbox.target(), migration, told());
            assertThat(first)
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> {
                                assertThat(failed.error().sqlState()).isEqualTo("23505");
                                assertThat(failed.state().left())
                                        .singleElement()
                                        .asString()
                                        .contains("public.\"T \"\"a\"", "DROP INDEX CONCURRENTLY");
                            });
            session.execute("UPDATE t SET a = id");
            RunOutcome second = runner().run(sandbox.target(), migration, told());
            assertThat(second).isInstanceOf(RunOutcome.Done.class);
            assertThat(events(StepEvent.Cleaned.class)).hasSize(1);
        }
    }

    @Test
    void aCancelledConcurrentIndexIsNamedAsWell() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session blocker = sandbox.open();
                Session watch = sandbox.open()) {
            blocker.begin();
            blocker.execute("UPDATE t SET a = 0 WHERE id = 1");
            Cancellation cancellation = new Cancellation();
            Thread canceller =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (watch.count(
                                                "SELECT count(*) FROM pg_locks WHERE NOT granted")
                                        == 0) {
                                    Thread.onSpinWait();
                                }
                                cancellation.cancel();
                            });
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(
                                                    0,
                                                    "CREATE INDEX CONCURRENTLY t_a ON public.t"
                                                            + " (a)")),
                                    told().withCancellation(cancellation));
            canceller.join();
            blocker.rollback();
            assertThat(outcome).isInstanceOf(RunOutcome.Cancelled.class);
            assertThat(outcome.state().left()).singleElement().asString().contains("public.t_a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "a,id", ""})
    void aBackfillFillsEveryRowWhateverTheKey(String key) {
        List<String> columns = key.isEmpty() ? List.of() : List.of(key.split(","));
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c text"),
                                            backfill(columns, "c = upper(b)", "c IS NULL")),
                                    told());
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(number(sandbox, "SELECT count(*) FROM t WHERE c = upper(b)"))
                    .isEqualTo(5000);
            assertThat(events(StepEvent.Progress.class)).hasSizeGreaterThan(1);
            StepEvent.Progress last = events(StepEvent.Progress.class).toList().getLast();
            assertThat(last.updated()).isEqualTo(5000);
            assertThat(last.estimated()).isGreaterThanOrEqualTo(5000);
        }
    }

    @Test
    void aBackfillReachesEveryPartitionWithoutAKey() {
        String script =
                """
                CREATE TABLE t (id int, a jsonb, c int) PARTITION BY RANGE (id);
                CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (1000);
                CREATE TABLE t2 PARTITION OF t DEFAULT;
                INSERT INTO t SELECT i, '{"k": 1}' FROM generate_series(1, 3000) i
                """;
        try (Sandbox sandbox = TestServers.of(14).create(script)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            backfill(List.of(), "c = id", "c IS NULL AND a ? 'k'")),
                                    told());
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(number(sandbox, "SELECT count(*) FROM t WHERE c = id")).isEqualTo(3000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", ""})
    void aBackfillThatCanNeverEndSaysSo(String key) {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            backfill(
                                                    key.isEmpty() ? List.of() : List.of(key),
                                                    "a = a",
                                                    "a < 10")),
                                    told());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Stuck.class,
                            stuck ->
                                    assertThat(stuck.why())
                                            .contains("public.t", "still match (a < 10)"));
        }
    }

    @Test
    void aBackfillWaitsForARowThatSomebodyElseHolds() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session blocker = sandbox.open()) {
            blocker.begin();
            blocker.execute("UPDATE t SET b = 'held' WHERE id = 700");
            RunCallbacks callbacks =
                    RunCallbacks.quiet()
                            .withEvents(event -> {
                                events.add(event);
                                if (event instanceof StepEvent.Retried) {
                                    blocker.commit();
                                }
                            });
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(backfill(List.of("id"), "a = -1", "a <> -1")),
                                    callbacks);
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(events(StepEvent.Retried.class)).hasSize(1);
            assertThat(
                            number(
                                    sandbox,
                                    "SELECT count(*) FROM t WHERE a = -1 AND (id <> 700 OR b ="
                                            + " 'held')"))
                    .isEqualTo(5000);
        }
    }

    @Test
    void aPauseStopsTheRunUnlessSomebodySaysGoOn() {
        Migration migration =
                migration(
                        ddl(1, "ALTER TABLE public.t ADD COLUMN c int"),
                        new Step.Pause("deploy the application", List.of()),
                        ddl(2, "ALTER TABLE public.t DROP COLUMN b"));
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome stopped = runner().run(sandbox.target(), migration, told());
            assertThat(stopped).isInstanceOf(RunOutcome.StoppedAtPause.class);
            assertThat(stopped.state().committed()).containsExactly(0);
        }
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome done =
                    runner().run(
                                    sandbox.target(),
                                    migration,
                                    told().withMayContinue(pause -> true));
            assertThat(done).isInstanceOf(RunOutcome.Done.class);
        }
    }

    @Test
    void theSecondOfTwoRunsSaysWhoHoldsTheLock() {
        List<RunOutcome> second = new ArrayList<>();
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome first =
                    runner().run(
                                    sandbox.target(),
                                    migration(new Step.Pause("let the other one try", List.of())),
                                    told().withMayContinue(pause ->
                                            second.add(
                                                    runner().run(
                                                                    sandbox.target(),
                                                                    migration(),
                                                                    RunCallbacks.quiet()))));
            assertThat(first).isInstanceOf(RunOutcome.Done.class);
        }
        assertThat(second)
                .singleElement()
                .isInstanceOfSatisfying(
                        RunOutcome.LockedByOther.class,
                        locked ->
                                assertThat(locked.holder().words())
                                        .contains("postgres", "drydock runner", "127.0.0.1"));
    }

    @Test
    void aLostConnectionSaysWhatIsCommitted() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(
                                            ddl(1, "ALTER TABLE public.t ADD COLUMN c int"),
                                            ddl(2, "ALTER TABLE public.t ADD COLUMN d int"),
                                            ddl(
                                                    2,
                                                    "SELECT"
                                                        + " pg_terminate_backend(pg_backend_pid())")),
                                    told());
            assertThat(outcome).isInstanceOf(RunOutcome.ConnectionLost.class);
            assertThat(outcome.state().committed()).containsExactly(0);
            assertThat(outcome.state().rolledBack()).containsExactly(1, 2);
            assertThat(outcome.state().uncertain()).isEmpty();
        }
    }

    @Test
    void aConnectionLostDuringTheCommitIsLookedUpOnTheServer() {
        String script =
                TABLE
                        + """
                        ;
                        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                        CREATE CONSTRAINT TRIGGER die AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION die()
                        """;
        try (Sandbox sandbox = TestServers.of(18).create(script)) {
            RunOutcome outcome =
                    runner().run(
                                    sandbox.target(),
                                    migration(ddl(1, "INSERT INTO public.t VALUES (0)")),
                                    told());
            assertThat(outcome).isInstanceOf(RunOutcome.ConnectionLost.class);
            assertThat(outcome.state().uncertain()).isEmpty();
            assertThat(outcome.state().rolledBack()).containsExactly(0);
        }
    }

    @Test
    void qualifiedStepsSeeNoSchemaOfTheUsersAndWrittenOnesDo() {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Migration migration = migration(ddl(1, "ALTER TABLE t ADD COLUMN c int"));
            assertThat(runner().run(sandbox.target(), migration, told()))
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> assertThat(failed.error().sqlState()).isEqualTo("42P01"));
            assertThat(
                            new Runner(RunSettings.of(Style.DIRECT).asWritten())
                                    .run(sandbox.target(), migration, told()))
                    .isInstanceOf(RunOutcome.Done.class);
        }
    }
}
