package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cases.KindBlindComparer;
import dev.drydock.postgres.DebtReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A run of a folder's files that is killed half-way comes to the end that an unbroken one reaches, each statement done once; and not when
/// somebody else has changed the schema in between.
class MigrateCrashTest {
    private static final int CRASHES = Math.max(1, Integer.getInteger("drydock.crashes", 4) / 4);
    private static final long SEED = Long.getLong("drydock.seed", 1);

    private static final String FIRST =
            """
            CREATE TABLE orders (id int PRIMARY KEY, touched int NOT NULL DEFAULT 0);
            INSERT INTO orders SELECT i FROM generate_series(1, 20000) i;
            CREATE TABLE other ();
            CREATE TABLE said (word text);
            """;

    /// The middle one has a statement that can't be in a transaction, the last one a body that names a table without its schema.
    private static final List<String> MORE =
            List.of(
                    """
                    ALTER TABLE orders ADD COLUMN n int;
                    UPDATE orders SET n = id % 100, touched = touched + 1;
                    INSERT INTO said VALUES ('2 before');
                    -- looked up by the list of orders
                    CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_n ON orders (n);
                    INSERT INTO said VALUES ('2 after');
                    """,
                    """
                    CREATE FUNCTION most() RETURNS int LANGUAGE sql AS 'SELECT max(n) FROM orders';
                    INSERT INTO said VALUES ('3');
                    DROP INDEX CONCURRENTLY orders_n;
                    """,
                    """
                    UPDATE orders SET touched = touched + 1;
                    CREATE VIEW few AS SELECT id FROM orders WHERE n < 10;
                    INSERT INTO said VALUES ('4');
                    """);

    @TempDir private Path folder;
    private static Sandbox sandboxes;

    private Terminal terminal;
    private Migrating migrating;

    @BeforeAll
    static void start() {
        sandboxes = TestServers.of(18).create();
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    @BeforeEach
    void write() throws IOException {
        terminal = new Terminal(sandboxes);
        migrating = new Migrating(terminal, folder, folder, sandboxes);
        Files.writeString(folder.resolve("1.sql"), FIRST);
    }

    private void writeMore() throws IOException {
        for (int i = 0; i < MORE.size(); i++) {
            Files.writeString(folder.resolve(i + 2 + ".sql"), MORE.get(i));
        }
    }

    private Set<String> unbroken() {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            migrating.run(database).ends(0).says("Applied 4 files.", "Verified");
            return schema(session);
        }
    }

    private static Set<String> schema(Session session) {
        demandRows(session);
        session.execute("DROP SCHEMA drydock CASCADE");
        return KindBlindComparer.rows(session);
    }

    private static void demandRows(Session session) {
        assertThat(session.query("SELECT word FROM said ORDER BY word", row -> row.string(1)))
                .containsExactly("2 after", "2 before", "3", "4");
        assertThat(session.query("SELECT DISTINCT touched FROM orders", row -> row.integer(1)))
                .containsExactly(2);
        assertThat(
                        session.query(
                                "SELECT name FROM drydock.migrations ORDER BY 1",
                                row -> row.string(1)))
                .containsExactly("1.sql", "2.sql", "3.sql", "4.sql");
    }

