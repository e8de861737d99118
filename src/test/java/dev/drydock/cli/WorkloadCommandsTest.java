package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.KeptServer;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What an application asks, planned before and after migrations; and advice that is tried before it is given.
class WorkloadCommandsTest {
    private static final String TABLE =
            """
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int NOT NULL);
            INSERT INTO people SELECT i, 'name ' || i % 5000, i % 12 FROM generate_series(1, 120000) i;
            CREATE INDEX people_name ON people (name);
            ANALYZE people;
            """;
    private static final String WITHOUT_INDEX =
            "CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int NOT NULL);";

    @TempDir private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aRehearsalTellsWhatBecomesOfQueries() throws Exception {
        Path queries = file("q.sql", "SELECT * FROM people WHERE name = $1;");
        Path target = file("target.sql", WITHOUT_INDEX);
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Terminal terminal = new Terminal(sandbox);
            terminal.run("rehearse", sandbox, target, "-f", queries)
                    .ends(0)
                    .says(
                            "Index public.people_name goes, and what reads it gets dearer: ",
                            "Queries: 0 better, 0 same, 1 worse",
                            "→ Seq Scan");
            Path lab = folder.resolve("people.lab");
            terminal.run("lab", "export", sandbox, "-o", lab).ends(0);
            terminal.run("rehearse", lab, target, "-f", queries, "--format", "json")
                    .ends(0)
                    .says("\"rule\" : \"drops-index-in-use\"", "\"verdict\" : \"worse\"");
            terminal.run("rehearse", lab, target, "-f", queries, "--format", "markdown")
                    .ends(0)
                    .says("### Plans before and after", "0 better, 0 same, 1 worse");
            terminal.run("rehearse", target, target, "-f", queries)
                    .ends(0)
                    .says("Queries were not planned: ", "is no live database and no lab");
        }
    }

    @Test
    void aCheckPlansByTheLabsStatistics() throws Exception {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__drop.sql"), "DROP INDEX people_name;");
        Path queries = file("q.sql", "SELECT * FROM people WHERE name = $1;");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Terminal terminal = new Terminal(sandbox);
            Path lab = folder.resolve("people.lab");
            terminal.run("lab", "export", sandbox, "-o", lab).ends(0);
            terminal.run("check", migrations, "--from", lab, "--queries", queries)
                    .says(
                            "plans",
                            "1 query planned before and after: 0 better, 0 same, 1 worse.",
                            "Index public.people_name goes");
        }
    }

    @Test
    void theServersCountersAndItsLogAreWorkloads() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("server");
        KeptServer.create(14, home);
        try (KeptServer server =
                        KeptServer.start(
                                14,
                                home,
                                Map.of("shared_preload_libraries", "pg_stat_statements"));
                Session session = Session.open(server.target())) {
            Terminal terminal = new Terminal(Objects.requireNonNull(server.target().password()));
            terminal.run("queries", server.target())
                    .ends(3)
                    .says("no extension pg_stat_statements");
            session.execute(TABLE);
            session.execute("CREATE EXTENSION pg_stat_statements");
            for (int i = 0; i < 3; i++) {
                session.query("SELECT id FROM people WHERE age = ?", row -> row.string(1), i);
            }
            Path written = folder.resolve("drydock/queries/dearest.sql");
            terminal.run("queries", server.target(), "-o", written).ends(0);
            assertThat(written)
                    .content()
                    .contains("-- 3 calls of ", "SELECT id FROM people WHERE age = $1;");
            terminal.run("whatif", server.target(), "--drop-index", "people_name", "--statements")
                    .ends(0)
                    .says("statement 1 (", " same, 0 worse");
        }
    }

    @Test
    void queriesAreReadFromTheLogOfAutoExplain() throws Exception {
        Path log =
                file(
                        "server.log",
                        """
                        2026-11-29 10:00:00.000 UTC [77] LOG:  duration: 31.190 ms  plan:
                        \tQuery Text: SELECT * FROM people
                        \tWHERE name = 'name 7'
                        \tSeq Scan on people  (cost=0.00..2235.00 rows=24 width=18)
                        \t  Filter: (name = 'name 7'::text)
                        2026-11-29 10:00:01.000 UTC [77] LOG:  duration: 30.190 ms  plan:
                        \tQuery Text: SELECT * FROM people
                        \tWHERE name = 'name 7'
                        \tSeq Scan on people  (cost=0.00..2235.00 rows=24 width=18)
                        \t  Filter: (name = 'name 7'::text)
                        """);
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            new Terminal(sandbox)
                    .run("whatif", sandbox, "--drop-index", "people_name", "-f", log)
                    .ends(0)
                    .says("Queries: 0 better, 0 same, 1 worse", "server.log, line 4");
        }
    }

    @Test
    void adviceIsTriedBeforeItIsGiven() throws Exception {
        Path useful =
                file("useful.sql", "SELECT * FROM people WHERE age = 7 AND name > 'name 499'");
        Path useless = file("useless.sql", "SELECT * FROM people WHERE age = 7");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            session.execute("DROP INDEX people_name");
            Terminal terminal = new Terminal(sandbox);
            terminal.run("explain", sandbox, "--analyze", "--try", "-f", useful)
                    .ends(0)
                    .says(
                            "CREATE INDEX CONCURRENTLY ON public.people (age, name);",
                            "Tried: cost ",
                            "pages ",
                            "people: Seq Scan → ",
                            "The index would be written by each INSERT and each UPDATE of name,"
                                    + " age. Its size can't be estimated: ");
            terminal.run("explain", sandbox, "--analyze", "--try", "-f", useless)
                    .ends(0)
                    .says(
                            "CREATE INDEX CONCURRENTLY ON public.people (age);",
                            "The index would take about ",
                            ", and be written by each INSERT and each UPDATE of age.");
            // A server where somebody has forbidden what would help.
            for (String scan : List.of("enable_indexscan", "enable_bitmapscan")) {
                session.execute(
                        "ALTER DATABASE "
                                + sandbox.target().database()
                                + " SET "
                                + scan
                                + " = off");
            }
            terminal.run("explain", sandbox, "--analyze", "--try", "-f", useless)
                    .ends(0)
                    .says(
                            "Tried, and of no use:",
                            "CREATE INDEX CONCURRENTLY ON public.people (age);",
                            "Tried: the planner would not use it.");
            terminal.run(
                            "explain",
                            sandbox,
                            "--analyze",
                            "--try",
                            "-f",
                            useless,
                            "--format",
                            "json")
                    .ends(0)
                    .says(
                            "\"tried\":{\"helps\":false,\"words\":[\"the planner would not use"
                                    + " it.\"]}");
        }
    }

    @Test
    void settingsAreTriedByRunningTheQueryWithThem() throws Exception {
        Path sort = file("sort.sql", "SELECT * FROM people ORDER BY name, age DESC, id");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            session.execute("DROP INDEX people_name");
            session.execute(
                    "ALTER DATABASE " + sandbox.target().database() + " SET work_mem = '64kB'");
            new Terminal(sandbox)
                    .run("explain", sandbox, "--analyze", "--try", "-f", sort)
                    .ends(0)
                    .says("SET LOCAL work_mem = ", "Tried: run again without it and with it: ");
        }
    }
}
