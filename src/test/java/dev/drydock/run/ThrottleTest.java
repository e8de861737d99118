package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.run.Throttle.Limits;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A backfill rests longer when the server suffers, and clears away behind itself.
class ThrottleTest {
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final String TABLE =
            """
            CREATE TABLE t (id int PRIMARY KEY, a int) WITH (autovacuum_enabled = off);
            INSERT INTO t SELECT i, i FROM generate_series(1, 5000) i;
            """;

    /// Each look is a new one, as one that has looked rests for a second.
    private static Throttle.Advice look(Session eyes, Limits limits) {
        return new Throttle(eyes, T.sql(), limits).advice();
    }

    private static void await(Session eyes, Limits limits, String why) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!look(eyes, limits).why().matches(why)) {
            assertThat(System.nanoTime()).as(() -> look(eyes, limits).why()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(look(eyes, limits).slowdown()).isGreaterThan(1);
    }

    @Test
    void sessionsThatWaitForLocksSlowItDown() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session eyes = sandbox.open();
                Session holder = sandbox.open()) {
            assertThat(look(eyes, Limits.USUAL).slowdown()).isEqualTo(1);
            holder.begin();
            holder.execute("LOCK TABLE t");
            Thread waiter =
                    Thread.ofPlatform()
                            .start(() -> {
                                try (Session session = sandbox.open()) {
                                    session.count("SELECT count(*) FROM t");
                                }
                            });
            await(
                    eyes,
                    new Limits(10, Long.MAX_VALUE, Long.MAX_VALUE, 0),
                    "1 sessions wait for locks");
            assertThat(look(eyes, Limits.USUAL).why()).as("one alone is nothing").isEmpty();
            holder.rollback();
            waiter.join();
        }
    }

    @Test
    void aVacuumOfTheTableSlowsItDown() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session eyes = sandbox.open();
                Session vacuum = sandbox.open()) {
            vacuum.execute("SET vacuum_cost_delay = '100ms'; SET vacuum_cost_limit = 1");
            Thread worker =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    vacuum.execute("VACUUM t");
                                } catch (PgException e) {
                                    // It is cancelled when it was seen.
                                }
                            });
            await(eyes, Limits.USUAL, "the table is being vacuumed");
            eyes.execute("SELECT pg_cancel_backend(" + vacuum.backendPid() + ")");
            worker.join();
        }
    }

    @Test
    void aLargeTableIsVacuumedBetweenRounds() {
        Step.Backfill fill =
                new Step.Backfill(
                        T, List.of("id"), "a = -id", "a > 0", "fill", List.of(), List.of());
        try (Sandbox sandbox =
                        TestServers.of(18)
                                .create(
                                        TABLE.replace("5000", "250000")
                                                + "UPDATE pg_class SET reltuples = 1000000 WHERE"
                                                + " relname = 't';");
                Session session = sandbox.open()) {
            RunOutcome outcome =
                    new Runner(RunSettings.of(Style.ONLINE))
                            .begin(
                                    sandbox.target(),
                                    Undertaking.apply(
                                            new Migration(
                                                    Style.ONLINE,
                                                    List.of(),
                                                    List.of(fill),
                                                    List.of(),
                                                    List.of()),
                                            Checkpoints.NONE,
                                            "the test",
                                            ""),
                                    new JournalPlace.Usual(Path.of("target/no/journal.json")),
                                    RunCallbacks.quiet());
            assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
            assertThat(session.count("SELECT count(*) FROM t WHERE a = -id")).isEqualTo(250_000);
            assertThat(
                            session.count(
                                    "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname ="
                                            + " 't'"))
                    .as("200,000 rows are a fifth of what the planner takes it for")
                    .isEqualTo(1);
        }
    }
}
