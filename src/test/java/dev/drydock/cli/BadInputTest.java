package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// What people get wrong, and what is odd but right.
class BadInputTest {
    private static final String SCHEMA = "CREATE TABLE items (id bigint PRIMARY KEY, name text)";

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

    private static Catalog catalog(Sandbox database) {
        try (Session session = database.open()) {
            return CatalogReader.read(session);
        }
    }

    @Test
    void connectionsThatFailAreExplained() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        terminal.run("inspect", "postgresql://me@127.0.0.1:" + nobody + "/shop")
                .ends(3)
                .says("The server at 127.0.0.1:" + nobody + " can't be reached.", "Check host");
        terminal.run("inspect", "postgresql://me@no-such-host.invalid/shop")
                .ends(3)
                .says("There is no host called no-such-host.invalid.");
        new Terminal("certainly-not-this-one")
                .run("inspect", live)
                .ends(3)
                .says("did not accept the password of", "PGPASSWORD");
        terminal.run("inspect", Terminal.url(live) + "?sslmode=require")
                .ends(3)
                .says("No encrypted connection to", "sslmode=prefer");
        terminal.run("inspect", live.target().withDatabase("no such").words().replace(" ", "%20"))
                .ends(3)
                .says("has no database no such", "CREATE DATABASE \"no such\"");
        terminal.run("inspect", "postgresql://me@127.0.0.1:many/shop").ends(2).says("many");
    }

    @Test
    void aRoleWithoutPermissionsReadsTheCatalogAndCanNotApply() throws Exception {
        String password = String.valueOf(live.target().password());
        try (Sandbox database =
                        TestServers.of(18)
                                .create(
                                        "CREATE SCHEMA hidden; CREATE TABLE hidden.secrets (i"
                                                + " int)");
                Session session = database.open()) {
            session.execute(
                    "DROP ROLE IF EXISTS drydock_limited; CREATE ROLE drydock_limited LOGIN"
                            + " PASSWORD '"
                            + password
                            + "'");
            String url =
                    Terminal.url(database)
                            .replace(database.target().user() + "@", "drydock_limited@");
            terminal.run("inspect", url).ends(0).says("hidden", "secrets");
            Path wanted = file("w.sql", "CREATE SCHEMA hidden; CREATE TABLE hidden.secrets ();");
            Catalog before = catalog(database);
            terminal.run(
                            "apply",
                            url,
                            wanted,
                            "--sandbox",
                            Terminal.url(live),
                            "--confirm",
                            database.target().database(),
                            "--allow-loss",
                            "hidden.secrets.i")
                    .ends(3)
                    .says("permission denied for schema hidden", "No step is committed.");
            assertThat(catalog(database)).isEqualTo(before);
        }
    }

    @Test
    void aReadOnlyDatabaseStaysAsItIs() throws Exception {
        Path wanted = file("w.sql", "CREATE TABLE items (id bigint PRIMARY KEY);");
        Path migrations = file("m/1.sql", "CREATE TABLE t ();").getParent();
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            String name = database.target().database();
            try (Session session = database.open()) {
                session.execute(
                        "ALTER DATABASE " + name + " SET default_transaction_read_only = on");
            }
            Catalog before = catalog(database);
            terminal.run("inspect", database).ends(0);
            terminal.run(
                            "apply",
                            database,
                            wanted,
                            "--sandbox",
                            Terminal.url(live),
                            "--confirm",
                            name,
                            "--allow-loss",
                            "public.items.name")
                    .ends(3)
                    .says("in a read-only transaction", "No step is committed.");
            terminal.run(
                            "migrate",
                            database,
                            Objects.requireNonNull(migrations),
                            "--sandbox",
                            Terminal.url(live),
                            "--confirm",
                            name)
                    .ends(3)
                    .says("in a read-only transaction");
            assertThat(catalog(database)).isEqualTo(before);
        }
    }

    @Test
    void sourcesThatCanNotBeReadAreExplained() throws Exception {
        String sandbox = Terminal.url(live);
        Path wrong = file("a/1.sql", "CREATE TABLE t ();\nCREATE TABEL u ();");
        terminal.run("inspect", wrong, "--sandbox", sandbox)
                .ends(3)
                .says(wrong + ":2:8: syntax error at or near \"TABEL\" (SQLSTATE 42601)");
        terminal.run("inspect", folder.resolve("none"), "--sandbox", sandbox)
                .ends(2)
                .says(folder.resolve("none") + " is no URL, file or folder");
        Path empty = Files.createDirectory(folder.resolve("empty folder"));
        terminal.run("inspect", empty, "--sandbox", sandbox)
                .ends(2)
                .says(empty + " has no .sql file");
        Path latin = folder.resolve("latin.sql");
        Files.write(latin, new byte[] {'-', '-', ' ', (byte) 0xe9, '\n'});
        terminal.run("inspect", latin).ends(2).says(latin + " is not UTF-8 text");
        terminal.run("migrate", live, folder.resolve("none")).ends(2).says("is no folder");
    }

    @Test
    void whatFailsInTheRehearsalIsNotTriedOnTheDatabase() throws Exception {
        file("m/1.sql", "CREATE TABLE fresh ();");
        Path second = file("m/2.sql", "CREATE TABLE more ();\nALTER TABLE nobody ADD x int;");
        Catalog before = catalog(live);
        terminal.run(
                        "migrate",
                        live,
                        folder.resolve("m"),
                        "--sandbox",
                        Terminal.url(live),
                        "--confirm",
                        live.target().database())
                .ends(3)
                .says("Nothing was applied", second + ":2:1: relation \"nobody\" does not exist");
        assertThat(catalog(live)).isEqualTo(before);
    }

    @Test
    void aSecondRunSaysWhoIsAtWork() throws Exception {
        Path wanted = file("w.sql", "CREATE TABLE items (id bigint PRIMARY KEY);");
        Catalog before = catalog(live);
        try (Session other = live.open()) {
            other.execute("SET application_name = 'drydock runner'");
            other.query("SELECT pg_advisory_lock(" + 0x647279646f636bL + ")", row -> true);
            terminal.run(
                            "apply",
                            live,
                            wanted,
                            "--sandbox",
                            Terminal.url(live),
                            "--confirm",
                            live.target().database(),
                            "--allow-loss",
                            "public.items.name")
                    .ends(9)
                    .says(
                            "Another run is at work on this database: "
                                    + live.target().user()
                                    + " (drydock runner, process "
                                    + other.backendPid(),
                            "Nothing was done");
        }
        assertThat(catalog(live)).isEqualTo(before);
    }

    @Test
    void oddNamesAndShapesComeThrough() throws Exception {
        String longest = "ü".repeat(31) + "x";
        String odd =
                """
                CREATE SCHEMA "My Schema";
                CREATE TABLE "My Schema"."a ""quoted"" täble" ("select" int, "Ünïcode col" text, "%s" int);
                CREATE INDEX "%s" ON "My Schema"."a ""quoted"" täble" ("Ünïcode col", "select");
                CREATE TABLE nothing ();
                CREATE TABLE keyless (i int);
                """
                        .formatted(longest, longest);
        String wide =
                "DO $$ BEGIN EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || '"
                        + " bool', ', ') FROM generate_series(1, 1600) AS n) || ')'; END $$;";
        try (Sandbox database = TestServers.of(18).create(odd + wide);
                Sandbox empty = TestServers.of(18).create()) {
            terminal.run("inspect", database)
                    .ends(0)
                    .says("1\u2009600 columns", "0 columns", "\"My Schema\"", "a \"quoted\" täble");
            terminal.run(
                            "apply",
                            empty,
                            database,
                            "--sandbox",
                            Terminal.url(live),
                            "--confirm",
                            empty.target().database())
                    .ends(0)
                    .says("Verified");
            terminal.run("diff", database, empty, "--sandbox", Terminal.url(live), "--exit-code")
                    .ends(0);
        }
    }
}
