package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// An extension that Drydock's own servers lack, with a PostgreSQL that is installed on this machine and has it.
class InstalledServerTest {
    private static final int MAJOR = 15;
    private static final Path CONTROL =
            Path.of("/usr/share/postgresql/" + MAJOR + "/extension/ip4r.control");
    private static final String BASE =
            "CREATE EXTENSION ip4r; CREATE TABLE visits (id int PRIMARY KEY, \"from\" ip4);";

    @TempDir private Path folder;

    @BeforeEach
    void demandAnInstallation() {
        assumeTrue(
                Files.isRegularFile(CONTROL)
                        && Files.isExecutable(Path.of("/usr/lib/postgresql/15/bin/postgres")),
                "no PostgreSQL 15 with the extension ip4r is installed (Debian: apt-get install"
                        + " postgresql-15-ip4r)");
    }

    @Test
    void withoutBeingAskedForOurOwnServerLacksIt() {
        try (Sandboxes sandboxes = Sandboxes.embedded();
                Sandbox sandbox = sandboxes.create(MAJOR)) {
            assertThat(canMakeIt(sandbox)).isFalse();
        }
    }

    @Test
    void theInstalledServerServesOnceItIsNeededAndWhatIsInUseStays() {
        try (Sandboxes sandboxes = Sandboxes.embedded();
                Sandbox before = sandboxes.create(MAJOR)) {
            sandboxes.need(MAJOR, Set.of("hstore"));
            try (Sandbox own = sandboxes.create(MAJOR)) {
                assertThat(canMakeIt(own)).as("it has hstore itself").isFalse();
            }
            sandboxes.need(MAJOR, Set.of("ip4r"));
            try (Sandbox installed = sandboxes.create(MAJOR)) {
                assertThat(canMakeIt(installed)).isTrue();
            }
            sandboxes.need(MAJOR, Set.of("no_such_extension"));
            try (Session session = before.open()) {
                assertThat(session.count("SELECT 1")).isOne();
            }
        }
    }

    private static boolean canMakeIt(Sandbox sandbox) {
        try (Session session = sandbox.open()) {
            return session.count("SELECT count(*) FROM pg_available_extensions WHERE name = 'ip4r'")
                    == 1;
        }
    }

    @Test
    void aDatabaseWithItIsRehearsedAndAMigrationIsApplied() throws Exception {
        Path base = Files.writeString(folder.resolve("base.sql"), BASE);
        Path wanted =
                Files.writeString(
                        folder.resolve("wanted.sql"),
                        BASE
                                + "ALTER TABLE visits ADD COLUMN \"to\" ip4 NOT NULL DEFAULT"
                                + " '10.0.0.1';");
        try (Sandboxes sandboxes = Sandboxes.embedded()) {
            sandboxes.need(MAJOR, Set.of("ip4r"));
            try (Sandbox live = sandboxes.create(MAJOR);
                    Session session = live.open()) {
                session.execute(BASE);
                Terminal terminal = new Terminal(live);
                terminal.run("rehearse", live, wanted).ends(ExitCode.DONE).says("Proven");
                terminal.run("apply", live, wanted, "--confirm", live.target().database())
                        .ends(ExitCode.DONE)
                        .says("Verified");
            }
        }
        // Without a live database the files themselves tell what is needed.
        new Terminal("no password")
                .run("lint", base, "--major", MAJOR)
                .ends(ExitCode.DONE)
                .says("2 statements tried");
    }
}
