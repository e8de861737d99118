package dev.drydock.rehearsal;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");
    private static final Pattern CREATE_ROLE =
            Pattern.compile(
                    "\\s*CREATE\\s+(ROLE|USER|GROUP)\\s.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
                if (isRoleAgain(sql, error)) {
                    return null;
                }
                if (made == ROLES_MAX || !makeMissingRole(error)) {
                    return error;
                }
            }
        }
    }

    private boolean isRoleAgain(String sql, PgError error) {
        return mayMakeRoles && error.is(DUPLICATE_OBJECT) && CREATE_ROLE.matcher(sql).matches();
    }

    private boolean makeMissingRole(PgError error) {
        Matcher missing = MISSING_ROLE.matcher(error.message());
        if (!mayMakeRoles || !error.is(UNDEFINED_OBJECT) || !missing.find()) {
            return false;
        }
        try {
            session.execute("CREATE ROLE " + Identifier.quote(missing.group(1)) + " NOLOGIN");
            return true;
        } catch (PgException e) {
            // In a transaction block that has failed nothing can be made; the first error is the
            // one to tell.
            return false;
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
