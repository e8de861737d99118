package dev.drydock.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

class SandboxTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void everyMajorAnswersWithItsOwnVersion(int major) {
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = sandbox.open()) {
            assertThat(session.serverVersion() / 10_000).isEqualTo(major);
            assertThat(sandbox.major()).isEqualTo(major);
        }
    }

    @Test
    void aFilledDatabaseIsClonedAndItsClonesAreIndependent() {
        String script = "CREATE TABLE a (i int); INSERT INTO a VALUES (1)";
        try (Sandbox first = TestServers.of(18).create(script);
                Sandbox second = TestServers.of(18).create(script);
                Session one = first.open();
                Session two = second.open()) {
            one.execute("DELETE FROM a");
            assertThat(count(one, "a")).isZero();
            assertThat(count(two, "a")).isOne();
        }
    }

    @Test
    void aFillThatFailsLeavesNothingBehind() {
        List<String> begun = new ArrayList<>();
        assertThatThrownBy(() ->
                        TestServers.sandboxes()
                                .createFilled(
                                        18,
                                        "a fill that fails",
                                        target -> {
                                            begun.add(target.database());
                                            fill(target, "CREATE TABEL x ()");
                                        }))
                .isInstanceOf(PgException.class);
        try (Sandbox watch = TestServers.of(18).create();
                Session session = watch.open()) {
            assertThat(begun).hasSize(1);
            assertThat(databases(session)).doesNotContainAnyElementsOf(begun);
        }
    }

    @Test
    void closingDropsTheDatabaseEvenWithSomebodyConnected() {
        try (Sandbox watch = TestServers.of(18).create();
                Session session = watch.open()) {
            Sandbox sandbox = TestServers.of(18).create();
            Session left = sandbox.open();
            sandbox.close();
            assertThat(
                            session.query(
                                    "SELECT 1 FROM pg_database WHERE datname = ?",
                                    row -> 1,
                                    sandbox.target().database()))
                    .isEmpty();
            assertThatThrownBy(() -> left.execute("SELECT 1")).isInstanceOf(PgException.class);
        }
    }

    @Test
    void theServerWantsAPassword() {
        try (Sandbox sandbox = TestServers.of(18).create()) {
            Target target = sandbox.target();
            Target wrong =
                    new Target(
                            target.host(),
                            target.port(),
                            target.database(),
                            target.user(),
                            "wrong",
                            new TreeMap<>());
            assertThatThrownBy(() -> Session.open(wrong))
                    .isInstanceOfSatisfying(
                            PgException.class,
                            e -> assertThat(e.error().sqlState()).isEqualTo("28P01"));
        }
    }

    @Test
    void aMajorWithoutServerIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> TestServers.of(13).create())
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("PostgreSQL 13")
                .hasMessageContaining("--sandbox");
    }

    @Test
    void borrowedSandboxesAreDroppedAndThoseOfTheDeadAreSwept() {
        try (Sandbox lender = TestServers.of(18).create();
                Session session = lender.open()) {
            session.execute("CREATE DATABASE drydock_sandbox_0000002a_7");
            List<String> made = new ArrayList<>();
            try (Sandboxes borrowed = Sandboxes.borrowed(lender.target())) {
                Sandbox sandbox = borrowed.create(18);
                assertThat(sandbox.target().database()).startsWith("drydock_sandbox_");
                assertThat(databases(session)).doesNotContain("drydock_sandbox_0000002a_7");
                Sandbox filled = borrowed.createFilled(18, "key", target -> {});
                made.add(sandbox.target().database());
                made.add(filled.target().database());
                assertThat(databases(session)).containsAll(made);
                assertThatThrownBy(() -> borrowed.create(17))
                        .isInstanceOf(SandboxException.class)
                        .hasMessageContaining("is PostgreSQL 18");
                sandbox.close();
            }
            assertThat(databases(session)).doesNotContainAnyElementsOf(made);
        }
    }

    private static void fill(Target target, String script) {
        try (Session session = Session.open(target)) {
            session.execute(script);
        }
    }

    private static long count(Session session, String table) {
        return session.queryOne("SELECT count(*) FROM " + table, row -> row.bigint(1));
    }

    private static List<String> databases(Session session) {
        return session.query("SELECT datname FROM pg_database", row -> row.string(1));
    }

    @Test
    void killingTheProcessLeavesNoServerAndItsFolderIsSwept() throws Exception {
        Process child = victim();
        ProcessHandle server;
        try (BufferedReader reader = output(child)) {
            server = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
            assertThat(server.isAlive()).isTrue();
            child.destroyForcibly().waitFor();
        }
        server.onExit().get(10, TimeUnit.SECONDS);
        try (OwnerFolder next = OwnerFolder.make()) {
            assertThat(next.path()).exists();
            try (var folders = Files.list(next.path().getParent())) {
                assertThat(folders.map(path -> path.getFileName().toString()))
                        .noneMatch(name -> name.startsWith(child.pid() + "-"));
            }
        }
    }

    @Test
    void anotherProcessSweepsNothingOfTheLiving() throws Exception {
        try (Sandboxes ours = Sandboxes.embedded();
                Sandbox sandbox = ours.create(18);
                OwnerFolder second = OwnerFolder.make();
                Session session = sandbox.open()) {
            assertThat(second.path()).exists();
            Process child = victim();
            try (BufferedReader reader = output(child)) {
                reader.readLine();
            } finally {
                child.destroyForcibly().waitFor();
            }
            assertThat(session.serverVersion() / 10_000).isEqualTo(18);
        }
    }

    private static Process victim() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Ddrydock.servers=" + System.getProperty("drydock.servers"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts a server, prints its process id and waits to be killed.
    public static final class Victim {
        public static void main(String[] arguments) throws IOException {
            Sandbox sandbox = Sandboxes.embedded().create(18);
            try (Session session = sandbox.open()) {
                String directory =
                        session.queryOne(
                                "SELECT current_setting('data_directory')", row -> row.string(1));
                try (var lines = Files.lines(Path.of(directory, "postmaster.pid"))) {
                    System.out.println(lines.findFirst().orElseThrow());
                }
                session.execute("SELECT pg_sleep(" + Duration.ofMinutes(2).toSeconds() + ")");
            }
        }
    }
}
