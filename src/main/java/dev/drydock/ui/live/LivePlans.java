package dev.drydock.ui.live;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.demo.Example;
import dev.drydock.explain.Alternative;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.advice.Trial;
import dev.drydock.lab.AdviceTrials;
import dev.drydock.lab.Lab;
import dev.drydock.lab.LabContent;
import dev.drydock.postgres.AlternativesReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Explainer.Explanation;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.SettingTrials;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.SurroundingsReader;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanPicture;
import dev.drydock.ui.plan.PlanPictures;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.workspace.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Plans from the server, each on a session of its own.
final class LivePlans implements PlanSource {
    private static final Duration ANALYZE_LIMIT = Duration.ofMinutes(2);

    private final Database database;
    private final Sandboxes sandboxes;

    LivePlans(Database database, Sandboxes sandboxes) {
        this.database = database;
        this.sandboxes = sandboxes;
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
            return outcome(
                    Explainer.explain(session, sql, settings, stop),
                    plan -> SurroundingsReader.read(session, plan));
        }
    }

    @Override
    public Optional<PlanPicture> first(String sql, Job job) {
        return explain(sql, false, false, job) instanceof Outcome.Explained(PlanPicture plan)
                ? Optional.of(plan)
                : Optional.empty();
    }

    @Override
    public boolean canTry(String cure) {
        return AdviceTrials.isIndex(cure) || SettingTrials.isSetting(cure);
    }

    @Override
    public Trial trial(String sql, String cure, Job job) {
        try (Session session = database.dedicated()) {
            job.onCancel(session::cancel);
            if (!AdviceTrials.isIndex(cure)) {
                return new SettingTrials(
                                session, sql, new Explainer.Settings(true, false, ANALYZE_LIMIT))
                        .of(cure);
            }
            job.report("Reading sizes and statistics");
            LabContent content = LabContent.read(session);
            job.report("Trying the index in a lab");
            try (Lab lab = Lab.open(content)) {
                return new AdviceTrials(lab, sql).trial(cure);
            }
        }
    }

    @Override
    public List<Alternative> alternatives(String sql, Job job) {
        try (Session session = database.dedicated()) {
            return alternatives(session, sql, job);
        }
    }

    static List<Alternative> alternatives(Session session, String sql, Job job) {
        StopSignal stop = new StopSignal();
        job.onCancel(stop::stop);
        return Explainer.explain(session, sql, Explainer.Settings.PLAN_ONLY, stop)
                        instanceof Explanation.Explained chosen
                ? AlternativesReader.read(session, sql, chosen.plan(), stop)
                : List.of();
    }

    @Override
    public Outcome example(Example example, long rows, Job job) {
        try (Sandbox sandbox = sandboxes.create(DemoDatabase.MAJOR);
                Session session = sandbox.open()) {
            job.report("Making " + rows + " rows and running the query");
            return new Outcome.Explained(
                    PlanPictures.of(example.plan(session, rows, true), Surroundings.UNKNOWN));
        }
    }

    /// @param around tells what is known about a plan's tables
    static Outcome outcome(Explanation explanation, Function<Plan, Surroundings> around) {
        return switch (explanation) {
            case Explanation.Explained explained ->
                    new Outcome.Explained(
                            PlanPictures.of(explained.plan(), around.apply(explained.plan())));
            case Explanation.ChangesData changes ->
                    new Outcome.ChangesData("Explain analyze runs it. " + Explainer.ROLLED_BACK);
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
