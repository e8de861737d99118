package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.migration.Work;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Rows get numbers while somebody who may only write rows writes more of them.
class BackfilledIdentityTest {
    /// A role that is there on every server, and may do nothing with tables by itself.
    private static final String WRITER = "pg_signal_backend";

    private static final String GRANT = "GRANT INSERT, UPDATE, SELECT ON lines TO " + WRITER + ";";
    private static final String FROM = "CREATE TABLE lines (line text);" + GRANT;
    private static final String ROWS =
            "INSERT INTO lines SELECT i FROM generate_series(1, 20000) i;";
    private static final String TO =
            "CREATE TABLE lines (line text, id bigint GENERATED ALWAYS AS IDENTITY);" + GRANT;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void everyRowGetsANumberOfItsOwn(int major) throws Exception {
        try (Sandbox sandbox = TestServers.of(major).create(FROM + ROWS);
                Session session = sandbox.open()) {
            Catalog present = CatalogReader.read(session);
            Catalog target = target(major);
            Migration migration = Planner.plan(present, target, Facts.NONE, Style.ONLINE);
            assertThat(migration.steps())
                    .allSatisfy(step ->
                            assertThat(step.works())
                                    .noneMatch(each -> each.work() == Work.REWRITE));
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch writing = new CountDownLatch(1);
            CompletableFuture<Long> writer =
                    CompletableFuture.supplyAsync(
                            () -> write(sandbox, writing, over),
                            task -> Thread.ofPlatform().start(task));
            assertThat(writing.await(1, TimeUnit.MINUTES)).isTrue();
            RunOutcome outcome =
                    new Runner(RunSettings.of(Style.ONLINE))
                            .run(sandbox.target(), migration, RunCallbacks.quiet());
            over.set(true);
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            long rows = 20_000 + writer.join();
            session.execute("INSERT INTO lines VALUES ('last')");
            assertThat(Diff.between(CatalogReader.read(session), target)).isEmpty();
            assertThat(session.count("SELECT count(DISTINCT id) FROM lines")).isEqualTo(rows + 1);
        }
    }

    private static Catalog target(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(TO);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    private static long write(Sandbox sandbox, CountDownLatch writing, AtomicBoolean over) {
        long inserted = 0;
        try (Session session = sandbox.open()) {
            session.execute("SET ROLE " + WRITER);
            for (int i = 1; !over.get(); i++) {
                session.execute("INSERT INTO lines (line) VALUES ('new')");
                session.execute("UPDATE lines SET line = line || '!' WHERE line = '" + i + "'");
                inserted++;
                writing.countDown();
            }
        }
        return inserted;
    }
}
