package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// What `explain --analyze` promises before it runs somebody's statement, each promise against a real server.
class ExplainSafetyTest {
    private static final String SCHEMA =
            """
            CREATE SEQUENCE numbers;
            CREATE TABLE items (id bigint PRIMARY KEY DEFAULT nextval('numbers'), name text);
            INSERT INTO items SELECT n, 'item ' || n FROM generate_series(1, 200) n;
            SELECT setval('numbers', 200);
            CREATE EXTENSION dblink;
            ANALYZE;
            """;
    private static final String RUNNING =
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(47)%' AND pid <>"
                    + " pg_backend_pid() AND state = 'active'";

    private static Sandbox live;
    private static Terminal terminal;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        live = TestServers.of(18).create(SCHEMA);
        terminal = new Terminal(live);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private Path query(String sql) throws IOException {
        return Files.writeString(folder.resolve("query.sql"), sql);
    }

    private static long count(String sql) {
        try (Session session = live.open()) {
            return session.count(sql);
        }
    }

    @Test
    void itSaysThatTheQueryRunsAndShowsAFirstPlan() throws IOException {
        Path query = query("SELECT * FROM items WHERE name = 'item 7'");
        Terminal.Result measured = terminal.run("explain", live, "-f", query, "--analyze").ends(0);
        assertThat(measured.err())
                .contains("EXPLAIN ANALYZE runs the query, at most 120 s", "the query was not run")
                .contains("Seq Scan on items")
                .doesNotContain("sequences keep");
        assertThat(measured.out()).contains("The query took").doesNotContain("was not run");
        Terminal.Result planned = terminal.run("explain", live, "-f", query).ends(0);
        assertThat(planned.err()).isEmpty();
        Terminal.Result json =
                terminal.run("explain", live, "-f", query, "--analyze", "--format", "json");
        assertThat(json.out()).startsWith("{").doesNotContain("runs the query");
    }

    @Test
    void aChangeIsRolledBackAndWhatARollbackLeavesIsSaidAndTrue() throws IOException {
        Path insert = query("INSERT INTO items (name) VALUES ('new')");
        Terminal.Result refused = terminal.run("explain", live, "-f", insert, "--analyze").ends(2);
        assertThat(refused.err())
                .contains("was not run", "--allow-changes", "sequences keep their steps")
                .contains("NOTIFY", "dblink")
                .doesNotContain("runs the query");
        assertThat(count("SELECT last_value FROM numbers")).isEqualTo(200);
        Terminal.Result allowed =
                terminal.run("explain", live, "-f", insert, "--analyze", "--allow-changes").ends(0);
        assertThat(allowed.err()).contains("sequences keep their steps");
        assertThat(allowed.out()).contains("Insert on items");
        assertThat(count("SELECT count(*) FROM items")).isEqualTo(200);
        assertThat(count("SELECT last_value FROM numbers")).as("no rollback").isEqualTo(201);
    }

    @Test
    void whatReachesBeyondTheTransactionIsAskedAboutThoughItIsASelect() throws IOException {
        Target target = live.target();
        Path query =
                query(
                        "SELECT dblink_exec('host=%s port=%d dbname=%s user=%s password=%s', 'INSERT INTO items VALUES (9000, ''far'')')"
                                .formatted(
                                        target.host(),
                                        target.port(),
                                        target.database(),
                                        target.user(),
                                        target.password()));
        terminal.run("explain", live, "-f", query, "--analyze")
                .ends(2)
                .says("was not run", "dblink");
        assertThat(count("SELECT count(*) FROM items WHERE id = 9000")).isZero();
        terminal.run("explain", live, "-f", query, "--analyze", "--allow-changes").ends(0);
        assertThat(count("SELECT count(*) FROM items WHERE id = 9000"))
                .as("no rollback undoes it, as was said")
                .isEqualTo(1);
        try (Session session = live.open()) {
            session.execute("DELETE FROM items WHERE id = 9000");
        }
    }

    @Test
    void aQueryThatTakesTooLongIsEnded() throws IOException {
        Path query = query("SELECT pg_sleep(30)");
        long start = System.nanoTime();
        terminal.run("explain", live, "-f", query, "--analyze", "--timeout", "1")
                .ends(3)
                .says("statement timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aReadOnlyConnectionRefusesChangesEvenWhereTheyAreAllowed() throws IOException {
        String database = live.target().database();
        try (Session session = live.open()) {
            session.execute(
                    "ALTER DATABASE \"" + database + "\" SET default_transaction_read_only = on");
        }
        try {
            for (String sql : new String[] {"DELETE FROM items", "SELECT nextval('numbers')"}) {
                Path query = query(sql);
                terminal.run("explain", live, "-f", query, "--analyze", "--allow-changes")
                        .ends(2)
                        .says("This connection is read-only");
                terminal.run("explain", live, "-f", query, "--analyze")
                        .ends(2)
                        .says("This connection is read-only");
                terminal.run("explain", live, "-f", query).ends(0);
            }
        } finally {
            try (Session session = live.open()) {
                session.execute("SET default_transaction_read_only = off");
                session.execute(
                        "ALTER DATABASE \"" + database + "\" RESET default_transaction_read_only");
            }
        }
    }

    @Test
    void whoEndsTheCommandEndsTheQueryOnTheServer() throws Exception {
        Path query = query("SELECT pg_sleep(47)");
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Command.class.getName(),
                        Terminal.url(live),
                        query.toString());
        builder.environment().put("PGPASSWORD", Objects.requireNonNull(live.target().password()));
        Process command =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            await(1);
        } finally {
            command.destroy();
        }
        await(0);
    }

    /// Until so many of the queries run; the query itself would go on for 47 seconds.
    private static void await(long wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(wanted == 0 ? 15 : 60).toNanos();
        while (count(RUNNING) != wanted) {
            assertThat(System.nanoTime()).as(wanted + " queries at work").isLessThan(end);
        }
    }

    /// Explains in a process of its own, until it is ended.
    static final class Command {
        public static void main(String[] arguments) {
            Cli.run(
                    new String[] {"explain", arguments[0], "-f", arguments[1], "--analyze"},
                    Map.of("PGPASSWORD", System.getenv("PGPASSWORD"), "HOME", "/nowhere"),
                    new PrintWriter(System.out, true),
                    new PrintWriter(System.err, true),
                    new Window() {
                        @Override
                        public boolean hasDisplay() {
                            return false;
                        }

                        @Override
                        public void open(@org.jspecify.annotations.Nullable String url) {}

                        @Override
                        public java.util.List<Path> draw(
                                Path folder, java.util.function.Consumer<String> progress) {
                            return java.util.List.of();
                        }

                        @Override
                        public void startOnce() {}
                    });
        }
    }
}
