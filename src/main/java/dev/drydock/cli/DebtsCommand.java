package dev.drydock.cli;

import dev.drydock.postgres.Debt;
import dev.drydock.postgres.DebtReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.journal.RunRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Tells what migrations have left half-done.
@Command(
        name = "debts",
        description = {
            "Tell what is half-done in a database, by whatever tool: invalid indexes, constraints"
                    + " that were never checked,",
            "partitions half detached, what online migrations have left; each with the SQL that"
                    + " ends it. Ends with 1 when",
            "there is something."
        },
        mixinStandardHelpOptions = true)
final class DebtsCommand implements Callable<Integer> {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    DebtsCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Target target = Application.target(engine, url);
        try (Session session = Application.session(target)) {
            List<Debt> debts = DebtReader.read(session);
            RunRecord run = journal.place(target).find(session).unfinished();
            if (run != null) {
                engine.out()
                        .println(
                                "Run "
                                        + run.id()
                                        + " is unfinished, and some of this may be its work:"
                                        + " resume it first (`drydock status` tells more).\n");
            }
            for (Debt debt : debts) {
                engine.out().println(debt.object() + " " + debt.why() + ".");
                engine.out().println("    " + debt.cure() + ";");
            }
            if (debts.isEmpty()) {
                engine.out().println("Nothing is half-done.");
            }
            return debts.isEmpty() && run == null ? ExitCode.DONE : ExitCode.DIFFERENT;
        }
    }
}
