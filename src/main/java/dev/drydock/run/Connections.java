package dev.drydock.run;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

/// Prepares the sessions of a run, so that the server notices when we are gone.
final class Connections {
    /// A dead peer is noticed after about a minute; a waiting lock of ours would stop everybody behind it for as long.
    private static final String KEEPALIVE =
            "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET"
                    + " tcp_keepalives_count = 4";

    private Connections() {}

    /// Prepares a session.
    static void prepare(Session session) {
        // Not "drydock": whoever finds this session in pg_stat_activity should see what it is
        // doing.
        session.execute("SET application_name = 'drydock runner'; SET lock_timeout = '10s'");
        attempt(session, KEEPALIVE);
    }

    /// Prepares the session that sends the steps.
    static void prepareWorker(Session session) {
        prepare(session);
        session.execute("SET lock_timeout = 0; SET statement_timeout = 0");
        // Else a statement outlives its client, and whoever goes on has to wait for it.
        attempt(session, "SET client_connection_check_interval = '2s'");
    }

    /// Not every operating system lets a server look after its connections.
    private static void attempt(Session session, String settings) {
        try {
            session.execute(settings);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
        }
    }
}
