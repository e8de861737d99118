package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.run.TextPosition;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Turns SQL into catalogs: runs it on a copy in a sandbox and reads the catalog back. The server is the parser.
public final class Workshop {
    private static final String SETTINGS =
            "SET statement_timeout = '120s'; SET lock_timeout = '10s'; SET client_min_messages ="
                    + " error";

    private final SchemaCopies copies;

    public Workshop(Sandboxes sandboxes) {
        this.copies = new SchemaCopies(sandboxes);
    }

    /// The catalog that the statements make of a base. Each is a transaction of its own. The second evaluation on the same base takes
    /// some tens of milliseconds.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of the base's major version
    public Evaluation evaluate(Catalog base, List<String> statements) {
        return switch (copies.copy(base)) {
            case SchemaCopies.Copy.Failed failed -> new Evaluation.NotCopied(failed.outcome());
            case SchemaCopies.Copy.Made made -> {
                try (Sandbox sandbox = made.sandbox()) {
                    yield run(sandbox, statements);
                }
            }
        };
    }

    private static Evaluation run(Sandbox sandbox, List<String> statements) {
        try (Session session = sandbox.open()) {
            session.execute(SETTINGS);
            for (int i = 0; i < statements.size(); i++) {
                Evaluation.Refused refused = send(session, null, i, statements.get(i));
                if (refused != null) {
                    return refused;
                }
            }
            return new Evaluation.Evaluated(CatalogReader.read(session));
        }
    }

    private static Evaluation.@Nullable Refused send(
            Session session, @Nullable String source, int number, String sql) {
        try {
            session.execute(sql);
            return null;
        } catch (PgException e) {
            PgError error = e.error();
            if (error.isConnectionLost()) {
                throw e;
            }
            TextPosition position =
                    error.position() > 0 ? TextPosition.of(sql, error.position()) : null;
            return new Evaluation.Refused(source, number, sql, error, position);
        }
    }
}
