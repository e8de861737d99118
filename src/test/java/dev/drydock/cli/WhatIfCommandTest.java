package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
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
                            "assumed to take ",
                            "nobody knows how many combinations of its columns occur",
                            "UPDATE of name, age",
                            "an UPDATE of name wrote no index until now (HOT)",
                            "1 better, 2 same, 0 worse",
                            "q.sql, line 1: better, cost",
                            "people: Seq Scan → ",
                            "people_name");
        }
    }

    @Test
    void extendedStatisticsTellTheSizeOfAnIndexOnTwoColumns() throws Exception {
        try (Sandbox sandbox = TestServers.of(14).create(TABLE);
                Session session = sandbox.open()) {
            session.execute(
                    "CREATE STATISTICS people_names (ndistinct) ON name, age FROM people;"
                            + " ANALYZE people");
            new Terminal(sandbox)
                    .run(
                            "whatif",
                            sandbox,
                            "--index",
                            "CREATE INDEX people_name ON people (name, age)",
                            "-f",
                            queries())
                    .ends(0)
                    .says("public.people_name on public.people", "about 2.");
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
                    .ends(1)
                    .says(
                            "`public.people_called`",
                            "0 better, 1 same, 0 worse, 1 that fails afterwards",
                            "**breaks-query**: ",
                            "q.sql, line 1 fails after the migration",
                            "fails after the change: column \"name\" does not exist (line 1, column"
                                    + " 28 of the query)");
        }
    }

    @Test
    void aWholeMigrationIsTriedWithAllThatItsQueriesAsk() throws Exception {
        String shop =
                TABLE
                        + """
                        CREATE TABLE orders (id int PRIMARY KEY, person int NOT NULL, note text);
                        INSERT INTO orders SELECT i, 1 + i % 1000, 'n' || i % 40 FROM generate_series(1, 60000) i;
                        CREATE INDEX orders_person ON orders (person);
                        CREATE VIEW old AS SELECT id, name FROM people WHERE age > 80;
                        ANALYZE;
                        """;
        Path target =
                Files.writeString(
                        folder.resolve("target.sql"),
                        """
                        CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age bigint NOT NULL);
                        CREATE INDEX people_age ON people (age);
                        CREATE TABLE purchases (id int PRIMARY KEY, person int NOT NULL);
                        CREATE INDEX orders_person ON purchases (person);
                        CREATE TABLE parcels (id int PRIMARY KEY, purchase int NOT NULL);
                        CREATE INDEX parcels_purchase ON parcels (purchase);
                        CREATE VIEW old AS SELECT id, name FROM people WHERE age > 70;
                        """);
        Path query =
                Files.writeString(
                        folder.resolve("q.sql"),
                        """
                        SELECT count(*) FROM people WHERE age = 7;
                        SELECT * FROM orders WHERE person = 9;
                        SELECT * FROM purchases WHERE person = 9;
                        SELECT note FROM orders WHERE id = 5;
                        SELECT * FROM parcels WHERE purchase = 3;
                        SELECT * FROM old WHERE name = 'name 3';
                        SELECT * FROM nowhere;
                        """);
        try (Sandbox sandbox = TestServers.of(18).create(shop)) {
            for (String style : new String[] {"direct", "online"}) {
                String said =
                        new Terminal(sandbox)
                                .run(
                                        "whatif",
                                        sandbox,
                                        "--to",
                                        target,
                                        "--rename",
                                        "public.orders=public.purchases",
                                        "--style",
                                        style,
                                        "-f",
                                        query)
                                .ends(1)
                                .out();
                assertThat(said)
                        .contains(
                                ", 2 new, 2 that fail afterwards, 1 that can't be planned",
                                "line 1: same",
                                "line 2: fails after the change: relation \"orders\" does not"
                                        + " exist",
                                "line 3: new, cost",
                                "line 4: fails after the change: ",
                                "line 5: new, cost",
                                "relation \"parcels\" does not exist",
                                "line 6: ",
                                "line 7: can't be planned: relation \"nowhere\" does not exist",
                                "breaks-query: ")
                        .doesNotContain(
                                "unused-index: None of the queries reads new index public.parcels");
            }
        }
    }

    @Test
    void queriesOfWhatGoesFailAndSayWhere() throws Exception {
        Path target =
                Files.writeString(
                        folder.resolve("target.sql"),
                        "CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL);");
        Path query =
                Files.writeString(
                        folder.resolve("q.sql"),
                        """
                        SELECT name FROM people WHERE id = 3;
                        SELECT name
                        FROM people
                        WHERE age = $1;
                        SELECT * FROM pets;
                        """);
        try (Sandbox sandbox =
                TestServers.of(14).create(TABLE + "CREATE TABLE pets (id int PRIMARY KEY);")) {
            Terminal terminal = new Terminal(sandbox);
            terminal.run("whatif", sandbox, "--to", target, "-f", query)
                    .ends(1)
                    .says(
                            "Queries: 0 better, 1 same, 0 worse, 2 that fail afterwards",
                            "q.sql, line 2 fails after the migration: column \"age\""
                                    + " does not exist (line 3, column 7 of the query)",
                            "q.sql, line 5: fails after the change: relation \"pets\" does not"
                                    + " exist (line 1, column 15 of the query)");
            terminal.run("whatif", sandbox, "--to", target, "-f", query, "--format", "json")
                    .ends(1)
                    .says(
                            "{\"rule\":\"breaks-query\",\"severity\":\"danger\"",
                            "\"verdict\":\"fails\",\"error\":\"column \\\"age\\\" does not exist",
                            "\"line\":3,\"column\":7,\"onlyAfter\":true");
        }
    }

    @Test
    void aSizeThatIsAssumedIsSaidToBeInEveryFormat() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            session.execute(
                    "ALTER TABLE people ADD COLUMN tags text[], ADD COLUMN place point, ADD COLUMN"
                            + " span int4range; ANALYZE people");
            for (String index :
                    new String[] {"gin (tags)", "gist (span)", "spgist (place)", "brin (name)"}) {
                String sql = "CREATE INDEX tried ON people USING " + index;
                Terminal terminal = new Terminal(sandbox);
                for (String format : new String[] {"text", "markdown", "json"}) {
                    String said =
                            terminal.run(
                                            "whatif",
                                            sandbox,
                                            "--index",
                                            sql,
                                            "-f",
                                            queries(),
                                            "--format",
                                            format)
                                    .ends(0)
                                    .out();
                    if (format.equals("json")) {
                        assertThat(said)
                                .contains("\"assumedBytes\":", "\"assumption\":\"")
                                .doesNotContain("\"bytes\":");
                    } else {
                        assertThat(said)
                                .contains("assumed to take ", "which may be wrong: ")
                                .doesNotContain("about ");
                    }
                }
            }
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
