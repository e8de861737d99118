package dev.drydock.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What is told before the first step.
class PreflightTest {
    private static final ObjectAddress MINE = ObjectAddress.table("public", "mine");
    private static final ObjectAddress THEIRS = ObjectAddress.table("public", "theirs");

    @Test
    void aPrivilegeThatALaterStepLacksIsToldBeforeTheFirst() {
        try (Sandbox sandbox = TestServers.of(16).create();
                Session session = sandbox.open()) {
            session.execute(
                    """
                    CREATE ROLE preflight_worker;
                    CREATE TABLE mine (id int);
                    ALTER TABLE mine OWNER TO preflight_worker;
                    CREATE TABLE theirs (id int);
                    """);
            List<Step> steps =
                    List.of(
                            adds(MINE),
                            adds(THEIRS),
                            Step.Ddl.of(
                                    ObjectAddress.table("public", "new"),
                                    "CREATE TABLE public.new ()",
                                    "make"));
            session.execute("SET ROLE preflight_worker");
            assertThat(Preflight.warnings(session, steps, Preflight.OLD))
                    .containsExactlyInAnyOrder(
                            "Only "
                                    + sandbox.target().user()
                                    + " may change public.theirs, and you are no member of that"
                                    + " role.",
                            "You may not create anything in schema public.");
            session.execute("RESET ROLE");
            assertThat(Preflight.warnings(session, steps, Preflight.OLD)).isEmpty();
            session.execute("DROP OWNED BY preflight_worker; DROP ROLE preflight_worker");
        }
    }

    @Test
    void aTransactionThatIsOpenForLongIsNamedWithWhoItIsAndWhatItDoes() {
        try (Sandbox sandbox = TestServers.of(16).create();
                Session session = sandbox.open();
                Session reader = sandbox.open()) {
            reader.execute("SET application_name = 'month end'; BEGIN; SELECT 42");
            assertThat(Preflight.warnings(session, List.of(), Duration.ZERO))
                    .singleElement()
                    .asString()
                    .matches(
                            "A transaction is open for long: process "
                                    + reader.backendPid()
                                    + " of postgres, month end, from 127\\.0\\.0\\.1, idle in"
                                    + " transaction, in a transaction for \\d+ s: .*SELECT 42\\. An"
                                    + " index .*");
            assertThat(Preflight.warnings(session, List.of(), Preflight.OLD)).isEmpty();
            reader.execute("ROLLBACK");
            assertThat(Preflight.warnings(session, List.of(), Duration.ZERO)).isEmpty();
        }
    }

    private static Step adds(ObjectAddress table) {
        return Step.Ddl.of(table, "ALTER TABLE " + table.sql() + " ADD COLUMN n int", "add")
                .locking(table, LockMode.ACCESS_EXCLUSIVE);
    }
}
