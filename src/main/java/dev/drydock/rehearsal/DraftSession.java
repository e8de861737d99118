package dev.drydock.rehearsal;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.MissingRoles;
import dev.drydock.sandbox.Sandbox;

import org.jspecify.annotations.Nullable;

/// Sends people's SQL to a sandbox. Roles belong to a whole server and not to the sandbox: on our own servers those that are missing
/// are made, and those that an earlier draft made may be made again.
final class DraftSession implements AutoCloseable {
    private static final String SETTINGS =
            """
            RESET ALL;
            SET statement_timeout = '120s';
            SET lock_timeout = '10s';
            SET client_min_messages = error
            """;
    private static final int ROLES_MAX = 100;

    private final Session session;
    private final boolean mayMakeRoles;

    DraftSession(Sandbox sandbox, boolean mayMakeRoles) {
        this.session = sandbox.open();
        this.mayMakeRoles = mayMakeRoles;
        reset();
    }

    /// Forgets what statements have set.
    void reset() {
        session.execute(SETTINGS);
    }

    /// Sends one statement.
    ///
    /// @return what the server has against it, or null
    @Nullable PgError send(String sql) {
        for (int made = 0; ; made++) {
            try {
                session.execute(sql);
                return null;
            } catch (PgException e) {
                PgError error = e.error();
                if (error.isConnectionLost()) {
                    throw e;
                }
                if (mayMakeRoles && MissingRoles.isMadeAgain(sql, error)) {
                    return null;
                }
                if (made == ROLES_MAX
                        || !mayMakeRoles
                        || MissingRoles.make(session, error) == null) {
                    return error;
                }
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