    @Test
    void aRunThatIsKilledInTheMiddleOfAFileGoesOnUnlessTheSchemaWasChangedMeanwhile()
            throws Exception {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open();
                Session reader = database.open()) {
            migrating.run(database).ends(0).says("Applied 1 file.");
            writeMore();
            // Who still sees an old state of the rows keeps the index from being finished.
            reader.begin();
            reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT FROM other");
            Process child = migrating.child(database);
            migrating.await(
                    child,
                    session,
                    "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE '%CREATE INDEX CONCURRENTLY%'"
                            + " AND wait_event = 'virtualxid')");
            child.destroyForcibly().waitFor();
            reader.rollback();
            terminal.run("status", database)
                    .ends(1)
                    .says("to " + folder, "broken off", "… 2.sql, line 5");
            migrating.run(database).ends(9).says("has not come to its end");
            terminal.run(
                            "rollback",
                            database,
                            "--confirm",
                            database.target().database(),
                            "--sandbox",
                            Terminal.url(sandboxes))
                    .ends(3)
                    .says("nobody knows what takes their statements back");
            session.execute("ALTER TABLE orders ALTER n SET DEFAULT 5");
            migrating.resume(database).ends(8).says("column public.orders.n is different");
            assertThat(session.query("SELECT word FROM said", row -> row.string(1)))
                    .containsExactly("2 before");
            session.execute("ALTER TABLE orders ALTER n DROP DEFAULT");
            migrating.resume(database).ends(0).says("Verified");
            terminal.run("status", database).ends(0).says("done");
            migrating.run(database).ends(0).says("Nothing is pending.");
            assertThat(KindBlindComparer.differences(schema(session), unbroken())).isEmpty();
        }
    }

    /// A statement that gives its index no name, or makes helpers under names of their own, leaves what nobody has named.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY ON orders (touched)",
                "CREATE UNIQUE INDEX CONCURRENTLY ON orders (touched, id)",
                "REINDEX INDEX CONCURRENTLY orders_pkey",
                "REINDEX TABLE CONCURRENTLY orders"
            })
    void anIndexThatNobodyHasNamedIsClearedAwayWhenItsBuildWasBrokenOff(String statement)
            throws Exception {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open();
                Session reader = database.open()) {
            migrating.run(database).ends(0);
            Files.writeString(folder.resolve("2.sql"), statement + ";");
            reader.begin();
            reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT FROM other");
            Process child = migrating.child(database);
            migrating.await(
                    child,
                    session,
                    "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query ILIKE '%INDEX%CONCURRENTLY%' AND pid <> pg_backend_pid()"
                            + " AND wait_event = 'virtualxid')"
                            + " AND EXISTS (SELECT FROM pg_index WHERE NOT indisvalid)");
            child.destroyForcibly().waitFor();
            session.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND wait_event = 'virtualxid'");
            reader.rollback();
            migrating.await(session, "NOT EXISTS (SELECT FROM pg_stat_progress_create_index)");
            assertThat(DebtReader.read(session))
                    .filteredOn(debt -> debt.object().startsWith("index "))
                    .isNotEmpty();
            migrating.resume(database).ends(0).says("Verified");
            assertThat(session.count("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                    .isZero();
            assertThat(session.count("SELECT count(*) FROM pg_indexes WHERE tablename = 'orders'"))
                    .isEqualTo(statement.startsWith("CREATE") ? 2 : 1);
        }
    }

    static Stream<Integer> rounds() {
        return Stream.iterate(0, round -> round + 1).limit(CRASHES);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aRunThatIsKilledAtAnyInstantComesToTheSameEnd(int round) throws Exception {
        writeMore();
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            Process child = migrating.child(database);
            migrating.await(child, session, "to_regclass('drydock.runner') IS NOT NULL");
            child.waitFor(new Random(SEED + round).nextLong(1000), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            int begun = terminal.run("status", database).code();
            if (begun == 0) {
                migrating.run(database).ends(0);
            } else {
                migrating.resume(database).ends(0).says("Verified");
            }
            assertThat(KindBlindComparer.differences(schema(session), unbroken())).isEmpty();
        }
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsCorrectedAndMigratedAgain() throws Exception {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            session.execute("CREATE TABLE rows (id int); INSERT INTO rows VALUES (1), (1)");
            Files.writeString(
                    folder.resolve("2.sql"),
                    "CREATE TABLE IF NOT EXISTS rows (id int);\nALTER TABLE rows ADD UNIQUE (id);");
            migrating
                    .run(database)
                    .ends(3)
                    .says("could not create unique index", "No file is half-done.");
            Files.writeString(folder.resolve("2.sql"), "CREATE TABLE IF NOT EXISTS rows (id int);");
            migrating.run(database).ends(0).says("Applied 1 file.");
        }
    }

    @Test
    void whatIsDifferentFromTheFilesAtFirstIsToldAndDoesNotStopThem() throws Exception {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            migrating.run(database).ends(0);
            session.execute("ALTER TABLE orders ALTER touched SET DEFAULT 1");
            Files.writeString(
                    folder.resolve("2.sql"),
                    "ALTER TABLE orders ALTER touched DROP NOT NULL;\nCREATE TABLE more ();");
            migrating
                    .run(database)
                    .ends(0)
                    .says("! column public.orders.touched is different", "not watched");
        }
    }
}
