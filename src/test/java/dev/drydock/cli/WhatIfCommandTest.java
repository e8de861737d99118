package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class WhatIfCommandTest {
    private static final String TABLE =
            """
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int NOT NULL);
            INSERT INTO people SELECT i, 'name ' || i % 5000, i % 90 FROM generate_series(1, 120000) i;
            CREATE INDEX people_age ON people (age);
            ANALYZE people;
            """;
    private static final String QUERIES =
            """
            SELECT * FROM people WHERE name = $1;
            SELECT count(*) FROM people WHERE age = 7;
            SELECT * FROM people WHERE id = 3;
            """;

    @TempDir private Path folder;

    private Path queries() throws Exception {
        return Files.writeString(folder.resolve("q.sql"), QUERIES);
    }

    @Test
    void anIndexMakesAQueryBetterAndHasASizeAndAPrice() throws Exception {
        try (Sandbox sandbox = TestServers.of(14).create(TABLE)) {
            new Terminal(sandbox)
                    .run(
                            "whatif",
                            sandbox,
                            "--index",
                            "CREATE INDEX people_name ON people (name, age)",
                            "-f",
                            queries())
                    .ends(0)
                    .says(
                            "public.people_name on public.people",
                            "about 3.4 MB for ",
                            "UPDATE of name, age",
                            "an UPDATE of name wrote no index until now (HOT)",
                            "1 better, 2 same, 0 worse",
                            "q.sql, line 1: better, cost",
                            "people: Seq Scan → ",
                            "people_name");
        }
    }

    @Test
    void anIndexIsMissedWhenItGoes() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            Terminal terminal = new Terminal(sandbox);
            Path lab = folder.resolve("people.lab");
            terminal.run("lab", "export", sandbox, "-o", lab).ends(0);
            terminal.run("whatif", lab, "--drop-index", "people_age", "-f", queries())
                    .ends(0)
                    .says(
                            "0 better, 2 same, 1 worse",
                            "line 2: worse",
                            "→ Seq Scan",
                            "drops-index-in-use: Index public.people_age goes, and what reads it"
                                    + " gets dearer: ",
                            "flips-plan: ",
                            "scans-large-table: ");
            terminal.run("whatif", lab, "--drop-index", "people_agee", "-f", queries())
                    .ends(2)
                    .says("There is no index people_agee");
            terminal.run("whatif", lab, "--index", "CREATE INDEX ON peopel (age)", "-f", queries())
                    .ends(3)
                    .says("refused what was to be tried", "peopel");
            terminal.run("whatif", lab, "-f", queries()).ends(2).says("Say what to try");
        }
    }

    @Test
    void anotherIndexWithTheSameKeysIsNamed() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            new Terminal(sandbox)
                    .run(
                            "whatif",
                            sandbox,
                            "--index",
                            "CREATE INDEX twice ON people (age)",
                            "--index",
                            "CREATE INDEX longer ON people (age, name)",
                            "--index",
                            "CREATE INDEX backward ON people (age DESC)",
                            "-f",
                            queries(),
                            "--format",
                            "json")
                    .ends(0)
                    .says("{\"index\":\"public.people_age\",\"kind\":\"duplicate\"}")
                    .says("{\"index\":\"public.people_age\",\"kind\":\"continues_the_other\"}")
                    .says("\"rule\":\"unused-index\"")
                    .says("\"definition\":\"CREATE INDEX backward");
        }
    }

    @Test
    void aMigrationKeepsWhatIsKnownOfRenamedAndRetypedColumns() throws Exception {
        Path target = folder.resolve("target.sql");
        Files.writeString(
                target,
                """
                CREATE TABLE people (id bigint PRIMARY KEY, called text NOT NULL, age bigint NOT NULL);
                CREATE INDEX people_age ON people (age);
                CREATE INDEX people_called ON people (called);
                """);
        Path query = folder.resolve("q.sql");
        Files.writeString(
                query,
                "SELECT count(*) FROM people WHERE age = 7; SELECT * FROM people WHERE name = 'x'");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            new Terminal(sandbox)
                    .run(
                            "whatif",
                            sandbox,
                            "--to",
                            target,
                            "--rename",
                            "public.people.name=public.people.called",
                            "--style",
                            "direct",
                            "-f",
                            query,
                            "--format",
                            "markdown")
                    .ends(0)
                    .says(
                            "`public.people_called`",
                            "0 better, 1 same, 0 worse, 1 that can't be planned",
                            "fails after the change: column \"name\" does not exist");
        }
    }

    @Test
    void aSettingIsTried() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE)) {
            String said =
                    new Terminal(sandbox)
                            .run(
                                    "whatif",
                                    sandbox,
                                    "--set",
                                    "enable_indexscan=off",
                                    "--set",
                                    "enable_bitmapscan=off",
                                    "--set",
                                    "enable_indexonlyscan=off",
                                    "-f",
                                    queries())
                            .ends(0)
                            .out();
            assertThat(said).contains("2 worse", "people: Index Scan using people_pkey → Seq Scan");
        }
    }
}
