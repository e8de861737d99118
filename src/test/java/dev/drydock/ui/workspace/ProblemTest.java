package dev.drydock.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.rows.RowQuery;
import dev.drydock.rows.RowReader;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void aMissingRightIsNamedByTheGrantThatGivesIt() {
        String script =
                """
                CREATE SCHEMA closed;
                CREATE TABLE closed.t (a int);
                CREATE TABLE "Order" (a int);
                """;
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            session.execute(
                    "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger; SET ROLE stranger");
            assertThat(next(session, ObjectAddress.table("closed", "t")))
                    .isEqualTo("Ask its owner: GRANT USAGE ON SCHEMA closed TO your role.");
            assertThat(next(session, ObjectAddress.table("public", "Order")))
                    .isEqualTo("Ask its owner: GRANT SELECT ON \"Order\" TO your role.");
            session.execute("RESET ROLE; DROP ROLE stranger");
        }
    }

    private static String next(Session session, ObjectAddress table) {
        try {
            RowReader.of(session)
                    .open(CatalogReader.read(session), table, RowQuery.ALL)
                    .next(1, new StopSignal());
            return "the rows were read";
        } catch (PgException e) {
            return Problem.of("The rows could not be read.", e).next();
        }
    }
}
