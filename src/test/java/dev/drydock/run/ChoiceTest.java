package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// The style of each table, chosen by what the server knows of it.
class ChoiceTest {
    private static final ObjectAddress FEW = ObjectAddress.table("public", "few");
    private static final ObjectAddress MANY = ObjectAddress.table("public", "many");
    private static final String FROM =
            """
            CREATE TABLE few (id int PRIMARY KEY, name text);
            CREATE TABLE many (id int PRIMARY KEY, few int);
            """;
    private static final String ROWS =
            """
            INSERT INTO few SELECT i, 'n' FROM generate_series(1, 40) i;
            INSERT INTO many SELECT i, i % 40 + 1 FROM generate_series(1, 30000) i;
            ANALYZE;
            """;
    private static final String BOTH =
            """
            CREATE INDEX few_name ON few (name);
            ALTER TABLE few ALTER name SET NOT NULL;
            CREATE INDEX many_few ON many (few);
            ALTER TABLE many ALTER few SET NOT NULL, ADD CONSTRAINT many_few_fk FOREIGN KEY (few) REFERENCES few;
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSmallTableGetsPlainStatementsBesideALargeOne(int major) {
        Catalog target = catalog(major, FROM + BOTH);
        try (Sandbox sandbox = TestServers.of(major).create(FROM + ROWS);
                Session session = sandbox.open()) {
            Migration migration = plan(session, target);
            assertThat(migration.style()).isEqualTo(Style.ONLINE);
            assertThat(migration.choices()).containsOnlyKeys(FEW, MANY);
            assertThat(migration.choices().get(FEW).words()).isEqualTo("plain, about 40 rows");
            assertThat(migration.choices().get(MANY).words())
                    .startsWith("online, about 30\u2009000 rows");
            List<String> statements = migration.steps().stream().map(Step::sql).toList();
            assertThat(statements)
                    .anyMatch(sql -> sql.startsWith("CREATE INDEX few_name"))
                    .anyMatch(sql -> sql.startsWith("CREATE INDEX CONCURRENTLY many_few"))
                    .anyMatch(sql -> sql.contains("NOT VALID"));
            run(sandbox, migration);
            assertThat(Diff.between(CatalogReader.read(session), target)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aMigrationOfSmallTablesAloneIsDirect(int major) {
        Catalog target = catalog(major, FROM + "CREATE INDEX few_name ON few (name);");
        try (Sandbox sandbox = TestServers.of(major).create(FROM + ROWS);
                Session session = sandbox.open()) {
            Migration migration = plan(session, target);
            assertThat(migration.style()).isEqualTo(Style.DIRECT);
            assertThat(migration.choices()).containsOnlyKeys(FEW);
            run(sandbox, migration);
            assertThat(Diff.between(CatalogReader.read(session), target)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSmallTableThatIsWrittenToIsChangedOnline(int major) {
        Catalog target = catalog(major, FROM + "CREATE INDEX few_name ON few (name);");
        try (Sandbox sandbox = TestServers.of(major).create(FROM + ROWS);
                Session session = sandbox.open()) {
            for (int i = 0; i < 100; i++) {
                session.execute("UPDATE few SET name = name || 'x'");
            }
            session.execute("ANALYZE few");
            Facts facts = countedBy(session);
            Migration migration =
                    Planner.plan(
                            Renamed.nothing(CatalogReader.read(session)),
                            target,
                            facts,
                            Approach.AUTO,
                            new TreeMap<>());
            assertThat(migration.choices().get(FEW).words())
                    .startsWith("online, about 40 rows, ")
                    .endsWith(" writes/s");
            assertThat(migration.steps().getFirst().sql()).contains("CONCURRENTLY");
        }
    }

    @Test
    void aTableOfUnknownSizeIsChangedOnline() {
        Catalog from = catalog(18, FROM);
        Catalog target = catalog(18, FROM + "CREATE INDEX few_name ON few (name);");
        Migration migration =
                Planner.plan(
                        Renamed.nothing(from), target, Facts.NONE, Approach.AUTO, new TreeMap<>());
        assertThat(migration.choices().get(FEW).words()).isEqualTo("online, its size is not known");
        assertThat(migration.style()).isEqualTo(Style.ONLINE);
    }

    /// The server counts some time after a transaction ends.
    private static Facts countedBy(Session session) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        Facts facts = CatalogReader.readFacts(session);
        while (facts.of(FEW).writesPerSecond() < 4 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            facts = CatalogReader.readFacts(session);
        }
        return facts;
    }

    private static Migration plan(Session session, Catalog target) {
        return Planner.plan(
                Renamed.nothing(CatalogReader.read(session)),
                target,
                CatalogReader.readFacts(session),
                Approach.AUTO,
                new TreeMap<>());
    }

    private static void run(Sandbox sandbox, Migration migration) {
        assertThat(
                        new Runner(RunSettings.of(migration.style()))
                                .run(sandbox.target(), migration, RunCallbacks.quiet()))
                .isInstanceOf(RunOutcome.Done.class);
    }

    private static Catalog catalog(int major, String script) {
        try (Sandbox sandbox = TestServers.of(major).create(script);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }
}
