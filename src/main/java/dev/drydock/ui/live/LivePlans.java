package dev.drydock.ui.live;

import dev.drydock.postgres.Database;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Explainer.Explanation;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.SurroundingsReader;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanPictures;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.workspace.Problem;

import java.time.Duration;

/// Plans from the server, each on a session of its own.
final class LivePlans implements PlanSource {
    private static final Duration ANALYZE_LIMIT = Duration.ofMinutes(2);

    private final Database database;

    LivePlans(Database database) {
        this.database = database;
    }

    @Override
    public Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job) {
        StopSignal stop = new StopSignal();
        job.onCancel(stop::stop);
        Explainer.Settings settings =
                analyze
                        ? new Explainer.Settings(true, allowChanges, ANALYZE_LIMIT)
                        : Explainer.Settings.PLAN_ONLY;
        try (Session session = database.dedicated()) {
            return outcome(Explainer.explain(session, sql, settings, stop), session);
        }
    }

    private static Outcome outcome(Explanation explanation, Session session) {
        return switch (explanation) {
            case Explanation.Explained explained ->
                    new Outcome.Explained(
                            PlanPictures.of(
                                    explained.plan(),
                                    SurroundingsReader.read(session, explained.plan())));
            case Explanation.ChangesData changes ->
                    new Outcome.ChangesData(
                            "Analyzing runs it. Its changes are rolled back, but sequences keep"
                                + " their steps, triggers fire, and it holds its locks meanwhile.");
            case Explanation.Failed(PgError error) -> new Outcome.Refused(problem(error));
            case Explanation.Refused(String problem) ->
                    new Outcome.Refused(
                            new Problem("The query could not be explained.", problem, ""));
        };
    }

    private static Problem problem(PgError error) {
        String hint = error.hint();
        return new Problem(
                "The server refused the query.",
                error.message() + " (SQLSTATE " + error.sqlState() + ")",
                hint == null ? "" : hint,
                error.position());
    }
}
