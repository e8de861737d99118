package dev.drydock.rehearsal.content;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.List;

/// What happens around filling a copy.
final class Quiet {
    private Quiet() {}

    /// Fills while the schema's own triggers keep still, where the role may say so.
    static void during(Session session, List<String> leftOut, Runnable filling) {
        session.execute("SET search_path = ''");
        boolean still = true;
        try {
            session.execute("SET session_replication_role = replica");
        } catch (PgException e) {
            still = false;
            leftOut.add("Triggers fired while rows were put in: " + e.error().message());
        }
        try {
            filling.run();
        } finally {
            if (still) {
                session.execute("RESET session_replication_role");
            }
        }
    }

    /// Lets materialized views show the rows, and the planner know them.
    static void settle(Session session, List<String> leftOut) {
        List<String> views =
                session.query(
                        """
                        SELECT n.nspname, c.relname
                        FROM pg_catalog.pg_class c
                        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'm' AND c.relispopulated
                        ORDER BY c.oid
                        """,
                        row ->
                                Identifier.quote(row.string(1))
                                        + "."
                                        + Identifier.quote(row.string(2)));
        for (String view : views) {
            try {
                session.execute("REFRESH MATERIALIZED VIEW " + view);
            } catch (PgException e) {
                leftOut.add(view + " does not show the rows: " + e.error().message());
            }
        }
        session.execute("ANALYZE");
        session.execute("RESET search_path");
    }
}
