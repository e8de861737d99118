package dev.drydock.cli;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.report.RunReport;
import dev.drydock.run.journal.RunRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Tells how far the runs of a database are.
@Command(
        name = "status",
        description = {
            "Tell how far the last run on a database is: its steps, its backfills, who runs it, why"
                    + " it stands still.",
            "Ends with 1 when a run is unfinished."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    StatusCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Target target = Application.target(engine, url);
        try (Session session = Application.session(target)) {
            RunRecord last = journal.place(target).find(session).latest(run -> true);
            if (last == null) {
                engine.out().println("No run is known on " + target.words() + ".");
                return ExitCode.DONE;
            }
            boolean atWork = last.runner().watch().isThere(session);
            engine.out().print(RunReport.text(last, atWork));
            return last.state().isUnfinished() ? ExitCode.DIFFERENT : ExitCode.DONE;
        }
    }
}
