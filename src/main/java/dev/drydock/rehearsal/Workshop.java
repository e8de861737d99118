package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.ExtensionNames;
import dev.drydock.sql.Position;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Turns SQL into catalogs: runs it on a copy in a sandbox and reads the catalog back. The server is the parser.
public final class Workshop {
    private static final String SYNTAX_ERROR = "42601";

    private final SchemaCopies copies;
    private final Sandboxes sandboxes;

    public Workshop(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
        this.copies = SchemaCopies.of(sandboxes);
    }

    /// An SQL file.
    ///
    /// @param name what people call it, such as its path
    /// @param text what is in it
    public record Source(String name, String text) {}

    /// The catalog that the statements make of a base. Each is a transaction of its own. The second evaluation on the same base takes
    /// some tens of milliseconds.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of the base's major version
    public Evaluation evaluate(Catalog base, List<String> statements) {
        sandboxes.need(base.majorVersion(), ExtensionNames.in(statements));
        return switch (copies.copy(base)) {
            case SchemaCopies.Copy.Failed failed -> new Evaluation.NotCopied(failed.outcome());
            case SchemaCopies.Copy.Made made -> {
                try (Sandbox sandbox = made.sandbox()) {
                    yield run(sandbox, statements);
                }
            }
        };
    }

    /// The facts with what was tried of columns that get another type.
    Facts tried(Catalog from, Catalog to, Facts facts) {
        return TypeTrials.measure(sandboxes, from, to, facts);
    }

    private Evaluation run(Sandbox sandbox, List<String> statements) {
        try (DraftSession session = new DraftSession(sandbox, sandboxes.ownsServers())) {
            for (int i = 0; i < statements.size(); i++) {
                String sql = statements.get(i);
                PgError error = session.send(sql);
                if (error != null) {
                    Position position = position(sql, 0, sql, error);
                    return new Evaluation.Refused(null, i, sql, error, position);
                }
            }
        }
        return read(sandbox);
    }

    /// The catalog that files make of an empty database, in their order.
    ///
    /// @param major the server's major version
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of that version
    public Evaluation load(int major, List<Source> sources) {
        sandboxes.need(major, ExtensionNames.in(sources.stream().map(Source::text).toList()));
        try (Sandbox sandbox = sandboxes.create(major)) {
            try (DraftSession session = new DraftSession(sandbox, sandboxes.ownsServers())) {
                for (Source source : sources) {
                    session.reset();
                    Evaluation.Refused refused = load(session, source);
                    if (refused != null) {
                        return refused;
                    }
                }
            }
            return read(sandbox);
        }
    }

    private static Evaluation.@Nullable Refused load(DraftSession session, Source source) {
        return switch (Statements.split(source.text())) {
            case Script.Ready ready -> load(session, source, ready.statements());
            case Script.Refused refused -> refused(source, refused);
        };
    }

    /// What a file has that is no SQL.
    static Evaluation.Refused refused(Source source, Script.Refused refused) {
        return new Evaluation.Refused(
                source.name(),
                0,
                refused.command(),
                new PgError(
                        SYNTAX_ERROR,
                        refused.command() + " " + refused.problem(),
                        null,
                        null,
                        0,
                        null),
                new Position(refused.line(), refused.column()));
    }

    /// What the server has against a statement of a file.
    static Evaluation.Refused refused(
            Source source, int index, Statement statement, PgError error) {
        return new Evaluation.Refused(
                source.name(),
                index,
                statement.text(),
                error,
                position(source.text(), statement.offset(), statement.text(), error));
    }

    private static Evaluation.@Nullable Refused load(
            DraftSession session, Source source, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            PgError error = session.send(statement.text());
            if (error != null) {
                return refused(source, i, statement, error);
            }
        }
        return null;
    }

    /// Where in the text the server saw an error of the statement that begins at an offset; its beginning when the server did not say
    /// and the text has more than the statement.
    private static @Nullable Position position(
            String text, int offset, String statement, PgError error) {
        if (error.position() > 0) {
            int inside = Position.offsetOfServerPosition(statement, error.position());
            return Position.at(text, offset + inside);
        }
        return text.equals(statement) ? null : Position.at(text, offset);
    }

    private static Evaluation read(Sandbox sandbox) {
        try (Session reader = sandbox.open()) {
            return new Evaluation.Evaluated(CatalogReader.read(reader));
        }
    }
}
