package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.OldJournals;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RunCommandsTest {
    private static final String SCHEMA =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, code text);
            INSERT INTO items SELECT i, 'code ' || i FROM generate_series(1, 100) i;
            INSERT INTO items VALUES (101, 'code 1');
            ANALYZE;
            """;
    private static final String WANTED =
            """
            CREATE TABLE items (id bigint PRIMARY KEY, code text,
                token uuid NOT NULL DEFAULT gen_random_uuid(), CONSTRAINT items_code UNIQUE (code));
            """;

    @TempDir private static Path folder;
    private static Sandbox live;

    @BeforeAll
    static void start() {
        live = TestServers.of(18).create();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private final Terminal terminal = new Terminal(live);

    private Terminal.Result run(String command, Sandbox database, Object... more) {
        List<Object> words = new ArrayList<>(List.of(command, database));
        words.addAll(List.of(more));
        words.addAll(List.of("--confirm", database.target().database()));
        if (!command.equals("resume")) {
            words.addAll(List.of("--sandbox", Terminal.url(live)));
        }
        return terminal.run(words.toArray());
    }

    private static void execute(Sandbox database, String sql) {
        try (Session session = database.open()) {
            session.execute(sql);
        }
    }

    private static Path wanted() throws Exception {
        return Files.writeString(folder.resolve("wanted.sql"), WANTED);
    }

    @Test
    void aRunThatStoppedAtAnErrorIsResumedWithoutItsFiles() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            terminal.run("status", database).ends(0).says("No run is known");
            run("apply", database, wanted(), "--style", "online", "--despite-rows")
                    .ends(3)
                    .says("could not create unique index");
            terminal.run("status", database)
                    .ends(1)
                    .says("stands still", "Key (code)=(code 1)", "drydock resume")
                    .says("rehearsal: ACCESS EXCLUSIVE on public.items · no rewrite")
                    .isSilentAbout("expected: ");
            OldJournals.forget(database, "rehearsed");
            terminal.run("status", database)
                    .ends(1)
                    .says("expected: ACCESS EXCLUSIVE on public.items\n")
                    .isSilentAbout("rehearsal: ");
            run("apply", database, wanted(), "--style", "online", "--despite-rows")
                    .ends(9)
                    .says("run 1", "has not come to its end");
            execute(database, "DELETE FROM items WHERE id = 101");
            Files.delete(folder.resolve("wanted.sql"));
            terminal.run("resume", database).ends(2).says("--confirm");
            run("resume", database).ends(0).says("Verified");
            terminal.run("status", database).ends(0).says("wanted.sql: done");
            run("resume", database).ends(0).says("There is no unfinished run");
            run("apply", database, wanted(), "--style", "online").ends(0).says("nothing to apply");
        }
    }

    @Test
    void nothingIsBegunWhileRowsAreInTheWay() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            run("apply", database, wanted(), "--style", "online")
                    .ends(3)
                    .says("1 value of code in public.items is there more than once")
                    .says("--despite-rows");
            terminal.run("status", database).ends(0).says("No run is known");
            execute(database, "DELETE FROM items WHERE id = 101");
            run("apply", database, wanted(), "--style", "online").ends(0).says("Verified");
        }
    }

    @Test
    void whatSomebodyElseChangesStopsARunAndNothingIsDone() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            run("apply", database, wanted(), "--style", "online", "--despite-rows").ends(3);
            execute(
                    database,
                    "DELETE FROM items WHERE id = 101;"
                            + " ALTER TABLE items ALTER token SET DEFAULT"
                            + " '00000000-0000-0000-0000-000000000000'");
            run("resume", database)
                    .ends(8)
                    .says("somebody else has changed", "column public.items.token is different");
            run("rollback", database).ends(8).says("column public.items.token is different");
            execute(database, "ALTER TABLE items ALTER token SET DEFAULT gen_random_uuid()");
            run("resume", database).ends(0).says("Verified");
        }
    }

    @Test
    void whatComesBesideWhatARunIsAboutStopsIt() throws Exception {
        String beside = "CREATE INDEX beside ON items ((id + 1));";
        try (Sandbox database = TestServers.of(18).create(SCHEMA + beside)) {
            String before = Files.readString(wanted());
            Path wanted = Files.writeString(folder.resolve("beside.sql"), before + beside);
            run("apply", database, wanted, "--style", "online", "--despite-rows").ends(3);
            String foreign = "public.items.foreigner is there, and should not be";
            execute(database, "CREATE INDEX foreigner ON items (token)");
            run("resume", database).ends(8).says("index public.foreigner is there, and should not");
            run("rollback", database).ends(8).says("index public.foreigner is there");
            execute(database, "DROP INDEX foreigner");
            execute(database, "ALTER TABLE items ADD CONSTRAINT foreigner CHECK (id > 0)");
            run("resume", database).ends(8).says("constraint " + foreign);
            execute(database, "ALTER TABLE items DROP CONSTRAINT foreigner");
            execute(
                    database,
                    "CREATE TRIGGER foreigner BEFORE UPDATE ON items FOR EACH ROW"
                            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()");
            run("resume", database).ends(8).says("trigger " + foreign);
            execute(database, "DROP TRIGGER foreigner ON items; DROP INDEX beside");
            run("resume", database).ends(8).says("index public.beside is not there, and should be");
            execute(database, beside + "ALTER TABLE items ADD COLUMN foreigner int");
            assertThatThrownBy(() ->
                            execute(
                                    database,
                                    "CREATE UNIQUE INDEX CONCURRENTLY foreigner ON items (code)"))
                    .hasMessageContaining("could not create unique index");
            execute(database, "DELETE FROM items WHERE id = 101");
            run("resume", database).ends(0).says("Verified");
        }
    }

    @Test
    void aHalfDoneRunIsTakenBackToItsStart() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA);
                Session session = database.open()) {
            var before = CatalogReader.read(session);
            run("apply", database, wanted(), "--style", "online", "--despite-rows").ends(3);
            assertThat(CatalogReader.read(session)).isNotEqualTo(before);
            execute(database, "CREATE TABLE others (id int)");
            run("rollback", database).ends(0).says("The way back", "Verified");
            execute(database, "DROP TABLE others");
            assertThat(CatalogReader.read(session)).isEqualTo(before);
            terminal.run("status", database).ends(0).says("the start of run 1: done");
            run("rollback", database).ends(3).says("no run to take back");
        }
    }

    @Test
    void aRunThatDestroyedDataIsNotTakenBack() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            Path without =
                    Files.writeString(
                            folder.resolve("without.sql"),
                            "CREATE TABLE items (id bigint PRIMARY KEY);");
            run("apply", database, without, "--allow-loss", "public.items.code").ends(0);
            run("rollback", database).ends(3).says("can't be taken back: step 1", "destroyed data");
        }
    }

    @Test
    void aRunIsGivenUpSoThatAnotherMayBegin() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA)) {
            run("apply", database, wanted(), "--style", "online", "--despite-rows").ends(3);
            run("resume", database, "--give-up").ends(0).says("Run 1 is given up");
            Path before =
                    Files.writeString(
                            folder.resolve("before.sql"),
                            "CREATE TABLE items (id bigint PRIMARY KEY, code text);");
            run("apply", database, before, "--allow-loss", "public.items.token")
                    .ends(0)
                    .says("Verified");
        }
    }

    @Test
    void aJournalInAFileDoesTheSame() throws Exception {
        try (Sandbox database = TestServers.of(18).create(SCHEMA);
                Session session = database.open()) {
            Path file = folder.resolve("journal.json");
            Object[] journal = {"--journal", file};
            run("apply", database, wanted(), "--journal", file, "--despite-rows").ends(3);
            assertThat(session.count("SELECT count(*) FROM pg_namespace WHERE nspname = 'drydock'"))
                    .isZero();
            terminal.run("status", database, "--journal", file).ends(1).says("stands still");
            execute(database, "DELETE FROM items WHERE id = 101");
            run("resume", database, journal).ends(0).says("Verified");
            terminal.run("status", database, "--journal", file).ends(0).says("done");
        }
    }
}
