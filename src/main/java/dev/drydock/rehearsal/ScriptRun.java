package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// One run of scripts on a copy. Statements stand in the transactions that the scripts make; one that stands in none gets its own, so
/// that its locks can be read before they are gone, unless the server wants it alone.
final class ScriptRun implements AutoCloseable {
    /// The words that begin, end and divide transactions; no other statement begins with one of them.
    private static final Set<String> TRANSACTION_WORDS =
            Set.of("begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release");

    private final Session session;
    private final RehearsalObserver observer;
    private final boolean oneTransaction;
    private final List<StatementFacts> facts = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();
    private int transaction;
    private Catalog catalog = Catalog.empty(0);

    ScriptRun(Sandbox sandbox, boolean oneTransaction) {
        this.session = sandbox.open();
        this.observer = new RehearsalObserver(sandbox);
        this.oneTransaction = oneTransaction;
    }

    ScriptRehearsal all(Catalog base, List<Workshop.Source> sources) {
        catalog = CatalogReader.read(session);
        Names names = Names.read(session);
        Evaluation.Refused refused = null;
        for (int i = 0; i < sources.size() && refused == null; i++) {
            refused = file(sources.get(i));
        }
        List<Change.Rename> renames = names.renames(Names.read(session));
        return new ScriptRehearsal(
                base, facts, catalog, renames, refused, oneTransaction, unfinished);
    }

    private Evaluation.@Nullable Refused file(Workshop.Source source) {
        return switch (Statements.split(source.text())) {
            case Script.Refused refused -> Workshop.refused(source, refused);
            case Script.Ready script -> file(source, script.statements());
        };
    }

    private Evaluation.@Nullable Refused file(Workshop.Source source, List<Statement> statements) {
        session.execute("RESET ALL");
        if (oneTransaction) {
            begin();
        }
        Evaluation.Refused refused = null;
        for (int i = 0; i < statements.size() && refused == null; i++) {
            PgError error = statement(source, statements.get(i));
            if (error != null) {
                refused = Workshop.refused(source, i, statements.get(i), error);
            }
        }
        finish(source, refused != null);
        return refused;
    }

    private void finish(Workshop.Source source, boolean refused) {
        if (!session.isInTransaction()) {
            return;
        }
        if (oneTransaction && !refused) {
            session.execute("COMMIT");
            return;
        }
        if (!refused) {
            unfinished.add(source.name());
        }
        session.execute("ROLLBACK");
        catalog = CatalogReader.read(session);
    }

    private @Nullable PgError statement(Workshop.Source source, Statement statement) {
        if (isAboutTransactions(statement)) {
            return control(statement);
        }
        boolean own = !session.isInTransaction();
        if (own) {
            begin();
        }
        PgError error = observed(source, statement, transaction);
        boolean alone = error != null && wantsToBeAlone(error);
        if (alone && (own || oneTransaction)) {
            session.execute(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT drydock_statement; COMMIT");
            error = observed(source, statement, 0);
            if (!own && error == null) {
                begin();
            }
            return error;
        }
        return own ? ended(error) : error;
    }

    private static boolean wantsToBeAlone(PgError error) {
        return error.is(PgError.ACTIVE_SQL_TRANSACTION)
                || error.is(PgError.INVALID_TRANSACTION_TERMINATION);
    }

    private @Nullable PgError ended(@Nullable PgError error) {
        PgError atEnd = send(error == null ? "COMMIT" : "ROLLBACK");
        return error == null ? atEnd : error;
    }

    private void begin() {
        session.execute("BEGIN");
        transaction++;
    }

    private static boolean isAboutTransactions(Statement statement) {
        String text = statement.text();
        return Tokens.of(text).stream()
                .filter(Token::isSignificant)
                .findFirst()
                .map(token -> token.text(text).toLowerCase(Locale.ROOT))
                .filter(TRANSACTION_WORDS::contains)
                .isPresent();
    }

    private @Nullable PgError control(Statement statement) {
        boolean was = session.isInTransaction();
        PgError error = send(statement.text());
        if (!was && session.isInTransaction()) {
            transaction++;
        }
        if (error == null) {
            catalog = read();
        }
        return error;
    }

    private Catalog read() {
        return session.isInTransaction()
                ? CatalogReader.readWithin(session)
                : CatalogReader.read(session);
    }

    /// Runs a statement and writes down what it did.
    private @Nullable PgError observed(Workshop.Source source, Statement statement, int number) {
        Step step =
                new Step.Ddl(
                        statement.text(), "", Phase.EXPAND, List.of(), List.of(), number, false);
        long timeout = lockTimeout();
        if (oneTransaction && number != 0) {
            session.execute("SAVEPOINT drydock_statement");
        }
        observer.before(facts.size(), step, session);
        PgError error = send(statement.text());
        if (error != null) {
            return error;
        }
        observer.after(facts.size(), step, session);
        Catalog after = read();
        List<Change> changes = Diff.between(catalog, after);
        StepFacts seen = Objects.requireNonNull(observer.facts().getLast());
        facts.add(
                new StatementFacts(
                        source,
                        statement,
                        number,
                        timeout,
                        seen,
                        catalog,
                        changes.isEmpty() ? catalog : after,
                        changes));
        catalog = changes.isEmpty() ? catalog : after;
        return null;
    }

    private long lockTimeout() {
        return session.queryOne(
                "SELECT setting::bigint FROM pg_catalog.pg_settings WHERE name = 'lock_timeout'",
                row -> row.bigint(1));
    }

    private @Nullable PgError send(String sql) {
        try {
            session.execute(sql);
            return null;
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return e.error();
        }
    }

    @Override
    public void close() {
        observer.close();
        session.close();
    }
}
