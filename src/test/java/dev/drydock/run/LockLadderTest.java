package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.KeptServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A step that needs a lock which a real somebody holds: it waits in short attempts, tells who it is, gets through when they are done,
/// and gives up cleanly when they never are. Nobody is ended, but for the server's own autovacuum.
@Timeout(120)
class LockLadderTest {
    private static final JournalPlace JOURNAL =
            new JournalPlace.Usual(Path.of("target/no/journal.json"));
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final int MAJOR = 15;

    /// A worker that is on a table with dead rows stays there for minutes, as it rests after each page.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "autovacuum_naptime", "1s",
                    "autovacuum_vacuum_cost_delay", "100ms",
                    "autovacuum_vacuum_cost_limit", "1",
                    "fsync", "off");

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static KeptServer server;

    private final List<StepEvent> events = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        // The server may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("server");
        KeptServer.create(MAJOR, home);
        server = KeptServer.start(MAJOR, home, SETTINGS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void fill() {
        try (Session session = open()) {
            session.execute(
                    """
                    DROP SCHEMA IF EXISTS drydock CASCADE;
                    DROP TABLE IF EXISTS t;
                    CREATE TABLE t (id int PRIMARY KEY, a int, b text) WITH (autovacuum_enabled = off);
                    INSERT INTO t SELECT i, i, repeat('x', 200) FROM generate_series(1, 50000) i
                    """);
        }
    }

    private static Session open() {
        return Session.open(server.target());
    }

    private RunOutcome run(List<Integer> lockTimeouts, Consumer<StepEvent> reaction) {
        return run(server.target(), lockTimeouts, reaction);
    }

    private RunOutcome run(
            Target target, List<Integer> lockTimeouts, Consumer<StepEvent> reaction) {
        Step step =
                Step.Ddl.of(T.column("c"), "ALTER TABLE public.t ADD COLUMN c int", "test")
                        .locking(T, LockMode.ACCESS_EXCLUSIVE);
        Migration migration =
                new Migration(Style.ONLINE, List.of(), List.of(step), List.of(), List.of());
        RunSettings settings =
                RunSettings.of(Style.ONLINE)
                        .withLockTimeouts(lockTimeouts.stream().map(Duration::ofMillis).toList());
        return new Runner(settings)
                .begin(
                        target,
                        Undertaking.apply(migration, Checkpoints.NONE, "the test", ""),
                        JOURNAL,
                        RunCallbacks.quiet()
                                .withEvents(event -> {
                                    events.add(event);
                                    reaction.accept(event);
                                }));
    }

    private <E extends StepEvent> Stream<E> told(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private List<Blocker> blockers() {
        return told(StepEvent.Retried.class).flatMap(each -> each.blockers().stream()).toList();
    }

    private static boolean hasColumn() {
        try (Session session = open()) {
            return session.queryOne(
                    """
                    SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c')
                    """,
                    row -> row.bool(1));
        }
    }

    /// An event that says that an attempt with this number has failed.
    private static Consumer<StepEvent> atAttempt(int number, Runnable action) {
        return event -> {
            if (event instanceof StepEvent.Retried retried && retried.attempt() == number) {
                action.run();
            }
        };
    }

    @Test
    void aLongReaderIsWaitedForInShortAttemptsAndNamed() throws Exception {
        try (Session reader = open();
                Session writer = open()) {
            reader.begin();
            reader.execute("DECLARE rows CURSOR FOR SELECT * FROM t; FETCH 10 FROM rows");
            Thread reading =
                    Thread.ofPlatform()
                            .start(() -> reader.count("SELECT count(*) FROM t, pg_sleep(1.5)"));
            awaitTrue(
                    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1.5)'"
                            + " AND state = 'active' AND pid <> pg_backend_pid())");
            List<Long> waits = new ArrayList<>();
            RunOutcome outcome =
                    run(
                            List.of(50, 50, 100, 100, 200, 200, 200, 200, 200, 200, 200, 200),
                            event -> {
                                if (event instanceof StepEvent.Retried retried) {
                                    long start = System.nanoTime();
                                    writer.update("UPDATE t SET a = 1 WHERE id = 1");
                                    waits.add(System.nanoTime() - start);
                                    if (retried.attempt() == 4) {
                                        join(reading);
                                        reader.rollback();
                                    }
                                }
                            });
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(blockers())
                    .isNotEmpty()
                    .allMatch(blocker -> blocker.pid() == reader.backendPid())
                    .anyMatch(blocker -> Objects.equals(blocker.state(), "active"));
            assertThat(blockers().getFirst().words()).contains("pg_sleep(1.5)");
            assertThat(waits).hasSizeGreaterThanOrEqualTo(4);
            assertThat(hasColumn()).isTrue();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoIdlesInATransactionForEverIsNamedAndLeftAlone() {
        try (Session idle = open()) {
            idle.begin();
            long before = idle.count("SELECT count(*) FROM t");
            RunOutcome outcome = run(List.of(50, 50, 100), event -> {});
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RunOutcome.Failed.class,
                            failed -> {
                                assertThat(failed.blockers())
                                        .singleElement()
                                        .satisfies(blocker -> {
                                            assertThat(blocker.pid()).isEqualTo(idle.backendPid());
                                            assertThat(blocker.state())
                                                    .isEqualTo("idle in transaction");
                                        });
                                assertThat(failed.state().committed()).isEmpty();
                            });
            assertThat(told(StepEvent.Attempt.class).map(StepEvent.Attempt::lockTimeout))
                    .containsExactly(
                            Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(100));
            assertThat(idle.count("SELECT count(*) FROM t")).isEqualTo(before);
            idle.rollback();
        }
        assertThat(hasColumn()).isFalse();
    }

    @Test
    void anAutovacuumWorkerGivesWayAtOnceToWhoMaySetDeadlockTimeout() {
        beVacuumed();
        RunOutcome outcome = run(List.of(50, 50, 100, 100, 200, 200), event -> {});
        demandWayGiven(outcome);
        assertThat(told(StepEvent.Attempt.class).map(StepEvent.Attempt::lockTimeout))
                .startsWith(Duration.ofMillis(50))
                .contains(Duration.ofMillis(220))
                .allMatch(timeout -> timeout.toMillis() < 250);
    }

    @Test
    void anAutovacuumWorkerGivesWayToOneAttemptThatWaitsLongerThanDeadlockTimeout() {
        try (Session session = open()) {
            session.execute(
                    """
                    DROP ROLE IF EXISTS owner; CREATE ROLE owner LOGIN PASSWORD 'x' IN ROLE pg_monitor;
                    GRANT CREATE ON DATABASE postgres TO owner; ALTER TABLE t OWNER TO owner
                    """);
        }
        beVacuumed();
        Target usual = server.target();
        Target owner =
                new Target(
                        usual.host(),
                        usual.port(),
                        usual.database(),
                        "owner",
                        "x",
                        usual.parameters());
        RunOutcome outcome = run(owner, List.of(50, 50, 100, 100, 200, 200), event -> {});
        demandWayGiven(outcome);
        assertThat(told(StepEvent.Attempt.class).map(StepEvent.Attempt::lockTimeout))
                .startsWith(Duration.ofMillis(50))
                .anyMatch(timeout -> timeout.toMillis() > 1_000);
        try (Session session = open()) {
            session.execute("DROP OWNED BY owner; DROP ROLE owner");
        }
    }

    private static void beVacuumed() {
        try (Session session = open()) {
            session.execute(
                    """
                    UPDATE t SET a = a + 1;
                    ALTER TABLE t SET (autovacuum_enabled = on, autovacuum_vacuum_threshold = 1,
                                       autovacuum_vacuum_scale_factor = 0)
                    """);
        }
        awaitTrue(
                """
                SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                               WHERE a.backend_type = 'autovacuum worker' AND l.granted
                                 AND l.relation = 't'::regclass AND l.mode = 'ShareUpdateExclusiveLock')
                """);
    }

    private void demandWayGiven(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
        assertThat(blockers())
                .isNotEmpty()
                .allMatch(blocker -> blocker.kind().equals("autovacuum worker"));
        assertThat(hasColumn()).isTrue();
    }

    @Test
    void aBackupGoesOnAndTheStepComesAfterIt() throws Exception {
        Path program = Path.of("/usr/lib/postgresql/" + MAJOR + "/bin/pg_dump");
        assumeTrue(Files.isExecutable(program), "no pg_dump of version " + MAJOR);
        Target target = server.target();
        ProcessBuilder builder =
                new ProcessBuilder(
                        program.toString(),
                        "--host=" + target.host(),
                        "--port=" + target.port(),
                        "--username=" + target.user(),
                        "--dbname=" + target.database());
        builder.environment().put("PGPASSWORD", String.valueOf(target.password()));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process dump = builder.start();
        // Nobody reads what it writes, so that it stands in the midst of the table.
        awaitTrue(
                "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'pg_dump' AND"
                        + " query LIKE 'COPY public.t %')");
        long[] bytes = new long[1];
        RunOutcome outcome =
                run(
                        List.of(50, 50, 100, 100, 200, 200, 200),
                        atAttempt(3, () -> bytes[0] = read(dump)));
        assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
        assertThat(dump.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(dump.exitValue()).isZero();
        assertThat(bytes[0]).isGreaterThan(50_000 * 200L);
        assertThat(blockers())
                .isNotEmpty()
                .allMatch(blocker -> blocker.application().equals("pg_dump"));
        assertThat(hasColumn()).isTrue();
    }

    private static long read(Process process) {
        try (InputStream stream = process.getInputStream()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks until it is so; the test's time limit ends what never comes.
    private static void awaitTrue(String question) {
        try (Session session = open()) {
            while (!session.queryOne(question, row -> row.bool(1))) {
                session.execute("SELECT pg_sleep(0.02)");
            }
        }
    }
}
