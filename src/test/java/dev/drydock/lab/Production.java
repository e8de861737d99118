package dev.drydock.lab;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The database of `src/test/cases/lab` and the queries on it.
final class Production {
    private static final Path CASES = Path.of("src/test/cases/lab");

    private Production() {}

    /// A database of about so many rows. The caller closes it.
    static Sandbox create(int major, int rows) throws IOException {
        Sandbox sandbox = TestServers.of(major).create();
        try (Session session = sandbox.open()) {
            for (String statement : statements("production.sql")) {
                session.execute(statement.replace("{rows}", String.valueOf(rows)));
            }
        }
        return sandbox;
    }

    static List<String> queries() throws IOException {
        return statements("queries.sql");
    }

    static List<String> statements(String file) throws IOException {
        if (Statements.split(Files.readString(CASES.resolve(file))) instanceof Script.Ready ready) {
            return ready.statements().stream().map(Statement::text).toList();
        }
        throw new IllegalStateException(file);
    }

    /// The plan as EXPLAIN prints it.
    static String plan(Session session, String query) {
        return String.join(
                "\n", session.query("EXPLAIN " + query.replace("?", "??"), row -> row.string(1)));
    }
}
