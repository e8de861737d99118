package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.project.FileCheckpoints;
import dev.drydock.project.LossObserver;
import dev.drydock.project.Project;
import dev.drydock.project.Replay;
import dev.drydock.project.Standing;
import dev.drydock.rehearsal.RowDemand;
import dev.drydock.report.Words;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;
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
import java.util.stream.Collectors;

/// Applies what is pending of a folder.
@Command(
        name = "migrate",
        description = {
            "Apply the pending files of a folder in order, in transactions where PostgreSQL allows"
                    + " it, and record",
            "name, hash and time. A Drizzle folder is migrated as drizzle-kit does it, in its own"
                    + " table.",
            "Tries all files in the sandbox first; data that they destroy there must be allowed by"
                    + " --allow-loss.",
            "After a crash `drydock status` tells how far it is, and `drydock resume` goes on."
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

    @Option(
            names = "--despite-rows",
            description =
                    "begin although rows are in the way; the run stops at them and can be resumed")
    private boolean despiteRows;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private LossOptions allowed;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CancelOption cancel;

    private record Rehearsed(
            Migration migration,
            Checkpoints checkpoints,
            List<LossObserver.Lost> losses,
            List<RowDemand> demands) {}

    MigrateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Target target = Application.target(engine, url);
        Project project = Projects.read(folder);
        JournalPlace place = journal.place(target);
        Application.demandNothingUnfinished(target, place);
        try (Database database = Sources.connect(target);
                Session session = database.dedicated()) {
            Standing standing = project.standing(session);
            Projects.print(standing, engine.out());
            if (standing.pending().isEmpty()) {
                engine.out().println("Nothing is pending.");
                return;
            }
            Rehearsed rehearsed =
                    rehearse(
                            project,
                            standing,
                            database.server().majorVersion(),
                            searchPath(session));
            if (!despiteRows) {
                Application.demandNothingInTheWay(PendingRows.look(session, rehearsed.demands()));
            }
            demand(rehearsed.losses(), session);
            Checkpoints watched = watched(rehearsed.checkpoints(), session);
            Application.warn(engine, target, rehearsed.migration());
            Application.demandConfirmation(target, confirm);
            project.prepare(session);
            Undertaking undertaking =
                    Undertaking.migrate(rehearsed.migration(), watched, folder.toString());
            RunOutcome outcome = Application.run(engine, target, place, undertaking, cancel);
            if (outcome instanceof RunOutcome.Failed) {
                giveUpBetweenFiles(project, session, place, outcome);
            }
            Application.demandDone(outcome);
            int files = standing.pending().size();
            engine.out()
                    .println(
                            "Applied "
                                    + files
                                    + (files == 1 ? " file. " : " files. ")
                                    + Words.outcome(outcome));
            Application.verify(engine, target, undertaking);
        }
    }

    /// Where the live database looks up names without a schema, with the role's own schema by its name.
    private static String searchPath(Session live) {
        return live.queryOne(
                """
                SELECT replace(current_setting('search_path'), '"$user"', quote_ident(current_user))
                """,
                row -> row.string(1));
    }

    /// What the live database has differently from the files before any of them has run can't be compared later.
    private Checkpoints watched(Checkpoints checkpoints, Session live) {
        if (checkpoints.isEmpty()) {
            return checkpoints;
        }
        List<Drift> unlike = checkpoints.drift(0, CatalogReader.read(live));
        for (Drift each : unlike) {
            engine.out()
                    .println(
                            "! "
                                    + each.words()
                                    + ", by the files that are applied: it is not watched while"
                                    + " the others run");
        }
        return checkpoints.without(unlike.stream().map(Drift::object).collect(Collectors.toSet()));
    }

    /// A file that was refused as a whole stays pending, to be corrected and migrated again.
    private static void giveUpBetweenFiles(
            Project project, Session session, JournalPlace place, RunOutcome outcome) {
        Journal written = place.find(session);
        RunRecord run = written.unfinished();
        if (run != null
                && FileCheckpoints.isBetweenFiles(
                        run.undertaking().migration(),
                        run.next(),
                        project.standing(session).pending())) {
            written.giveUp(run.id());
            throw CliException.failed(
                    Words.outcome(outcome)
                            + "\nNo file is half-done. Correct this one and migrate again.");
        }
    }

    /// Runs all files from the beginning in the sandbox; what fails there is not tried on the real server.
    private Rehearsed rehearse(Project project, Standing standing, int major, String searchPath) {
        Sandboxes sandboxes = engine.sandboxes(sandboxServer);
        LossObserver observer = new LossObserver(standing.pending());
        FileCheckpoints checkpoints = new FileCheckpoints(standing.pending());
        sandboxes.need(major, project.extensions());
        try (Sandbox sandbox = sandboxes.create(major);
                Session session = sandbox.open()) {
            Map<String, Set<Integer>> alone =
                    switch (Replay.run(
                            session,
                            project.files(),
                            sandboxes.ownsServers(),
                            List.of(observer, checkpoints),
                            searchPath)) {
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
            return new Rehearsed(
                    migration,
                    checkpoints.of(migration),
                    observer.losses(),
                    PendingRows.demands(session, standing, checkpoints));
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
}
