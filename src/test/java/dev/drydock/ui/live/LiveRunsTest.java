package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Diff;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Wishes;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Debt;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.Blocker;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.OldJournals;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.apply.ApplyModel;
import dev.drydock.ui.apply.Course;
import dev.drydock.ui.apply.Retreat;
import dev.drydock.ui.apply.RunsModel;
import dev.drydock.ui.apply.StoppedRun;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.shell.Connector;
import dev.drydock.ui.shell.Engine;
import dev.drydock.ui.workspace.Drafting;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A run that is cut in one Drydock, and what another one makes of it; against a real server.
class LiveRunsTest {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop.products (id int PRIMARY KEY, name text NOT NULL, vendor text);
            INSERT INTO shop.products SELECT i, 'Lamp ' || i, 'Nordholz' FROM generate_series(1, 60000) i;
            CREATE TABLE shop.orders (id int PRIMARY KEY);
            ANALYZE;
            """;
    private static final List<String> WANTED =
            List.of(
                    "CREATE TABLE shop.notes (id int PRIMARY KEY)",
                    "ALTER TABLE shop.products ALTER COLUMN vendor SET NOT NULL",
                    "CREATE INDEX products_name ON shop.products (name)");

    private final Background background = Background.immediate();
    private final List<Engine> engines = new ArrayList<>();
    private Sandbox sandbox;

    @BeforeEach
    void makeTheDatabase() {
        sandbox = TestServers.of(18).create(SHOP);
    }

    @AfterEach
    void dropTheDatabase() {
        engines.forEach(Engine::close);
        sandbox.close();
    }

    @Test
    void aRunThatIsCutInOneDrydockIsResumedByAnother() {
        Catalog wanted = cut();
        Engine other = open();
        RunsModel runs = runs(other);
        StoppedRun stopped = runs.stoppedProperty().get();
        assertThat(stopped).isNotNull();
        assertThat(stopped.atWork()).isFalse();
        assertThat(stopped.what()).matches("A migration .* at step \\d+ of \\d+\\.");
        runs.resume();
        assertThat(run(runs)).isInstanceOf(RunOutcome.Done.class);
        assertThat(runs.close()).isTrue();
        assertThat(runs.stoppedProperty().get()).isNull();
        assertThat(Diff.between(live(), wanted)).isEmpty();
    }

    @Test
    void aRunOfAProcessThatIsKilledIsResumedByAWindow(@TempDir Path folder) throws Exception {
        Catalog wanted = wanted(open());
        try (Session other = Session.open(sandbox.target())) {
            other.begin();
            other.execute("LOCK TABLE shop.products IN ROW EXCLUSIVE MODE");
            Process child = process(folder);
            try {
                awaitFirstStep(child, folder);
                RunsModel runs = runs(open());
                assertThat(runs.stoppedProperty().get().atWork()).as("it runs").isTrue();
            } finally {
                child.destroyForcibly();
                child.waitFor();
            }
            assertThat(child.exitValue()).as("killed").isEqualTo(128 + 9);
            other.rollback();
        }
        RunsModel runs = runs(open());
        StoppedRun stopped = runs.stoppedProperty().get();
        assertThat(stopped.atWork()).isFalse();
        assertThat(stopped.what()).matches("A migration .* at step \\d+ of \\d+\\.");
        assertThat(Diff.between(live(), wanted)).as("something is left to do").isNotEmpty();
        runs.resume();
        assertThat(run(runs)).isInstanceOf(RunOutcome.Done.class);
        runs.close();
        assertThat(runs.stoppedProperty().get()).isNull();
        assertThat(Diff.between(live(), wanted)).isEmpty();
    }

    /// `drydock apply`, which will wait for a lock after its first step.
    private Process process(Path folder) throws Exception {
        Path wanted =
                Files.writeString(
                        folder.resolve("wanted.sql"),
                        SHOP.replaceAll("INSERT[^;]*;", "") + String.join(";\n", WANTED) + ";");
        return new ProcessBuilder(
                        Objects.requireNonNull(
                                ProcessHandle.current().info().command().orElse(null)),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Drydock.class.getName(),
                        "apply",
                        url(),
                        wanted.toString(),
                        "--style",
                        "online",
                        "--confirm",
                        sandbox.target().database(),
                        "--sandbox",
                        url())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void awaitFirstStep(Process child, Path folder) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        try (Session session = Session.open(sandbox.target())) {
            while (session.count("SELECT count(to_regclass('drydock.step'))") == 0
                    || session.count("SELECT count(*) FROM drydock.step WHERE state = 'DONE'")
                            == 0) {
                assertThat(child.isAlive() && System.nanoTime() < end)
                        .as(Files.readString(folder.resolve("said")))
                        .isTrue();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    @Test
    void aRunThatIsCutInOneDrydockIsRolledBackByAnother() {
        Catalog start = live();
        cut();
        assertThat(Diff.between(live(), start)).as("something was done").isNotEmpty();
        RunsModel runs = runs(open());
        runs.rollBack();
        assertThat(runs.problemProperty().get()).isNull();
        assertThat(run(runs)).isInstanceOf(RunOutcome.Done.class);
        runs.close();
        assertThat(runs.stoppedProperty().get()).isNull();
        assertThat(Diff.between(live(), start)).isEmpty();
    }

    @Test
    void aRunGoesNoFurtherWhenSomebodyElseHasChangedWhatItIsAbout() {
        cut();
        execute("ALTER TABLE shop.products ALTER COLUMN vendor SET DEFAULT 'nobody'");
        RunsModel runs = runs(open());
        runs.rollBack();
        assertThat(runs.problemProperty().get()).isNotNull();
        assertThat(runs.problemProperty().get().why()).contains("column shop.products.vendor");
        runs.resume();
        assertThat(run(runs))
                .isInstanceOfSatisfying(
                        RunOutcome.Drifted.class,
                        drifted ->
                                assertThat(drifted.drift().getFirst().object())
                                        .isEqualTo("column shop.products.vendor"));
        runs.close();
        assertThat(runs.stoppedProperty().get()).isNotNull();
        runs.giveUp();
        assertThat(runs.stoppedProperty().get()).isNull();
    }

    @Test
    void whatComesBesideARunStopsItUnlessItsJournalIsOlderThanLookingForThat() throws Exception {
        cut();
        execute("CREATE INDEX foreigner ON shop.products (vendor)");
        assertThat(runs(open()).stoppedProperty().get().drift())
                .extracting(Drift::object)
                .containsExactly("index shop.foreigner");
        OldJournals.forget(sandbox, "beside");
        RunsModel runs = runs(open());
        assertThat(runs.stoppedProperty().get().drift()).as("nobody looks").isEmpty();
        runs.resume();
        assertThat(run(runs)).isInstanceOf(RunOutcome.Done.class);
    }

    @Test
    void whatIsInTheWayIsToldBeforeTheRunIsConfirmed() {
        Engine engine = open();
        Migration migration = plan(engine);
        RunsModel runs = runs(engine);
        try (Session other = Session.open(sandbox.target())) {
            other.execute("BEGIN");
            other.execute("LOCK TABLE shop.products IN ROW EXCLUSIVE MODE");
            runs.open(new Course.There(migration, null), List.of());
            assertThat(applying(runs).warnings())
                    .anyMatch(words -> words.contains("pg_cancel_backend(" + other.backendPid()));
            other.execute("ROLLBACK");
        }
    }

    @Test
    void whatIsHalfDoneIsListedWithItsCure() {
        execute("ALTER TABLE shop.orders ADD CONSTRAINT positive CHECK (id > 0) NOT VALID");
        assertThat(open().applier().debts())
                .extracting(Debt::cure)
                .containsExactly("ALTER TABLE shop.orders VALIDATE CONSTRAINT positive");
    }

    /// Applies until the first unit is committed, then cuts every connection.
    ///
    /// @return what is wanted
    private Catalog cut() {
        Engine engine = open();
        Migration migration = plan(engine);
        Applier cutting = new Cutting(engine.applier(), sandbox.target());
        RunsModel runs = new RunsModel(engine.workspace().place(), cutting, background);
        runs.open(new Course.There(migration, null), List.of());
        assertThat(run(runs)).isInstanceOf(RunOutcome.ConnectionLost.class);
        return wanted(engine);
    }

    private Migration plan(Engine engine) {
        return doing(job -> {
            assertThat(engine.drafting().adopt(WANTED, job))
                    .isInstanceOf(Drafting.Outcome.Accepted.class);
            return engine.review().plan(Wishes.of(Approach.ONLINE), job);
        });
    }

    private Catalog wanted(Engine engine) {
        return doing(
                job -> ((Drafting.Outcome.Accepted) engine.drafting().adopt(WANTED, job)).wanted());
    }

    private RunOutcome run(RunsModel runs) {
        ApplyModel applying = applying(runs);
        applying.losses().forEach(loss -> loss.allowedProperty().set(true));
        applying.typedProperty().set(sandbox.target().database());
        applying.apply();
        assertThat(applying.problemProperty().get()).isNull();
        assertThat(applying.outcomeProperty().get()).isNotNull();
        return applying.outcomeProperty().get();
    }

    private static ApplyModel applying(RunsModel runs) {
        ApplyModel applying = runs.applyingProperty().get();
        assertThat(applying).isNotNull();
        return applying;
    }

    private RunsModel runs(Engine engine) {
        RunsModel runs = new RunsModel(engine.workspace().place(), engine.applier(), background);
        runs.look();
        return runs;
    }

    private Engine open() {
        LiveConnector connector = new LiveConnector(TestServers.sandboxes(), Map.of());
        Connector.Outcome outcome = doing(job -> connector.connect(url(), job));
        Engine engine = ((Connector.Outcome.Connected) outcome).engine();
        engines.add(engine);
        return engine;
    }

    private String url() {
        Target target = sandbox.target();
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(
                        target.user(),
                        target.password(),
                        target.host(),
                        target.port(),
                        target.database());
    }

    private <T> T doing(Function<Job, T> work) {
        List<T> results = new ArrayList<>();
        background.run(
                "",
                work::apply,
                results::add,
                failure -> {
                    throw new AssertionError(failure);
                });
        return results.getFirst();
    }

    private Catalog live() {
        try (Session session = Session.open(sandbox.target())) {
            return CatalogReader.read(session);
        }
    }

    private void execute(String sql) {
        try (Session session = Session.open(sandbox.target())) {
            session.execute(sql);
        }
    }

    /// Ends every session on the database once something is committed.
    private record Cutting(Applier applier, Target target) implements Applier {
        @Override
        public boolean end(Blocker blocker) {
            return applier.end(blocker);
        }

        @Override
        public RunOutcome run(Course course, RunCallbacks callbacks) {
            return applier.run(
                    course,
                    callbacks.withEvents(event -> {
                        callbacks.events().accept(event);
                        if (event instanceof StepEvent.Committed) {
                            endAllSessions();
                        }
                    }));
        }

        private void endAllSessions() {
            try (Session session = Session.open(target)) {
                session.execute(
                        """
                        SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """);
            }
        }

        @Override
        public List<String> warnings(Migration migration) {
            return applier.warnings(migration);
        }

        @Override
        public List<Obstacle> rowsInTheWay(Rehearsal rehearsal) {
            return applier.rowsInTheWay(rehearsal);
        }

        @Override
        public Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job) {
            return applier.rehearse(migration, callbacks, job);
        }

        @Override
        public StoppedRun unfinished() {
            return applier.unfinished();
        }

        @Override
        public Retreat retreat(RunRecord run, Job job) {
            return applier.retreat(run, job);
        }

        @Override
        public void giveUp(RunRecord run) {
            applier.giveUp(run);
        }

        @Override
        public List<Debt> debts() {
            return applier.debts();
        }
    }
}
