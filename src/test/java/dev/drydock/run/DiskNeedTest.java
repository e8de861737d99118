package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;

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
            assertThat(DiskNeed.warnings(session, STEPS, 1 << 20))
                    .singleElement()
                    .asString()
                    .matches(
                            "While this runs it needs about \\d\\.\\d MB more of the server's disk:"
                                + " public\\.t is written anew \\(.* [kM]B\\), public\\.t gets new"
                                + " versions of its rows \\(.* [kM]B\\), public\\.t gets indexes"
                                + " \\(.* [kM]B\\)\\. PostgreSQL doesn't tell how much is free:"
                                + " look on the server before you begin\\.");
            assertThat(DiskNeed.warnings(session, STEPS)).isEmpty();
        }
    }
}
