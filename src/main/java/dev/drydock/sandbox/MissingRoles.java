package dev.drydock.sandbox;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Roles that people's SQL names and an embedded server lacks: roles belong to a whole server and not to a sandbox.
public final class MissingRoles {
    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");
    private static final Pattern CREATE_ROLE =
            Pattern.compile(
                    "\\s*CREATE\\s+(ROLE|USER|GROUP)\\s.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MissingRoles() {}

    /// Makes the role whose absence is what the server has against a statement. The session must not be in a failed transaction block.
    ///
    /// @return its name, or null when that is not the reason
    public static @Nullable String make(Session session, PgError error) {
        Matcher missing = MISSING_ROLE.matcher(error.message());
        if (!error.is(UNDEFINED_OBJECT) || !missing.find()) {
            return null;
        }
        try {
            String role = missing.group(1);
            session.execute("CREATE ROLE " + Identifier.quote(role) + " NOLOGIN");
            return role;
        } catch (PgException e) {
            // In a transaction block that has failed nothing can be made; the first error is the
            // one to tell.
            return null;
        }
    }

    public static boolean isMaking(String sql) {
        return CREATE_ROLE.matcher(sql).matches();
    }

    /// Whether a statement makes a role that an earlier one has made already.
    public static boolean isMadeAgain(String sql, PgError error) {
        return error.is(DUPLICATE_OBJECT) && isMaking(sql);
    }
}
