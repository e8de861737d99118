package dev.drydock.lab;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.MissingRoles;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Builds a schema, with what can't be built here left out and named.
final class SchemaStatements {
    private static final int CHUNK = 500;
    private static final int ROLES_MAX = 100;
    private static final int SHOWN = 80;

    private SchemaStatements() {}

    /// Many statements in one message go three times as fast as one by one; where one of them fails, its chunk is sent one by one.
    ///
    /// @return what was left out, and why, in the server's words
    static List<String> run(Session session, List<String> statements) {
        session.execute("SET search_path = ''; SET check_function_bodies = off");
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < statements.size(); i += CHUNK) {
            List<String> chunk = statements.subList(i, Math.min(i + CHUNK, statements.size()));
            if (send(session, String.join(";\n", chunk)) != null) {
                chunk.forEach(statement -> tell(statement, send(session, statement), problems));
            }
        }
        session.execute("RESET search_path");
        return problems;
    }

    private static void tell(String statement, @Nullable PgError error, List<String> problems) {
        if (error != null) {
            String head = statement.lines().findFirst().orElse("");
            problems.add(
                    "Left out: "
                            + (head.length() > SHOWN ? head.substring(0, SHOWN) + "…" : head)
                            + " ("
                            + error.message()
                            + ").");
        }
    }

    private static @Nullable PgError send(Session session, String sql) {
        for (int made = 0; ; made++) {
            try {
                session.execute(sql);
                return null;
            } catch (PgException e) {
                if (e.error().isConnectionLost()) {
                    throw e;
                }
                if (made == ROLES_MAX || MissingRoles.make(session, e.error()) == null) {
                    return e.error();
                }
            }
        }
    }
}
