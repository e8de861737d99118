package dev.drydock.postgres;

import dev.drydock.explain.Plan;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.sql.Identifier;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Asks the server for the plan of a statement. Whatever the statement does is rolled back.
public final class Explainer {
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final int GENERIC_PLAN_SINCE = 160_000;
    private static final String READ_ONLY =
            "This connection is read-only, and EXPLAIN ANALYZE runs a statement that changes data."
                    + " Ask for its plan without running it.";

    /// Functions that reach beyond the transaction, whatever the statement looks like; a read-only transaction lets them. Source: PostgreSQL
    /// manual, "dblink" and "System Administration Functions".
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    "\\b(dblink\\w*|pg_(terminate|cancel)_backend|lo_export|pg_reload_conf"
                            + "|pg_rotate_logfile|pg_switch_wal|pg_promote)\\s*\\(");

    /// What running a statement that changes data means, though it is rolled back.
    public static final String ROLLED_BACK =
            "Its changes are rolled back, and a NOTIFY is not sent. What a rollback does not undo:"
                + " sequences keep their steps, and what a function does elsewhere (dblink, files,"
                + " other sessions) stays done. Triggers fire, and its locks are held meanwhile.";

    /// How to ask.
    ///
    /// @param analyze whether to run the statement and measure
    /// @param allowChanges whether a statement that changes data may be run; it is rolled back, but sequences keep their steps, triggers
    ///     fire, and what a function does outside of the database stays done
    /// @param timeLimit for planning and running together
    public record Settings(boolean analyze, boolean allowChanges, Duration timeLimit) {
        /// Plans without running.
        public static final Settings PLAN_ONLY = new Settings(false, false, Duration.ofSeconds(30));

        /// Runs what only reads.
        public static final Settings ANALYZE = new Settings(true, false, Duration.ofMinutes(2));
    }

    /// What came of it.
    public sealed interface Explanation {
        /// The plan, and the JSON it was read from.
        record Explained(Plan plan, String json) implements Explanation {}

        /// The statement changes data, or calls what reaches beyond the transaction, and was not run.
        ///
        /// @param plan the plan without measurements
        record ChangesData(Plan plan) implements Explanation {}

        /// The statement was not understood or failed.
        ///
        /// @param error its position counts in the statement as it was given
        record Failed(PgError error) implements Explanation {}

        /// There is not exactly one statement, or one that can't be explained as it stands.
        record Refused(String problem) implements Explanation {}
    }

    private final Session session;
    private final Settings settings;
    private final StopSignal stop;
    private final Statement statement;
    private final Map<String, String> planner = new TreeMap<>();

    private Explainer(Session session, Settings settings, StopSignal stop, Statement statement) {
        this.session = session;
        this.settings = settings;
        this.stop = stop;
        this.statement = statement;
    }

    /// Plans one statement, without running it, under other planner settings: those hold for this one question.
    ///
    /// @param planner settings by name, such as `enable_seqscan` and `off`
    public static Explanation explain(
            Session session, String sql, Map<String, String> planner, StopSignal stop) {
        return switch (Statements.split(sql)) {
            case Script.Ready ready when ready.statements().size() == 1 -> {
                Explainer asking =
                        new Explainer(
                                session, Settings.PLAN_ONLY, stop, ready.statements().getFirst());
                asking.planner.putAll(planner);
                yield asking.explain();
            }
            case Script.Ready _, Script.Refused _ ->
                    explain(session, sql, Settings.PLAN_ONLY, stop);
        };
    }

    /// Explains one statement. The session must not be in a transaction block; it is in none afterwards.
    public static Explanation explain(
            Session session, String sql, Settings settings, StopSignal stop) {
        return switch (Statements.split(sql)) {
            case Script.Refused refused -> new Explanation.Refused(refused.problem());
            case Script.Ready ready when ready.statements().size() != 1 ->
                    new Explanation.Refused(
                            "There are "
                                    + ready.statements().size()
                                    + " statements here. EXPLAIN takes one: select the one to"
                                    + " explain.");
            case Script.Ready ready ->
                    new Explainer(session, settings, stop, ready.statements().getFirst()).explain();
        };
    }

    private Explanation explain() {
        boolean hasParameters = hasParameters();
        if (hasParameters && settings.analyze()) {
            return new Explanation.Refused(
                    "The statement has parameters such as $1. Write values in their place, or ask"
                            + " for the plan without running it.");
        }
        session.begin();
        try {
            boolean readOnly =
                    settings.analyze()
                            && session.queryOne("SHOW transaction_read_only", row -> row.string(1))
                                    .equals("on");
            session.execute(
                    (settings.analyze() && settings.allowChanges()
                                    ? ""
                                    : "SET TRANSACTION READ ONLY; ")
                            + "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = "
                            + settings.timeLimit().toMillis());
            planner.forEach((name, value) ->
                    session.execute(
                            "SET LOCAL "
                                    + Identifier.quote(name)
                                    + " = "
                                    + Identifier.literal(value)));
            return inTransaction(hasParameters, readOnly);
        } finally {
            session.rollback();
        }
    }

    /// @param readOnly whether the connection refuses changes by itself
    private Explanation inTransaction(boolean hasParameters, boolean readOnly) {
        Explanation planned = hasParameters ? askGeneric() : ask("VERBOSE, SETTINGS");
        if (!settings.analyze() || !(planned instanceof Explanation.Explained explained)) {
            return planned;
        }
        boolean changes = explained.plan().changesData();
        if (changes && readOnly) {
            return new Explanation.Refused(READ_ONLY);
        }
        if (!settings.allowChanges() && (changes || REACHES_OUT.matcher(explained.json()).find())) {
            return new Explanation.ChangesData(explained.plan());
        }
        Explanation measured = ask("ANALYZE, VERBOSE, BUFFERS, SETTINGS");
        // A function that writes, or SELECT … FOR UPDATE: the plan does not show it, the read-only
        // transaction does.
        if (measured instanceof Explanation.Failed failed
                && failed.error().is(READ_ONLY_TRANSACTION)) {
            return readOnly
                    ? new Explanation.Refused(READ_ONLY)
                    : new Explanation.ChangesData(explained.plan());
        }
        return measured;
    }

    private Explanation askGeneric() {
        return session.serverVersion() < GENERIC_PLAN_SINCE ? askPrepared() : askGenerically();
    }

    private Explanation askGenerically() {
        String head = "EXPLAIN (GENERIC_PLAN, VERBOSE, SETTINGS, FORMAT JSON) ";
        return answer(
                head,
                () ->
                        session.querySimply(head + statement.text(), row -> row.string(1))
                                .getFirst());
    }

    /// Before 16 a prepared statement shows the same plan when the server must not look at values.
    private Explanation askPrepared() {
        String head = "PREPARE drydock_plan AS ";
        String nulls = String.join(", ", Collections.nCopies(parameters(), "NULL"));
        return answer(
                head,
                () -> {
                    session.execute("SET LOCAL plan_cache_mode = force_generic_plan");
                    session.execute(head + statement.text());
                    try {
                        return session.querySimply(
                                        "EXPLAIN (VERBOSE, SETTINGS, FORMAT JSON) EXECUTE"
                                                + " drydock_plan("
                                                + nulls
                                                + ")",
                                        row -> row.string(1))
                                .getFirst();
                    } finally {
                        if (session.isInTransaction()) {
                            forgetPrepared();
                        }
                    }
                });
    }

    /// A transaction that failed takes no statement; whatever it prepared goes with the session.
    private void forgetPrepared() {
        try {
            session.execute("DEALLOCATE drydock_plan");
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
        }
    }

    private int parameters() {
        return Tokens.of(statement.text()).stream()
                .filter(token -> token.kind() == Token.Kind.PARAMETER)
                .mapToInt(token -> Integer.parseInt(token.text(statement.text()).substring(1)))
                .max()
                .orElse(0);
    }

    private Explanation ask(String options) {
        String head = "EXPLAIN (" + options + ", FORMAT JSON) ";
        return answer(head, () -> session.queryOne(head + forDriver(), row -> row.string(1)));
    }

    private Explanation answer(String head, Supplier<String> question) {
        try {
            String json = stop.during(session, question);
            return new Explanation.Explained(PlanFile.first(json), json);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return new Explanation.Failed(inStatement(e.error(), head.length()));
        }
    }

    private PgError inStatement(PgError error, int headLength) {
        int position = error.position() - headLength;
        int given = position > 0 ? position + statement.offset() : 0;
        return new PgError(
                error.sqlState(),
                error.message(),
                error.detail(),
                error.hint(),
                given,
                error.where());
    }

    /// The driver takes a question mark for a parameter and two for an operator's sign.
    private String forDriver() {
        String sql = statement.text();
        StringBuilder doubled = new StringBuilder();
        for (Token token : Tokens.of(sql)) {
            String text = token.text(sql);
            doubled.append(token.kind() == Token.Kind.OPERATOR ? text.replace("?", "??") : text);
        }
        return doubled.toString();
    }

    private boolean hasParameters() {
        return Tokens.of(statement.text()).stream()
                .anyMatch(token -> token.kind() == Token.Kind.PARAMETER);
    }
}
