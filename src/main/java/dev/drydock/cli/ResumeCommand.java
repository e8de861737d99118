package dev.drydock.cli;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.report.RunReport;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.RunRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goes on with an unfinished run.
@Command(
        name = "resume",
        description = {
            "Go on with the unfinished run of a database: after a crash, an error, or a pause."
                    + " Needs no source files,",
            "as the journal has all. Nothing is done when somebody else has changed what the run is"
                    + " about."
        },
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Option(
            names = "--confirm",
            paramLabel = "DBNAME",
            description = "the database's name, which means: go on")
    private @Nullable String confirm;

    @Option(
            names = "--give-up",
            description =
                    "do not go on: leave the database as it is, so that another run may begin")
    private boolean giveUp;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CancelOption cancel;

    ResumeCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Target target = Application.target(engine, url);
        JournalPlace place = journal.place(target);
        RunRecord run = unfinished(target, place);
        if (run == null) {
            engine.out().println("There is no unfinished run on " + target.words() + ".");
            return;
        }
        Application.demandConfirmation(target, confirm);
        if (giveUp) {
            giveUp(target, place);
            return;
        }
        Application.resume(engine, target, place, run, cancel);
    }

    private @Nullable RunRecord unfinished(Target target, JournalPlace place) {
        try (Session session = Application.session(target)) {
            RunRecord run = place.find(session).unfinished();
            if (run != null) {
                boolean atWork = run.runner().watch().isThere(session);
                engine.out().print(RunReport.text(run, atWork));
                if (atWork) {
                    throw CliException.failed("Somebody runs it right now: wait until it ends.");
                }
            }
            return run;
        }
    }

    private void giveUp(Target target, JournalPlace place) {
        try (Session session = Application.session(target)) {
            Journal written = place.find(session);
            RunRecord run = written.unfinished();
            if (run != null) {
                written.giveUp(run.id());
                engine.out().println("Run " + run.id() + " is given up.");
            }
        }
    }
}
