package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.KeptServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A server with a standby that comes after it, both real.
class StandbyTest {
    private static final int MAJOR = 16;
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static KeptServer primary;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static KeptServer standby;

    @BeforeAll
    static void start() throws Exception {
        // The servers may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        KeptServer.create(MAJOR, first);
        Process copy = new ProcessBuilder("cp", "-a", first.toString(), second.toString()).start();
        assertThat(copy.waitFor()).isZero();
        Path data = second.resolve("data");
        Files.writeString(data.resolve("standby.signal"), "");
        primary = KeptServer.start(MAJOR, first, Map.of("fsync", "off"));
        Target target = primary.target();
        standby =
                KeptServer.start(
                        MAJOR,
                        second,
                        Map.of(
                                "fsync", "off",
                                "primary_conninfo",
                                        "host=127.0.0.1 port=%d user=%s password=%s"
                                                .formatted(
                                                        target.port(),
                                                        target.user(),
                                                        target.password()),
                                "recovery_min_apply_delay", "300ms"));
    }

    @AfterAll
    static void stop() {
        standby.close();
        primary.close();
    }

    @Test
    void nothingIsBegunOnAStandby() {
        try (Session session = Session.open(standby.target());
                Session there = Session.open(primary.target())) {
            assertThat(Preflight.warnings(session, List.of(), Preflight.OLD))
                    .containsExactly(
                            "This server is a standby: nothing can be changed on it. Name the"
                                    + " primary.");
            assertThat(Preflight.warnings(there, List.of(), Preflight.OLD)).isEmpty();
        }
    }

    @Test
    void aReplicaThatFallsBehindSlowsABackfillDown() {
        try (Session session = Session.open(primary.target())) {
            session.execute("CREATE TABLE written (n int)");
            long end = System.nanoTime() + WAIT_MAX.toNanos();
            Throttle.Advice advice =
                    look(session, new Throttle.Limits(0.1, Long.MAX_VALUE, Long.MAX_VALUE, 5));
            while (advice.slowdown() == 1) {
                assertThat(System.nanoTime()).isLessThan(end);
                session.execute("INSERT INTO written VALUES (1)");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                advice = look(session, new Throttle.Limits(0.1, Long.MAX_VALUE, Long.MAX_VALUE, 5));
            }
            assertThat(advice.why()).matches("a replica is \\d+ s behind");
            assertThat(look(session, Throttle.Limits.USUAL).slowdown()).isEqualTo(1);
        }
    }

    /// It tells no time, as nothing was ever replayed late.
    @Test
    void aReplicaThatDoesNotReplayAtAllSlowsABackfillDown() {
        try (Session session = Session.open(primary.target());
                Session there = Session.open(standby.target())) {
            Throttle.Limits limits = new Throttle.Limits(600, 1 << 20, Long.MAX_VALUE, 5);
            awaitAdvice(session, limits, /* slow= */ false);
            there.execute("SELECT pg_wal_replay_pause()");
            session.execute(
                    "CREATE TABLE unseen AS SELECT repeat('x', 100) FROM generate_series(1,"
                            + " 30000)");
            assertThat(awaitAdvice(session, limits, /* slow= */ true).why())
                    .matches("a replica has not replayed [0-9.]+ MB of log");
            there.execute("SELECT pg_wal_replay_resume()");
            awaitAdvice(session, limits, /* slow= */ false);
        }
    }

    private static Throttle.Advice awaitAdvice(
            Session session, Throttle.Limits limits, boolean slow) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        Throttle.Advice advice = look(session, limits);
        while (advice.slowdown() > 1 != slow) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            advice = look(session, limits);
        }
        return advice;
    }

    @Test
    void aSlotThatKeepsMuchLogSlowsABackfillDown() {
        try (Session session = Session.open(primary.target())) {
            session.execute("SELECT pg_create_physical_replication_slot('gone', true)");
            session.execute("CREATE TABLE logged AS SELECT generate_series(1, 1000)");
            assertThat(look(session, new Throttle.Limits(600, Long.MAX_VALUE, 1000, 5)).why())
                    .isEqualTo("a replication slot retains 0 GB of log");
            assertThat(look(session, Throttle.Limits.USUAL).slowdown()).isEqualTo(1);
            session.execute("SELECT pg_drop_replication_slot('gone')");
        }
    }

    private static Throttle.Advice look(Session session, Throttle.Limits limits) {
        return new Throttle(session, "public.t", limits).advice();
    }
}
