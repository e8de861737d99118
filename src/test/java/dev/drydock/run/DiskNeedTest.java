package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

class DiskNeedTest {
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final List<Step> STEPS =
            List.of(
                    Step.Ddl.of(T, "ALTER TABLE t ALTER a TYPE bigint", "rewrite")
                            .doing(T, Work.REWRITE),
                    Step.Ddl.of(T, "CREATE INDEX ON t (a)", "build").doing(T, Work.BUILD),
                    new Step.Backfill(
                            T,
                            List.of("id"),
                            "b = 'x'",
                            "b IS NULL",
                            "fill",
                            List.of(T),
                            List.of(new ExpectedLock(T, LockMode.ROW_EXCLUSIVE))));

    @Test
    void whatIsWrittenAnewFilledAndIndexedIsAddedUp() {
        try (Sandbox sandbox =
                        TestServers.of(15)
                                .create(
                                        """
                                        CREATE TABLE t (id int PRIMARY KEY, a int, b text);
                                        INSERT INTO t (id, a) SELECT i, i FROM generate_series(1, 20000) i;
                                        """);
                Session session = sandbox.open()) {
            assertThat(warning(session, OptionalLong.empty()))
                    .matches(
                            "While this runs it needs about \\d\\.\\d MB more of the server's disk:"
                                + " public\\.t is written anew \\(.* [kM]B\\), public\\.t gets new"
                                + " versions of its rows \\(.* [kM]B\\), public\\.t gets indexes"
                                + " \\(.* [kM]B\\)\\. About as much again is written to the log,"
                                + " which stays until replicas and archive have it\\. How much is"
                                + " free is not known here: look on the server before you"
                                + " begin\\.");
            assertThat(warning(session, OptionalLong.of(40L << 30)))
                    .endsWith("The disk of the data directory has 40 GB free.");
            assertThat(DiskNeed.warnings(session, STEPS)).isEmpty();
            assertThat(DiskNeed.warnings(session, STEPS, 1 << 30, OptionalLong.of(1 << 20)))
                    .singleElement()
                    .asString()
                    .endsWith("has only 1.0 MB free: make room before you begin.");
        }
    }

    private static String warning(Session session, OptionalLong free) {
        return String.join("", DiskNeed.warnings(session, STEPS, 1 << 20, free));
    }

    /// The servers of the tests are on this machine, and the tests may read their files.
    @Test
    void theDiskOfAServerOnThisMachineIsLookedAt() throws IOException {
        try (Sandbox sandbox = TestServers.of(15).create();
                Session session = sandbox.open()) {
            String directory =
                    session.queryOne(
                            "SELECT current_setting('data_directory')", row -> row.string(1));
            Path data = Path.of(directory);
            assumeTrue(Files.isReadable(data.resolve("global")), "the files are another user's");
            assertThat(FreeDisk.of(session).orElseThrow())
                    .isBetween(1L, Files.getFileStore(data).getTotalSpace());
            long other =
                    1
                            + session.queryOne(
                                    "SELECT system_identifier FROM pg_control_system()",
                                    row -> row.bigint(1));
            assertThat(FreeDisk.of(data, other)).as("another cluster's directory").isEmpty();
            assertThat(FreeDisk.of(data.resolve("nowhere"), other)).isEmpty();
            session.execute("CREATE ROLE nobody_here; SET ROLE nobody_here");
            assertThat(FreeDisk.of(session)).as("who may not see the setting").isEmpty();
            session.execute("RESET ROLE; DROP ROLE nobody_here");
        }
    }
}
