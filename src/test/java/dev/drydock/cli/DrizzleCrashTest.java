package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cases.KindBlindComparer;
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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A run of a Drizzle folder, whose pending files are one transaction, is killed: all of them are done or none, each is recorded once,
/// and who goes on comes to the end of an unbroken run.
class DrizzleCrashTest {
    private static final int CRASHES = Math.max(2, Integer.getInteger("drydock.crashes", 4) / 4);
    private static final long SEED = Long.getLong("drydock.seed", 1);
    private static final List<String> FILES =
            List.of(
                    """
                    CREATE TABLE orders (id int PRIMARY KEY, touched int NOT NULL DEFAULT 0);
                    --> statement-breakpoint
                    CREATE TABLE gate ();
                    """,
                    """
                    INSERT INTO orders SELECT i FROM generate_series(1, 20000) i;
                    --> statement-breakpoint
                    UPDATE orders SET touched = touched + 1;
                    """,
                    """
                    CREATE VIEW touched AS SELECT id FROM orders WHERE touched > 0;
                    --> statement-breakpoint
                    ALTER TABLE gate ADD COLUMN n int;
                    """);

    @TempDir private Path home;
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
    void begin() throws Exception {
        terminal = new Terminal(sandboxes);
        migrating = new Migrating(terminal, home.resolve("drizzle"), home, sandboxes);
        write(1);
    }

    /// The folder as drizzle-kit leaves it after so many migrations were generated.
    private void write(int files) throws Exception {
        Path folder = home.resolve("drizzle");
        Files.createDirectories(folder.resolve("meta"));
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String tag = "000" + i + "_step";
            Files.writeString(folder.resolve(tag + ".sql"), FILES.get(i));
            entries.add(
                    """
                    {"idx":%d,"version":"7","when":%d,"tag":"%s","breakpoints":true}\
                    """
                            .formatted(i, 1_700_000_000_000L + i, tag));
        }
        Files.writeString(
                folder.resolve("meta/_journal.json"),
                """
                {"version":"7","dialect":"postgresql","entries":[%s]}
                """
                        .formatted(String.join(",", entries)));
    }

    private Set<String> unbroken() {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            migrating.run(database).ends(0).says("Verified");
            return schema(session);
        }
    }

    private static Set<String> schema(Session session) {
        assertThat(
                        session.query(
                                "SELECT DISTINCT touched FROM orders UNION ALL SELECT count(*)"
                                        + " FROM orders",
                                row -> row.bigint(1)))
                .containsExactly(1L, 20_000L);
        assertThat(
                        session.query(
                                "SELECT created_at FROM drizzle.__drizzle_migrations ORDER BY id",
                                row -> row.bigint(1)))
                .containsExactly(1_700_000_000_000L, 1_700_000_000_001L, 1_700_000_000_002L);
        session.execute("DROP SCHEMA drydock CASCADE");
        return KindBlindComparer.rows(session);
    }

    @Test
    void whatIsKilledInTheMiddleOfItsTransactionHasDoneNothingAndIsDoneOnceAfterwards()
            throws Exception {
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open();
                Session holder = database.open()) {
            migrating.run(database).ends(0);
            write(3);
            holder.begin();
            holder.execute("LOCK TABLE gate");
            Process child = migrating.child(database);
            migrating.await(
                    child,
                    session,
                    "EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE '%ALTER TABLE gate%' AND wait_event_type = 'Lock')");
            child.destroyForcibly().waitFor();
            holder.rollback();
            terminal.run("status", database).ends(1).says("broken off");
            assertThat(session.count("SELECT count(*) FROM orders")).isZero();
            assertThat(session.count("SELECT count(*) FROM drizzle.__drizzle_migrations"))
                    .isEqualTo(1);
            migrating.run(database).ends(9).says("has not come to its end");
            migrating.resume(database).ends(0).says("Verified");
            migrating.run(database).ends(0).says("Nothing is pending.");
            assertThat(KindBlindComparer.differences(schema(session), unbroken())).isEmpty();
        }
    }

    static Stream<Integer> rounds() {
        return Stream.iterate(0, round -> round + 1).limit(CRASHES);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aRunThatIsKilledAtAnyInstantComesToTheSameEnd(int round) throws Exception {
        write(3);
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            Process child = migrating.child(database);
            migrating.await(child, session, "to_regclass('drydock.runner') IS NOT NULL");
            child.waitFor(new Random(SEED + round).nextLong(600), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            if (terminal.run("status", database).code() == 0) {
                migrating.run(database).ends(0);
            } else {
                migrating.resume(database).ends(0).says("Verified");
            }
            assertThat(KindBlindComparer.differences(schema(session), unbroken())).isEmpty();
        }
    }
}
