package dev.drydock.cli;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.Target;
import dev.drydock.sql.Position;

import java.io.PrintWriter;

/// A query that a live database is asked to explain.
final class LiveQuery {
    private LiveQuery() {}

    /// Says that the query is about to run, and shows its plan as it is expected: running may take long.
    ///
    /// @param shown whether the expected plan is shown, too
    static void announce(
            PrintWriter err,
            Target target,
            String query,
            Explainer.Settings settings,
            boolean shown) {
        String limit = "at most " + settings.timeLimit().toSeconds() + " s. Control C ends it.";
        try (Database database = Sources.connect(target);
                Session session = database.dedicated()) {
            Explainer.Settings only = Explainer.Settings.PLAN_ONLY;
            if (Explainer.explain(session, query, only, new StopSignal())
                    instanceof Explainer.Explanation.Explained planned) {
                if (planned.plan().changesData() && !settings.allowChanges()) {
                    return;
                }
                if (shown) {
                    err.println(PlanText.of(planned.plan()));
                }
                err.println("EXPLAIN ANALYZE runs the query, " + limit);
                if (planned.plan().changesData()) {
                    err.println(Explainer.ROLLED_BACK);
                }
                err.println();
                err.flush();
            }
        }
    }

    /// The plan of a query, or the end of the command with the server's words.
    static Plan plan(Target target, String query, Explainer.Settings settings) {
        try (Database database = Sources.connect(target);
                Session session = database.dedicated()) {
            return switch (explainUntilTheEnd(session, query, settings)) {
                case Explainer.Explanation.Explained explained -> explained.plan();
                case Explainer.Explanation.ChangesData _ ->
                        throw CliException.badUse(
                                "The statement changes data and was not run. Add --allow-changes to"
                                        + " run it in a transaction that is rolled back. "
                                        + Explainer.ROLLED_BACK);
                case Explainer.Explanation.Failed failed ->
                        throw CliException.failed(failure(query, failed.error()));
                case Explainer.Explanation.Refused refused ->
                        throw CliException.badUse(refused.problem());
            };
        }
    }

    /// Whoever ends the command ends the query on the server, too.
    private static Explainer.Explanation explainUntilTheEnd(
            Session session, String query, Explainer.Settings settings) {
        StopSignal stop = new StopSignal();
        Thread atExit = new Thread(stop::stop, "drydock-explain-stop");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return Explainer.explain(session, query, settings, stop);
        } finally {
            forget(atExit);
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // It runs already.
            return;
        }
    }

    private static String failure(String query, PgError error) {
        String where =
                error.position() > 0
                        ? "Line "
                                + Position.at(
                                        query,
                                        Position.offsetOfServerPosition(query, error.position()))
                                + ": "
                        : "";
        return where
                + error.message()
                + " (SQLSTATE "
                + error.sqlState()
                + ")"
                + (error.hint() == null ? "" : "\n" + error.hint());
    }
}
