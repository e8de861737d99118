package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.project.LossObserver;
import dev.drydock.project.MigrationFile;
import dev.drydock.project.Project;
import dev.drydock.project.Replay;
import dev.drydock.project.Standing;
import dev.drydock.report.Words;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Applies what is pending of a folder.
@Command(
        name = "migrate",
        description = {
            "Apply the pending files of a folder in order, in transactions where PostgreSQL allows"
                    + " it, and record",
            "name, hash and time. A Drizzle folder is migrated as drizzle-kit does it, in its own"
                    + " table.",
            "Tries all files in the sandbox first; data that they destroy there must be allowed by"
                    + " --allow-loss."
        },
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Parameters(index = "1", paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Path folder;

    @Option(
            names = "--confirm",
            paramLabel = "DBNAME",
            description = "the database's name, which means: apply")
    private @Nullable String confirm;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "rehearse in a database that is created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandboxServer;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private LossOptions allowed;

    private record Rehearsed(Migration migration, List<LossObserver.Lost> losses) {}

    MigrateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Target target = Application.target(engine, url);
        Project project = Projects.read(folder);
        try (Database database = Sources.connect(target);
                Session session = database.dedicated()) {
            Standing standing = project.standing(session);
            Projects.print(standing, engine.out());
            if (standing.pending().isEmpty()) {
                engine.out().println("Nothing is pending.");
                return;
            }
            Rehearsed rehearsed = rehearse(project, standing, database.server().majorVersion());
            demand(rehearsed.losses(), session);
            Application.demandConfirmation(target, confirm);
            project.prepare(session);
            apply(target, rehearsed.migration(), standing.pending());
        }
    }

    /// Runs all files from the beginning in the sandbox; what fails there is not tried on the real server.
    private Rehearsed rehearse(Project project, Standing standing, int major) {
        Sandboxes sandboxes = engine.sandboxes(sandboxServer);
        LossObserver observer = new LossObserver(standing.pending());
        try (Sandbox sandbox = sandboxes.create(major);
                Session session = sandbox.open()) {
            Map<String, Set<Integer>> alone =
                    switch (Replay.run(
                            session, project.files(), sandboxes.ownsServers(), observer)) {
                        case Replay.Outcome.Replayed replayed -> replayed.alone();
                        case Replay.Outcome.Refused refused ->
                                throw CliException.failed(
                                        "Nothing was applied: a rehearsal of the folder failed.\n"
                                                + refused.words());
                    };
            Migration migration = project.migration(standing.pending(), alone);
            if (!migration.refusals().isEmpty()) {
                throw CliException.failed(
                        "Nothing was applied.\n" + String.join("\n", migration.refusals()));
            }
            return new Rehearsed(migration, observer.losses());
        }
    }

    /// Names rows and bytes of the live tables, for which the sandbox only tells that they go.
    private void demand(List<LossObserver.Lost> lost, Session live) {
        Catalog catalog =
                lost.isEmpty() ? Catalog.empty(live.serverVersion()) : CatalogReader.read(live);
        Facts facts = lost.isEmpty() ? Facts.NONE : CatalogReader.readFacts(live);
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < lost.size(); i++) {
            losses.add(Loss.seen(i, lost.get(i).about(), lost.get(i).what(), catalog, facts));
        }
        allowed.demand(
                losses,
                loss -> {
                    LossObserver.Lost each = lost.get(loss.step());
                    return each.file().name() + ", line " + each.line();
                });
    }

    private void apply(Target target, Migration migration, List<MigrationFile> files) {
        RunOutcome outcome =
                new Runner(RunSettings.of(migration.style()).asWritten())
                        .run(
                                target,
                                migration,
                                RunCallbacks.quiet()
                                        .withEvents(new Progress(engine.out(), migration)));
        if (!(outcome instanceof RunOutcome.Done)) {
            throw CliException.failed(Words.outcome(outcome));
        }
        engine.out()
                .println(
                        "Applied "
                                + files.size()
                                + (files.size() == 1 ? " file. " : " files. ")
                                + Words.outcome(outcome));
    }
}
