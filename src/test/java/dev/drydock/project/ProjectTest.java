package dev.drydock.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

class ProjectTest {
    @TempDir Path folder;

    private void file(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, sql);
    }

    private Project read() {
        return ((ProjectReader.Reading.Read) ProjectReader.read(folder)).project();
    }

    private String problem() {
        return ((ProjectReader.Reading.Unreadable) ProjectReader.read(folder)).problem();
    }

    private static Replay.Outcome replay(Project project) {
        try (Sandbox sandbox = TestServers.of(18).create();
                Session session = sandbox.open()) {
            return Replay.run(session, project.files(), true);
        }
    }

    private static Migration migration(Project project, Sandbox database) {
        try (Session session = database.open()) {
            Replay.Outcome.Replayed replayed = (Replay.Outcome.Replayed) replay(project);
            return project.migration(project.standing(session).pending(), replayed.alone());
        }
    }

    private RunOutcome apply(Sandbox database) {
        Project project = read();
        Migration migration = migration(project, database);
        try (Session session = database.open()) {
            project.prepare(session);
        }
        return new Runner(RunSettings.of(migration.style()).asWritten())
                .run(database.target(), migration, RunCallbacks.quiet());
    }

    private List<String> states(Sandbox database) {
        try (Session session = database.open()) {
            Standing standing = read().standing(session);
            List<String> states =
                    new java.util.ArrayList<>(
                            standing.files().stream()
                                    .map(each -> each.file().name() + " " + each.state())
                                    .toList());
            standing.missing().forEach(name -> states.add(name + " missing"));
            return states;
        }
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderIsAppliedOnceAndRecorded() throws Exception {
        file("0001_first.sql", "CREATE TABLE t (i int);\n");
        file("0002_index.sql", "CREATE INDEX CONCURRENTLY t_i ON t (i);\nCREATE TABLE u ();\n");
        file("notes.txt", "not SQL");
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            Migration migration = migration(read(), database);
            assertThat(migration.steps().stream().map(Step::transaction))
                    .as("the concurrent index stands alone")
                    .containsExactly(1, 1, 0, 3, 3);
            assertThat(apply(database)).isInstanceOf(RunOutcome.Done.class);
            assertThat(
                            session.query(
                                    "SELECT name || ' ' || hash || ' ' || (applied_at <= now())"
                                            + " FROM drydock.migrations ORDER BY name",
                                    row -> row.string(1)))
                    .containsExactly(
                            "0001_first.sql " + hash("CREATE TABLE t (i int);\n") + " true",
                            "0002_index.sql "
                                    + hash(
                                            "CREATE INDEX CONCURRENTLY t_i ON t (i);\n"
                                                    + "CREATE TABLE u ();\n")
                                    + " true");
            assertThat(migration(read(), database).isEmpty()).isTrue();
            file("0001_first.sql", "CREATE TABLE t (i bigint);\n");
            file("0003_more.sql", "CREATE TABLE v ();");
            Files.delete(folder.resolve("0002_index.sql"));
            assertThat(states(database))
                    .containsExactly(
                            "0001_first.sql EDITED",
                            "0003_more.sql PENDING",
                            "0002_index.sql missing");
        }
    }

    @Test
    void aFileThatFailsIsRolledBackAndNamed() throws Exception {
        file("1.sql", "CREATE TABLE t (i int);");
        file("2.sql", "CREATE TABLE u ();\n\nCREATE TABLE v (\n  ü nosuch\n);");
        Replay.Outcome.Refused refused = (Replay.Outcome.Refused) replay(read());
        assertThat(refused.words())
                .startsWith(folder.resolve("2.sql") + ":4:5: type \"nosuch\" does not exist");
        file("2.sql", "CREATE TABLE u ();\nCREATE TABLE forbidden ();");
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            Project project = read();
            Migration migration = migration(project, database);
            project.prepare(session);
            session.execute(
                    "CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF"
                        + " to_regclass('forbidden') IS NOT NULL THEN RAISE 'not here'; END IF; END"
                        + " $$; CREATE EVENT TRIGGER refusing ON ddl_command_end EXECUTE FUNCTION"
                        + " refuse()");
            RunOutcome outcome =
                    new Runner(RunSettings.of(migration.style()).asWritten())
                            .run(database.target(), migration, RunCallbacks.quiet());
            assertThat(outcome).isInstanceOf(RunOutcome.Failed.class);
            assertThat(states(database)).containsExactly("1.sql APPLIED", "2.sql PENDING");
            assertThat(CatalogReader.read(session).has(ObjectAddress.table("public", "u")))
                    .isFalse();
        }
    }

    @Test
    void theSearchPathOfADumpDoesNotReachTheNextFile() throws Exception {
        file(
                "1.sql",
                "SELECT pg_catalog.set_config('search_path', '', false);\n"
                        + "CREATE TABLE public.t ();");
        file("2.sql", "CREATE TABLE u ();");
        try (Sandbox database = TestServers.of(18).create()) {
            assertThat(apply(database)).isInstanceOf(RunOutcome.Done.class);
        }
    }

    @Test
    void rolesThatFilesNameAreMadeForAReplay() throws Exception {
        file(
                "1.sql",
                "CREATE TABLE t ();\nCREATE ROLE project_maker;\n"
                        + "GRANT SELECT ON t TO project_maker, \"project reader\";");
        assertThat(replay(read())).isInstanceOf(Replay.Outcome.Replayed.class);
        assertThat(replay(read())).isInstanceOf(Replay.Outcome.Replayed.class);
    }

    @Test
    void theNextFileHasTheNextNumber() throws Exception {
        file("007_a.sql", "CREATE TABLE t ();");
        Path written = read().write("Add Seller!", "CREATE TABLE s ();\n");
        assertThat(written.getFileName()).hasToString("008_add_seller_.sql");
        assertThat(read().files()).hasSize(2);
    }

    @Test
    void whatIsNoProjectIsExplained() throws Exception {
        file("1.sql", "CREATE TABLE t ();\n\\copy t from x\n");
        assertThat(problem()).startsWith(folder.resolve("1.sql") + ":2:1: \\copy");
        file("meta/_journal.json", "{\"entries\": [{\"tag\": \"0000_gone\"}]}");
        assertThat(problem()).contains("_journal.json names 0000_gone", "Bring the file back");
        file("meta/_journal.json", "{\"entries\": ");
        assertThat(problem()).contains("_journal.json:1:", "is not JSON");
        file("meta/_journal.json", "{\"dialect\": \"mysql\", \"entries\": []}");
        assertThat(problem()).contains("is for mysql, not PostgreSQL");
    }

    // ---- Drizzle ----

    private static final String JOURNAL =
            """
            {"version": "7", "dialect": "postgresql", "entries": [
              {"idx": 0, "version": "7", "when": 1000, "tag": "0000_a", "breakpoints": true},
              {"idx": 1, "version": "7", "when": 2000, "tag": "0001_b", "breakpoints": true}%s
            ]}
            """;

    private void drizzle(String more) throws IOException {
        file("0000_a.sql", "CREATE TABLE a ();\n--> statement-breakpoint\nCREATE TABLE aa ();");
        file("0001_b.sql", "CREATE TABLE b ();--> statement-breakpoint\nALTER TABLE b ADD x int;");
        file("meta/_journal.json", JOURNAL.formatted(more));
    }

    @Test
    void aDrizzleFolderIsMigratedAsDrizzleKitDoes() throws Exception {
        drizzle("");
        try (Sandbox database = TestServers.of(18).create();
                Session session = database.open()) {
            Migration migration = migration(read(), database);
            assertThat(migration.steps().stream().map(Step::transaction))
                    .as("one transaction")
                    .hasSize(6)
                    .containsOnly(1);
            assertThat(apply(database)).isInstanceOf(RunOutcome.Done.class);
            assertThat(
                            session.query(
                                    "SELECT id || ' ' || hash || ' ' || created_at FROM"
                                            + " drizzle.__drizzle_migrations ORDER BY id",
                                    row -> row.string(1)))
                    .containsExactly(
                            "1 " + hash(Files.readString(folder.resolve("0000_a.sql"))) + " 1000",
                            "2 " + hash(Files.readString(folder.resolve("0001_b.sql"))) + " 2000");
            assertThat(
                            session.query(
                                    "SELECT attname || ' ' || format_type(atttypid, atttypmod) || '"
                                        + " ' || attnotnull || ' ' || coalesce(pg_get_expr(adbin,"
                                        + " adrelid), '') FROM pg_attribute LEFT JOIN pg_attrdef ON"
                                        + " adrelid = attrelid AND adnum = attnum WHERE attrelid ="
                                        + " 'drizzle.__drizzle_migrations'::regclass AND attnum > 0"
                                        + " ORDER BY attnum",
                                    row -> row.string(1)))
                    .containsExactly(
                            "id integer true"
                                    + " nextval('drizzle.__drizzle_migrations_id_seq'::regclass)",
                            "hash text true ",
                            "created_at bigint false ");
            assertThat(migration(read(), database).isEmpty()).isTrue();
        }
    }

    @Test
    void drizzleFilesThatAreSkippedOrEditedAreNamed() throws Exception {
        drizzle("");
        try (Sandbox database = TestServers.of(18).create()) {
            assertThat(apply(database)).isInstanceOf(RunOutcome.Done.class);
            drizzle(
                    """
                    , {"idx": 2, "version": "7", "when": 1500, "tag": "0002_late", "breakpoints": true},
                      {"idx": 3, "version": "7", "when": 3000, "tag": "0003_new", "breakpoints": true}
                    """);
            file("0002_late.sql", "CREATE TABLE late ();");
            file("0003_new.sql", "CREATE TABLE fresh ();");
            file("0000_a.sql", "CREATE TABLE a (edited int);");
            assertThat(states(database))
                    .containsExactly(
                            "0000_a EDITED",
                            "0001_b APPLIED",
                            "0002_late SKIPPED",
                            "0003_new PENDING");
        }
    }

    @Test
    void whatDrizzleKitCanNotRunIsRefused() throws Exception {
        drizzle("");
        file("0001_b.sql", "CREATE INDEX CONCURRENTLY a_i ON a ((1));");
        try (Sandbox database = TestServers.of(18).create()) {
            assertThat(migration(read(), database).refusals())
                    .singleElement()
                    .asString()
                    .startsWith(folder.resolve("0001_b.sql") + ":1 can't run inside a transaction");
        }
    }

    @Test
    void theNextDrizzleFileIsEnteredIntoTheJournal() throws Exception {
        drizzle("");
        Path written = read().write("add seller", "CREATE TABLE s ();\n");
        assertThat(written.getFileName()).hasToString("0002_add_seller.sql");
        List<MigrationFile> files = read().files();
        assertThat(files.getLast().name()).isEqualTo("0002_add_seller");
        assertThat(files.getLast().when()).isGreaterThan(2000);
    }

    @Test
    void theDemosFolderIsReadAsItIs() throws Exception {
        for (String name :
                List.of(
                        "0000_catalogue.sql",
                        "0001_archive_products.sql",
                        "0002_tags_and_attributes.sql",
                        "0003_sellers.sql",
                        "meta/_journal.json")) {
            try (InputStream in =
                    ProjectTest.class.getResourceAsStream("/dev/drydock/demo/drizzle/" + name)) {
                file(
                        name,
                        new String(
                                Objects.requireNonNull(in).readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        try (Sandbox database = TestServers.of(18).create("CREATE SCHEMA shop");
                Session session = database.open()) {
            Project project = read();
            project.prepare(session);
            session.update(
                    "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (?, ?)",
                    project.files().get(2).hash(),
                    project.files().get(2).when());
            assertThat(project.standing(session).pending())
                    .as("only what is newer than the newest")
                    .containsExactly(project.files().getLast());
        }
    }
}
