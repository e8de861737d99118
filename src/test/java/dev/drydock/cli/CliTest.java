package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class CliTest {
    private static final String SCHEMA =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, name text);
            INSERT INTO items SELECT n, 'name ' || n FROM generate_series(1, 100) n;
            ANALYZE items;
            """;
    private static final String WANTED =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, title text);
            CREATE INDEX items_title ON items (title);
            """;

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

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static boolean has(Sandbox database, ObjectAddress address) {
        try (Session session = database.open()) {
            return CatalogReader.read(session).has(address);
        }
    }

    private static final ObjectAddress TITLE =
            ObjectAddress.table("public", "items").column("title");

    @Test
    void everyCommandHelps() {
        for (String command :
                List.of(
                        "demo",
                        "studio",
                        "inspect",
                        "diff",
                        "rehearse",
                        "apply",
                        "explain",
                        "generate",
                        "lint",
                        "migrate",
                        "check")) {
            terminal.run(command, "--help").ends(0).says("Usage: drydock " + command);
        }
        terminal.run("--help").ends(0).says("Exit codes", "SOURCE");
        terminal.run("--version").ends(0).says("drydock 0.1.0");
        terminal.run("fly").ends(2).says("Unmatched argument", "fly");
        terminal.run("diff", "empty").ends(2).says("Missing required parameter", "TO");
        terminal.run().ends(2).says("no display", "drydock --help");
        terminal.run("studio", live).ends(2);
        assertThat(terminal.opened()).isEmpty();
    }

    @Test
    void inspectShowsWhatIsThere() throws Exception {
        terminal.run("inspect", live)
                .ends(0)
                .says("PostgreSQL 18.", "items", "2 columns", "about 100 rows");
        JsonNode json =
                new ObjectMapper()
                        .readTree(terminal.run("inspect", live, "--format", "json").ends(0).out());
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("objects").findValuesAsText("name"))
                .contains("public.items", "public.items.id");
        JsonNode id =
                java.util.stream.StreamSupport.stream(json.path("objects").spliterator(), false)
                        .filter(each -> each.path("name").asText().equals("public.items.id"))
                        .findFirst()
                        .orElseThrow();
        assertThat(id.path("definition").path("type").asText()).isEqualTo("bigint");
        assertThat(id.path("definition").path("notNull").asBoolean()).isTrue();
        terminal.run("inspect", live, "--format", "sql").ends(0).says("CREATE TABLE public.items");
    }

    @Test
    void diffShowsAndWritesTheMigration() throws Exception {
        Path wanted = file("wanted.sql", WANTED);
        String url = Terminal.url(live);
        terminal.run("diff", live, wanted, "--sandbox", url)
                .ends(0)
                .says("- column public.items.name", "+ column public.items.title", "drops-data");
        terminal.run(
                        "diff",
                        live,
                        wanted,
                        "--sandbox",
                        url,
                        "--rename",
                        "public.items.name=title",
                        "--exit-code",
                        "--format",
                        "json")
                .ends(1)
                .says("\"change\" : \"rename\"", "\"before\" : \"public.items.name\"");
        terminal.run("diff", wanted, wanted, "--sandbox", url, "--exit-code")
                .ends(0)
                .says("No difference");
        terminal.run("diff", live, wanted, "--sandbox", url, "--rename", "public.items.nme=title")
                .ends(2)
                .says("the source has no public.items.nme");
        terminal.run("diff", live, wanted, "--sandbox", url, "--rename", "x").ends(2);
    }

    @Test
    void lintTriesFilesOnACopyOfADatabase() throws Exception {
        String url = Terminal.url(live);
        Path bad = file("bad.sql", "\nCREATE INDEX items_name ON items (name);\n");
        terminal.run("lint", bad, "--base", live, "--sandbox", url)
                .ends(0)
                .says(
                        "bad.sql:2:1: note",
                        "about 100 rows",
                        "writes wait for less than 0.1 s",
                        "[blocks-while-scanning]",
                        "SHARE on public.items",
                        "CREATE INDEX CONCURRENTLY items_name");
        // Nobody knows how large this one is.
        Path base = file("base.sql", "CREATE TABLE items (id bigint PRIMARY KEY, name text)");
        terminal.run("lint", bad, "--base", base, "--sandbox", url)
                .ends(1)
                .says("bad.sql:2:1: danger", "[blocks-while-scanning]");
        JsonNode json =
                new ObjectMapper()
                        .readTree(
                                terminal.run(
                                                "lint",
                                                bad,
                                                "--base",
                                                base,
                                                "--sandbox",
                                                url,
                                                "--format",
                                                "json")
                                        .ends(1)
                                        .out());
        assertThat(json.path("findings").get(0).path("line").asInt()).isEqualTo(2);
        Path good = file("good.sql", "CREATE INDEX CONCURRENTLY items_name ON items (name)");
        terminal.run("lint", good, "--base", live, "--sandbox", url).ends(0);
        terminal.run("lint", good, "--major", "9").ends(2).says("14 to 18");
        terminal.run("lint", folder.resolve("nowhere.sql")).ends(2).says("nowhere.sql");
        terminal.run("lint").ends(2);
    }

    @Test
    void whatMayHaveBeenRenamedIsAskedAndTheAnswersAreRemembered() throws Exception {
        String url = Terminal.url(live);
        Path before = file("before.sql", "CREATE TABLE t (id bigint, total int, note text);");
        Path after = file("after.sql", "CREATE TABLE t (id bigint, total_cents int, notes text);");
        Path renames = folder.resolve("drydock.renames");
        Object[] diff = {"diff", before, after, "--sandbox", url, "--renames", renames};
        terminal.run(diff)
                .ends(4)
                .says(
                        "Is column public.t.total_cents the old column public.t.total?",
                        "the same place in the table",
                        "the values of public.t.total are lost",
                        "--rename public.t.total=total_cents",
                        "--rename public.t.total=none",
                        "--rename none");
        terminal.run(with(diff, "--format", "json")).ends(4).says("\"questions\"", "\"evidence\"");
        assertThat(terminal.run(with(diff, "--format", "sql")).ends(4).out()).isEmpty();
        terminal.run("rehearse", before, after, "--sandbox", url)
                .ends(4)
                .says("Nothing was rehearsed");
        terminal.run(with(diff, "--rename", "none")).ends(0).says("- column public.t.total");
        terminal.run(
                        with(
                                diff,
                                "--rename",
                                "public.t.total=total_cents",
                                "--rename",
                                "public.t.note=none",
                                "--remember"))
                .ends(0)
                .says("→ column public.t.total becomes", "- column public.t.note");
        assertThat(renames).content().contains("public.t.total=total_cents\npublic.t.note=none\n");
        terminal.run(with(diff, "--format", "sql"))
                .ends(0)
                .says("RENAME COLUMN total TO total_cents", "DROP COLUMN note");
        Files.writeString(renames, "what?\n");
        terminal.run(diff).ends(2).says("drydock.renames:1: what? is not OLD=NEW");
    }

    @Test
    void aRenamedTableBringsWhatStandsOnIt() throws Exception {
        Path before =
                file(
                        "before.sql",
                        """
                        CREATE TABLE orders (id bigserial PRIMARY KEY, customer bigint, total int);
                        CREATE INDEX orders_customer ON orders (customer);
                        """);
        Path after =
                file(
                        "after.sql",
                        """
                        CREATE TABLE purchases (id bigserial PRIMARY KEY, client bigint, total int);
                        CREATE INDEX purchases_client ON purchases (client);
                        """);
        String url = Terminal.url(live);
        terminal.run("diff", before, after, "--sandbox", url)
                .ends(0)
                .says("- table public.orders", "+ table public.purchases");
        String script =
                terminal.run(
                                "diff",
                                before,
                                after,
                                "--sandbox",
                                url,
                                "--rename",
                                "public.orders=purchases",
                                "--rename",
                                "public.orders.customer=client",
                                "--format",
                                "sql")
                        .ends(0)
                        .out();
        assertThat(script)
                .contains(
                        "RENAME COLUMN customer TO client",
                        "RENAME TO purchases",
                        "ALTER SEQUENCE public.orders_id_seq RENAME TO purchases_id_seq",
                        "RENAME CONSTRAINT orders_pkey TO purchases_pkey",
                        "ALTER INDEX public.orders_customer RENAME TO purchases_client")
                .doesNotContain("DROP", "CREATE");
    }

    @Test
    void applyDestroysOnlyWhatIsAllowedByName() throws Exception {
        Path wanted = file("wanted.sql", "CREATE TABLE items (id bigint PRIMARY KEY);");
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            Object[] apply = {
                "apply",
                database,
                wanted,
                "--sandbox",
                Terminal.url(live),
                "--confirm",
                database.target().database()
            };
            terminal.run(apply)
                    .ends(5)
                    .says(
                            "Nothing was applied: this would be lost.",
                            "the values of public.items.name (about 100 rows; the table has",
                            "--allow-loss public.items.name");
            terminal.run(with(apply, "--allow-loss", "public.items.nme"))
                    .ends(2)
                    .says("nothing of that name is lost");
            assertThat(has(database, ObjectAddress.table("public", "items").column("name")))
                    .isTrue();
            terminal.run(with(apply, "--allow-loss", "public.items.name")).ends(0).says("Verified");
        }
    }

    @Test
    void diffTellsTheWayBackAndWhatItLoses() throws Exception {
        Path before =
                file(
                        "before.sql",
                        """
                        CREATE TYPE s AS ENUM ('a', 'b', 'c');
                        CREATE SEQUENCE numbers;
                        CREATE TABLE t (id int UNIQUE, gone text, exact numeric(8,4), s s NOT NULL);
                        """);
        Path after =
                file(
                        "after.sql",
                        """
                        CREATE TYPE s AS ENUM ('a', 'c');
                        CREATE TABLE t2 (id int, exact numeric(8,2), s s, comes text);
                        """);
        Object[] diff = {
            "diff",
            before,
            after,
            "--sandbox",
            Terminal.url(live),
            "--rename",
            "public.t=t2",
            "--rename",
            "public.t.gone=none",
            "--back"
        };
        terminal.run(diff)
                .ends(0)
                .says(
                        "Drops the values of public.t2.gone",
                        "public.t2.exact loses the digits after the 2. of the fraction",
                        "This is lost:",
                        "the values of public.t2.gone",
                        "Way back",
                        "lost     The values of public.t2.gone do not come back.",
                        "lost     The digits after the 2. of the fraction in public.t2.exact",
                        "lost     The number that sequence public.numbers has reached",
                        "lost     Rows that must give up label b of public.s",
                        "careful  The values of public.t.comes",
                        "may stop Constraint public.t2.t_id_key (UNIQUE (id))",
                        "may stop public.t2.s is NOT NULL again only if",
                        "→ table public.t2 becomes public.t\n");
        terminal.run(with(diff, "--format", "markdown"))
                .ends(0)
                .says(
                        "### 8 changes",
                        "**This is lost**",
                        "| column |",
                        "<details><summary>Way back, with losses</summary>",
                        "**Does not come back**");
        terminal.run(with(diff, "--format", "json")).ends(0).says("\"mayStop\"", "\"losses\"");
        String back = terminal.run(with(diff, "--format", "sql")).ends(0).out();
        assertThat(back).contains("RENAME TO t;", "CREATE SEQUENCE public.numbers");
    }

    @Test
    void inspectWritesAFolderThatIsASourceAgain() throws Exception {
        String url = Terminal.url(live);
        Path schema =
                file(
                        "schema.sql",
                        """
                        CREATE TABLE a (id serial PRIMARY KEY, b int);
                        CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
                        ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
                        CREATE VIEW v AS SELECT * FROM a;
                        """);
        Path out = folder.resolve("ddl");
        Object[] inspect = {"inspect", "--sandbox", url, "--ddl", "-o", out};
        terminal.run(with(inspect, schema)).ends(0).says("Wrote 6 files to " + out);
        terminal.run("diff", schema, out, "--sandbox", url, "--exit-code")
                .ends(0)
                .says("No difference");
        psqlLoads(out.resolve("load.sql"), schema);
        terminal.run(with(inspect, file("less.sql", "CREATE TABLE a (id int);"))).ends(0);
        assertThat(out.resolve("schemas/public/views/v.sql")).doesNotExist();
        assertThat(out.resolve("schemas/public/tables/a.sql"))
                .content()
                .contains("CREATE TABLE public.a");
        terminal.run("inspect", "--sandbox", url, "--ddl", schema, "-o", folder)
                .ends(2)
                .says("has files that Drydock did not write");
        terminal.run("inspect", "--sandbox", url, "--ddl", schema)
                .ends(0)
                .says("CREATE TABLE public.a");
    }

    private static void psqlLoads(Path load, Path schema) throws Exception {
        try (Sandbox database = TestServers.of(18).create()) {
            psql(database, load);
            terminal.run("diff", database, schema, "--sandbox", Terminal.url(live), "--exit-code")
                    .ends(0);
        }
    }

    @Test
    void whatIsLeftOutStaysAsItIs() throws Exception {
        String url = Terminal.url(live);
        Path before = file("before.sql", "CREATE SCHEMA audit; CREATE TABLE audit.log (a int);");
        Path after = file("after.sql", "CREATE TABLE t (id int); CREATE TABLE tmp_t (id int);");
        Path ignore = file("ignored", "# not ours\nschema:audit\n\n**.tmp_*\n");
        terminal.run("diff", before, after, "--sandbox", url, "--ignore-file", ignore)
                .ends(0)
                .says(
                        "1 change\n  + table public.t\n",
                        "Left out by filters: 1 schema, 2 tables; 3 differences in them.");
        terminal.run("diff", before, after, "--sandbox", url, "--schema", "public")
                .ends(0)
                .says("2 changes");
        terminal.run("diff", before, after, "--sandbox", url, "--exclude", "tabel:x")
                .ends(2)
                .says("--exclude tabel:x: there is no kind tabel");
        terminal.run("inspect", before, "--sandbox", url, "--ddl", "--exclude", "audit")
                .ends(0)
                .says("Left out by filters: 1 schema, 1 table.");
    }

    @Test
    void whatIsLeftOutIsInNoStatementAndASchemaThatIsNotThereIsAnError() throws Exception {
        String url = Terminal.url(live);
        Path schema =
                file(
                        "schemas.sql",
                        "CREATE SCHEMA audit; CREATE TABLE audit.log (a int); GRANT SELECT ON"
                                + " audit.log TO PUBLIC; CREATE TABLE public.t (id int)");
        Object[] inspect = {"inspect", schema, "--sandbox", url};
        assertThat(terminal.run(with(inspect, "--ddl", "--schema", "audit")).ends(0).out())
                .contains("CREATE TABLE audit.log", "GRANT SELECT ON TABLE audit.log TO PUBLIC")
                .doesNotContain("public", "DROP");
        assertThat(terminal.run(with(inspect, "--ddl", "--exclude", "audit")).ends(0).out())
                .contains("CREATE TABLE public.t")
                .doesNotContain("audit");
        String error = "--schema adit: there is no such schema. There are audit, public.";
        terminal.run(with(inspect, "--schema", "adit")).ends(2).says(error);
        terminal.run("diff", schema, schema, "--sandbox", url, "--schema", "adit")
                .ends(2)
                .says(error);
        terminal.run(with(inspect, "--exclude", "**")).ends(0).says("\nNothing\n");
    }

    @Test
    void strictFailsOnWhatIsNotModelled() throws Exception {
        Path schema =
                file(
                        "schema.sql",
                        """
                        CREATE FOREIGN DATA WRAPPER w;
                        CREATE SERVER s FOREIGN DATA WRAPPER w;
                        CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'x');
                        """);
        String url = Terminal.url(live);
        String named = "1 passwords of user mappings: user mapping public on server s";
        terminal.run("inspect", schema, "--sandbox", url).ends(0).says(named);
        terminal.run("inspect", schema, "--sandbox", url, "--strict")
                .ends(6)
                .says("Not everything is modelled", "schema.sql has\n  " + named);
        terminal.run("diff", "empty", schema, "--sandbox", url, "--strict")
                .ends(6)
                .says("Not everything is modelled", "schema.sql has\n  " + named);
        terminal.run("diff", "empty", schema, "--sandbox", url).ends(0).says(named);
        terminal.run("diff", "empty", "empty", "--sandbox", url, "--strict").ends(0);
    }

    @Test
    void psqlAppliesTheScriptThatDiffWrites() throws Exception {
        assumeTrue(
                List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "psql"))),
                "psql is not installed");
        Path wanted = file("wanted.sql", WANTED);
        Path script = folder.resolve("m.sql");
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            terminal.run(
                            "diff",
                            database,
                            wanted,
                            "--sandbox",
                            Terminal.url(live),
                            "--rename",
                            "public.items.name=title",
                            "--style",
                            "online",
                            "--format",
                            "sql",
                            "-o",
                            script)
                    .ends(0)
                    .says("Wrote " + script);
            assertThat(script).content().contains("CONCURRENTLY");
            psql(database, script);
            terminal.run("diff", database, wanted, "--sandbox", Terminal.url(live), "--exit-code")
                    .ends(0);
        }
    }

    private static void psql(Sandbox database, Path script) throws Exception {
        ProcessBuilder psql =
                new ProcessBuilder(
                        "psql",
                        "-X",
                        "-q",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-f",
                        script.toString(),
                        database.target().words());
        psql.environment().put("PGPASSWORD", String.valueOf(database.target().password()));
        assertThat(psql.inheritIO().start().waitFor()).isZero();
    }

    @Test
    void applyNeedsAConfirmationAndVerifies() throws Exception {
        Path wanted = file("wanted.sql", WANTED);
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            Object[] apply = {
                "apply",
                database,
                wanted,
                "--sandbox",
                Terminal.url(live),
                "--rename",
                "public.items.name=title"
            };
            terminal.run("rehearse", database, wanted, "--sandbox", Terminal.url(live))
                    .ends(0)
                    .says("Proven", "ACCESS EXCLUSIVE on public.items");
            terminal.run(apply).ends(2).says("Nothing was applied", "--confirm");
            terminal.run(with(apply, "--confirm", "other"))
                    .ends(2)
                    .says("this is database " + database.target().database() + ", not other");
            assertThat(has(database, TITLE)).isFalse();
            terminal.run(with(apply, "--confirm", database.target().database()))
                    .ends(0)
                    .says("Applied in", "Verified: the database equals");
            assertThat(has(database, TITLE)).isTrue();
            terminal.run("apply", database, wanted, "--sandbox", Terminal.url(live))
                    .ends(0)
                    .says("nothing to apply");
            terminal.run("apply", wanted, wanted).ends(2).says("is no live database");
        }
    }

    private static Object[] with(Object[] first, Object... more) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void explainDoesNotChangeData() throws Exception {
        Path query = file("q.sql", "SELECT * FROM items WHERE id = 3");
        terminal.run("explain", live, "-f", query).ends(0).says("Seq Scan on items");
        terminal.run("explain", live, "-f", query, "--analyze").ends(0).says("The query took");
        Path delete = file("d.sql", "DELETE FROM items");
        terminal.run("explain", live, "-f", delete, "--analyze")
                .ends(2)
                .says("changes data and was not run", "--allow-changes");
        terminal.run("explain", live, "-f", delete, "--analyze", "--allow-changes").ends(0);
        try (Session session = live.open()) {
            assertThat(session.count("SELECT count(*) FROM items")).isEqualTo(100);
        }
        Path wrong = file("w.sql", "SELECT *\nFROM itms");
        terminal.run("explain", live, "-f", wrong)
                .ends(3)
                .says("Line 2:6", "relation \"itms\" does not exist");
        terminal.run("explain", live).ends(2).says("-f query.sql");
        terminal.run("explain", "empty").ends(2).says("empty is no live database");
    }

    @Test
    void aFileThatDestroysDataIsAppliedOnlyWhenEachLossIsAllowed() throws Exception {
        String sandbox = Terminal.url(live);
        Path migrations = Files.createDirectory(folder.resolve("m"));
        file(
                "m/0001_start.sql",
                """
                CREATE TABLE items (id bigint PRIMARY KEY, name text, price numeric(10, 2), note text);
                CREATE TABLE old (id bigint);
                CREATE TABLE logs (id bigint);
                CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
                CREATE TABLE events_all PARTITION OF events DEFAULT;
                INSERT INTO items VALUES (1, 'one', 1.25, '');
                """);
        try (Sandbox database = TestServers.of(18).create()) {
            String name = database.target().database();
            terminal.run("migrate", database, migrations, "--sandbox", sandbox, "--confirm", name)
                    .ends(0);
            // A table that stays under another name, a column that only moves, and what the files
            // made themselves are no loss.
            file(
                    "m/0002_more.sql",
                    """
                    ALTER TABLE items RENAME TO products;
                    ALTER TABLE products RENAME COLUMN name TO title;
                    ALTER TABLE products ALTER price TYPE numeric(10);
                    CREATE TABLE scratch AS SELECT * FROM products;
                    DROP TABLE scratch;
                    DO 'BEGIN EXECUTE ''ALTER TABLE products DROP note''; END';
                    DELETE FROM logs;
                    TRUNCATE logs;
                    """);
            file(
                    "m/0003_drop.sql",
                    "DROP TABLE old;\nCREATE TABLE old (id text);\nDROP TABLE events;");
            Object[] migrate = {
                "migrate", database, migrations, "--sandbox", sandbox, "--confirm", name
            };
            terminal.run(migrate)
                    .ends(5)
                    .says(
                            "Nothing was applied: this would be lost.",
                            "0002_more.sql, line 3: the fractions of its numbers in"
                                    + " public.items.price",
                            "0002_more.sql, line 6: the values of public.items.note",
                            "0002_more.sql, line 8: the rows of public.logs",
                            "0003_drop.sql, line 1: the rows of public.old",
                            "0003_drop.sql, line 3: the rows of public.events",
                            """
                            To allow it, add
                              --allow-loss public.items.price
                              --allow-loss public.items.note
                              --allow-loss public.logs
                              --allow-loss public.old
                              --allow-loss public.events
                            """
                                    .strip());
            assertThat(has(database, ObjectAddress.table("public", "items"))).isTrue();
            terminal.run(
                            Stream.concat(
                                            Stream.of(migrate),
                                            Stream.of(
                                                            "public.items.price",
                                                            "public.items.note",
                                                            "public.logs",
                                                            "public.old",
                                                            "public.events")
                                                    .map("--allow-loss=%s"::formatted))
                                    .toArray())
                    .ends(0)
                    .says("Applied 2 files.");
        }
    }

    @Test
    void aFolderIsGeneratedCheckedAndMigrated() throws Exception {
        String sandbox = Terminal.url(live);
        Path migrations = Files.createDirectory(folder.resolve("m"));
        Path first = file("first.sql", "CREATE TABLE items (id bigint PRIMARY KEY, name text);");
        terminal.run("generate", migrations, first, "--name", "items", "--sandbox", sandbox)
                .ends(0)
                .says("Wrote " + migrations.resolve("0001_items.sql"));
        Path wanted =
                file(
                        "wanted.sql",
                        "CREATE TABLE items (id bigint PRIMARY KEY, name text, price_cents int);\n"
                                + "CREATE INDEX items_name ON items (name);");
        terminal.run("generate", migrations, wanted, "--name", "prices", "--sandbox", sandbox)
                .ends(0)
                .says("Wrote " + migrations.resolve("0002_prices.sql"));
        terminal.run("generate", migrations, wanted, "--name", "again", "--sandbox", sandbox)
                .ends(0)
                .says("No difference");
        try (Sandbox database = TestServers.of(18).create()) {
            Path verdict = folder.resolve("verdict.md");
            terminal.run(
                            "check",
                            migrations,
                            "--from",
                            database,
                            "--sandbox",
                            sandbox,
                            "--format",
                            "markdown",
                            "-o",
                            verdict)
                    .ends(0);
            assertThat(verdict).content().contains("0001_items.sql, 0002_prices.sql");
            terminal.run("migrate", database, migrations, "--sandbox", sandbox)
                    .ends(2)
                    .says("0001_items.sql", "pending", "Nothing was applied");
            assertThat(has(database, ObjectAddress.table("public", "items"))).isFalse();
            Object[] migrate = {
                "migrate",
                database,
                migrations,
                "--sandbox",
                sandbox,
                "--confirm",
                database.target().database()
            };
            terminal.run(migrate).ends(0).says("Applied 2 files.");
            terminal.run(migrate).ends(0).says("Nothing is pending.");
            file("m/0003_drop.sql", "ALTER TABLE items DROP COLUMN name;");
            file("src/a.ts", "item.name");
            terminal.run(
                            "check",
                            migrations,
                            "--from",
                            database,
                            "--sandbox",
                            sandbox,
                            "--code",
                            folder.resolve("src"))
                    .ends(1)
                    .says("failed      code", "a.ts:1: item.name", "passed      drift");
        }
    }

    @Test
    void checkAsksWhatFilesMayHaveMeantToRename() throws Exception {
        file("m/1.sql", "CREATE TABLE t (id int, total int);");
        file("old/1.sql", "CREATE TABLE t (id int, total int);");
        Path second =
                file("m/2.sql", "ALTER TABLE t DROP COLUMN total, ADD COLUMN total_cents int;");
        Object[] check = {"check", folder.resolve("m"), "--from", folder.resolve("old")};
        terminal.run(check).ends(1).says("failed      renames", "drops-data");
        Files.writeString(second, "ALTER TABLE t RENAME COLUMN total TO total_cents;");
        terminal.run(check).ends(0).says("passed      renames");
        file("m/1.sql", "CREATE TYPE s AS ENUM ('a', 'paid');");
        file("old/1.sql", "CREATE TYPE s AS ENUM ('a', 'paid');");
        Files.writeString(second, "DROP TYPE s; CREATE TYPE s AS ENUM ('a', 'payed');");
        terminal.run(check).ends(4).says("Renamed or new?", "--rename public.s.paid=none");
        terminal.run(with(check, "--rename", "label public.s.paid=none")).ends(0);
        terminal.run(with(check, "--rename", "none")).ends(0);
        Files.writeString(second, "ALTER TYPE s RENAME VALUE 'paid' TO 'payed';");
        terminal.run(check).ends(0).says("passed      renames");
    }

    @Test
    void checkTakesAnOlderStateOfTheFolderForWhatIsApplied() throws Exception {
        file("m/1.sql", "CREATE TABLE t (i int);");
        file("m/2.sql", "ALTER TABLE t ADD COLUMN j int;");
        file("old/1.sql", "CREATE TABLE t (i int);");
        file("other/schema.sql", "CREATE SCHEMA s;");
        Path migrations = folder.resolve("m");
        terminal.run("check", migrations, "--from", folder.resolve("old"))
                .ends(0)
                .says("1 pending migration (2.sql)");
        terminal.run("check", migrations, "--from", folder.resolve("other"))
                .ends(0)
                .says("2 pending migrations (1.sql, 2.sql)");
        terminal.run("check", migrations, "--from", "empty", "--code", folder.resolve("none"))
                .ends(2)
                .says("there is no such file or folder");
        terminal.run("check", migrations).ends(2).says("--from");
    }
}
