package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LabCommandTest {
    private static final String TABLE =
            """
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, secret text NOT NULL);
            INSERT INTO people SELECT i, 'name ' || i % 50, 'pin ' || i % 9 FROM generate_series(1, 60000) i;
            CREATE INDEX people_name ON people (name);
            ANALYZE people;
            """;

    @TempDir private Path folder;

    @Test
    void aLabPlansWithoutTheDatabase() throws Exception {
        Path file = folder.resolve("people.lab");
        Path query = folder.resolve("q.sql");
        Files.writeString(query, "SELECT * FROM people WHERE id < 30");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Terminal terminal = new Terminal(sandbox);
            terminal.run("lab", "export", sandbox, "-o", file)
                    .ends(0)
                    .says("PostgreSQL 18", "3 columns", "--without-values");
            assertThat(Files.readString(file)).contains("pin 3");
        }
        new Terminal("none")
                .run("explain", file, "-f", query)
                .ends(0)
                .says("Index Scan using people_pkey");
    }

    @Test
    void aLabSaysWhyAndHowOldItsStatisticsAreAndTriesAdvice() throws Exception {
        Path file = folder.resolve("people.lab");
        Path query = folder.resolve("q.sql");
        Files.writeString(query, "SELECT * FROM people WHERE id < 30");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            try (Session session = sandbox.open()) {
                // A copy of a database has its statistics, and has forgotten when they were
                // gathered.
                session.execute("ANALYZE people");
                session.execute("UPDATE people SET secret = 'x' WHERE id <= 777");
            }
            new Terminal(sandbox).run("lab", "export", sandbox, "-o", file).ends(0);
        }
        assertThat(Files.readString(file))
                .contains("exportedAt", "gatheredAt", "\"changedSince\" : 777");
        new Terminal("none")
                .run("explain", file, "-f", query, "--why")
                .ends(0)
                .says("Without Index Scan: people: Index Scan using people_pkey → ", "Cost ");
        Files.writeString(query, "SELECT * FROM people WHERE secret = 'pin 3'");
        new Terminal("none")
                .run("explain", file, "-f", query, "--why", "--try")
                .ends(0)
                .says("Without Seq Scan: ");
    }

    @Test
    void aPlanInALabIsSaidToHaveTheSettingsOfProductionAndNoneOfOurs() throws Exception {
        Path query = folder.resolve("q.sql");
        Files.writeString(query, "SELECT * FROM people WHERE id < 30");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            for (String jit : List.of("on", "off")) {
                Path file = folder.resolve("jit-" + jit + ".lab");
                try (Session session = sandbox.open()) {
                    String database = sandbox.target().database();
                    session.execute("ALTER DATABASE " + database + " SET jit = " + jit);
                }
                new Terminal(sandbox).run("lab", "export", sandbox, "-o", file).ends(0);
            }
        }
        Path unknown = folder.resolve("jit-unknown.lab");
        String told = Files.readString(folder.resolve("jit-on.lab"));
        Files.writeString(unknown, told.replaceAll("\"jit\" : \"on\",\\s*", ""));
        assertThat(unknown).content().isNotEqualTo(told);
        for (String lab : List.of("jit-on.lab", "jit-unknown.lab")) {
            Terminal.Result result =
                    new Terminal("none")
                            .run("explain", folder.resolve(lab), "-f", query, "--advice")
                            .ends(0)
                            .says("people_pkey");
            assertThat(result.out()).doesNotContain("settings of its own", "jit");
        }
        new Terminal("none")
                .run("explain", folder.resolve("jit-off.lab"), "-f", query, "--advice")
                .ends(0)
                .says("Planned with settings of its own", "jit = off");
    }

    @Test
    void valuesOfATableAreLeftOutWhenAsked() throws Exception {
        Path file = folder.resolve("people.lab");
        try (Sandbox sandbox = TestServers.of(14).create(TABLE)) {
            new Terminal(sandbox)
                    .run("lab", "export", sandbox, "-o", file, "--without-values", "public.peo*")
                    .ends(0);
            assertThat(Files.readString(file)).doesNotContain("pin 3").contains("n_distinct");
        }
        Path query = folder.resolve("q.sql");
        Files.writeString(query, "SELECT * FROM people WHERE name = 'name 3'");
        new Terminal("none")
                .run("explain", file, "-f", query)
                .ends(0)
                .says("people_name", "200 rows");
    }

    @Test
    void whatIsNoLabIsRefusedWithItsPlace() throws Exception {
        Path broken = folder.resolve("broken.lab");
        Files.writeString(broken, "{\"drydock\": \"lab\",\n \"version\": 1, \"content\": {\n");
        Path query = folder.resolve("q.sql");
        Files.writeString(query, "SELECT 1");
        new Terminal("none").run("explain", broken, "-f", query).ends(2).says("broken.lab, line 3");
        Files.writeString(broken, "{\"drydock\": \"lab\", \"version\": 9}");
        new Terminal("none").run("explain", broken, "-f", query).ends(2).says("form 9");
        Files.writeString(broken, "[]");
        new Terminal("none").run("explain", broken, "-f", query).ends(2).says("no lab");
        new Terminal("none")
                .run("explain", broken, "-f", query, "--analyze")
                .ends(2)
                .says("leave --analyze out");
        new Terminal("none")
                .run(
                        "lab",
                        "export",
                        "postgresql://nobody@localhost:1/x",
                        "-o",
                        folder.resolve("x.json"))
                .ends(2)
                .says("ending .lab");
    }
}
