package dev.drydock.ui.live;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.postgres.ConnectionFailure;
import dev.drydock.postgres.ConnectionUrl;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.SandboxException;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.shell.Connector;
import dev.drydock.ui.workspace.Environment;
import dev.drydock.ui.workspace.Problem;

import java.util.Map;

/// Connects for real.
public final class LiveConnector implements Connector {
    private final Sandboxes sandboxes;
    private final Map<String, String> environment;

    /// @param environment the process's environment, for what a URL leaves out
    public LiveConnector(Sandboxes sandboxes, Map<String, String> environment) {
        this.sandboxes = sandboxes;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Outcome connect(String url, Job job) {
        return switch (ConnectionUrl.parse(url, environment)) {
            case ConnectionUrl.Valid valid -> {
                Target target = valid.target();
                job.report("Connecting to " + target.words());
                yield open(
                        target,
                        Environment.guess(target.host(), target.database()),
                        LiveEngine.Beside.NOTHING,
                        job);
            }
            case ConnectionUrl.Invalid(String problem) ->
                    new Outcome.Refused(
                            new Problem(
                                    "This is not a URL that Drydock can read.",
                                    problem,
                                    "A whole one looks like"
                                            + " postgresql://user@host:5432/database."));
        };
    }

    @Override
    public Outcome openDemo(Job job) {
        DemoDatabase demo;
        try {
            demo = DemoDatabase.open(job::report);
        } catch (SandboxException e) {
            return new Outcome.Refused(
                    new Problem(
                            "The demo database could not be started.",
                            String.valueOf(e.getMessage()),
                            ""));
        }
        LiveEngine.Beside beside =
                new LiveEngine.Beside(demo.project().resolve("drizzle"), DemoDatabase.slowQuery());
        return open(demo.target(), Environment.DEMO, beside, job);
    }

    private Outcome open(Target target, Environment kind, LiveEngine.Beside beside, Job job) {
        return switch (Database.connect(target)) {
            case Database.Attempt.Connected(Database database) -> {
                try {
                    yield new Outcome.Connected(
                            LiveEngine.open(database, kind, sandboxes, beside, job));
                } catch (RuntimeException e) {
                    database.close();
                    throw e;
                }
            }
            case Database.Attempt.Refused(ConnectionFailure failure) ->
                    new Outcome.Refused(
                            new Problem(failure.what(), failure.why(), failure.whatToDo()));
        };
    }
}
