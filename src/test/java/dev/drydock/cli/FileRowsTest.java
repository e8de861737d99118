package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Rows in the way of files of migrations.
class FileRowsTest {
    @TempDir private Path folder;

    private Sandbox live;
    private Terminal terminal;

    @BeforeEach
    void migrateTheFirstFile() throws IOException {
        live = TestServers.of(18).create();
        terminal = new Terminal(live);
        file("V1__items.sql", "CREATE TABLE items (id int PRIMARY KEY, name text);");
        migrate().ends(ExitCode.DONE);
        execute("INSERT INTO items VALUES (1, NULL), (2, 'a'), (3, NULL)");
    }

    @AfterEach
    void dropTheDatabase() {
        live.close();
    }

    @Test
    void migrateAndCheckLookForRowsInTheWay() throws IOException {
        file("V2__name.sql", "ALTER TABLE items ALTER COLUMN name SET NOT NULL;");
        terminal.run("check", folder, "--from", live)
                .ends(ExitCode.DIFFERENT)
                .says("2 rows of public.items have no name");
        migrate()
                .ends(ExitCode.FAILED)
                .says("Nothing was applied", "2 rows of public.items have no name");
        migrate("--despite-rows").ends(ExitCode.FAILED).says("contains null values");
        execute("UPDATE items SET name = '' WHERE name IS NULL");
        migrate().ends(ExitCode.DONE);
    }

    @Test
    void aFileThatMendsTheRowsItselfIsLetThrough() throws IOException {
        file(
                "V2__name.sql",
                "UPDATE items SET name = '' WHERE name IS NULL; ALTER TABLE items ALTER COLUMN name"
                        + " SET NOT NULL;");
        assertThat(terminal.run("check", folder, "--from", live).out())
                .contains("3 statements")
                .doesNotContain("have no name");
        migrate().ends(ExitCode.DONE);
    }

    private Terminal.Result migrate(String... more) {
        Object[] words = {"migrate", live, folder, "--confirm", live.target().database()};
        if (more.length == 0) {
            return terminal.run(words);
        }
        Object[] longer = java.util.Arrays.copyOf(words, words.length + 1);
        longer[words.length] = more[0];
        return terminal.run(longer);
    }

    private void file(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
    }

    private void execute(String sql) {
        try (Session session = live.open()) {
            session.execute(sql);
        }
    }
}
