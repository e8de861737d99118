package dev.drydock.cli;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.RollbackPlanner;
import dev.drydock.rehearsal.RollbackPlanner.Planned;
import dev.drydock.report.RunReport;
import dev.drydock.report.TextReport;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.stream.Collectors;

/// Takes back what a run has done.
@Command(
        name = "rollback",
        description = {
            "Take the last run on a database back, from wherever it stands, to the schema before"
                    + " it. Planned from the",
            "live schema, rehearsed and proven first, and written down itself, so that it can be"
                    + " resumed. Not possible",
            "once data is destroyed or a value was added to an enum type."
        },
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Option(
            names = "--confirm",
            paramLabel = "DBNAME",
            description = "the database's name, which means: take it back")
    private @Nullable String confirm;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "rehearse in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CancelOption cancel;

    RollbackCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Target target = Application.target(engine, url);
        JournalPlace place = journal.place(target);
        RunRecord run;
        Planned planned;
        try (Session session = Application.session(target)) {
            run = last(place, session);
            if (run.undertaking().kind() == Undertaking.Kind.ROLLBACK) {
                Application.demandConfirmation(target, confirm);
                Application.resume(engine, target, place, run, cancel);
                return;
            }
            planned =
                    new RollbackPlanner(engine.workshop(sandbox))
                            .plan(
                                    run,
                                    CatalogReader.read(session),
                                    CatalogReader.readFacts(session));
        }
        switch (planned) {
            case Planned.Ready ready -> takeBack(target, place, run, ready);
            case Planned.Refused refused -> throw CliException.failed(refused.why());
            case Planned.Drifted drifted -> throw CliException.drifted(words(drifted.drift()));
        }
    }

    /// The run that was last at work; nobody is now.
    private RunRecord last(JournalPlace place, Session session) {
        RunRecord run = place.find(session).latest(RunRecord::canBeTakenBack);
        if (run == null) {
            throw CliException.failed("There is no run to take back.");
        }
        boolean atWork = run.runner().watch().isThere(session);
        engine.out().print(RunReport.text(run, atWork));
        if (atWork) {
            throw CliException.busy("Somebody runs it right now: cancel it there, or wait.");
        }
        Runner.awaitEnd(run, session);
        return run;
    }

    private static String words(List<Drift> drift) {
        return "Nothing was taken back: somebody else has changed what the run is about.\n  "
                + drift.stream().map(Drift::words).collect(Collectors.joining("\n  "));
    }

    private void takeBack(Target target, JournalPlace place, RunRecord run, Planned.Ready ready) {
        Migration migration = ready.migration();
        Rehearsal rehearsal =
                engine.rehearser(sandbox)
                        .recording()
                        .rehearse(ready.live(), ready.wanted(), migration, RunCallbacks.quiet());
        engine.out().println("\nThe way back:");
        engine.out().print(TextReport.rehearsal(rehearsal, List.of()));
        engine.out().flush();
        if (!rehearsal.isProven()) {
            throw CliException.failed(
                    "Nothing was taken back: the rehearsal does not prove the result.");
        }
        Application.warn(engine, target, rehearsal.migration());
        Application.demandConfirmation(target, confirm);
        Application.begin(
                engine, target, place, rehearsal.undertakingBack(run, ready.live()), cancel);
    }
}
