package dev.drydock.cli;

import dev.drydock.lint.Workload;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.report.TextReport;
import dev.drydock.run.RunCallbacks;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Leads a live database to a source: plans, rehearses, and with confirmation applies and verifies.
@Command(
        name = "apply",
        description = {
            "Lead a live database to a source. Rehearses first. Nothing is applied without"
                    + " --confirm naming",
            "the database, nor when the rehearsal does not prove the result, nor data destroyed"
                    + " without --allow-loss",
            "naming it."
        },
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String url;

    @Parameters(index = "1", paramLabel = "TO")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String to;

    @Option(
            names = "--confirm",
            paramLabel = "DBNAME",
            description = "the database's name, which means: apply")
    private @Nullable String confirm;

    @Option(
            names = "--despite-rows",
            description =
                    "begin although rows are in the way; the run stops at them and can be resumed")
    private boolean despiteRows;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private PlanningOptions planning;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private LossOptions losses;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private JournalOptions journal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CancelOption cancel;

    ApplyCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Sources.Pair read = new Sources(engine, planning.sandbox()).readPair(url, to);
        Target target = read.from().target();
        if (target == null) {
            throw Application.notLive(url);
        }
        Application.demandNothingUnfinished(target, journal.place(target));
        PlanningOptions.Planned planned = planning.plan(engine, read, "Nothing was applied.");
        Sources.Pair pair = planned.pair();
        Migration migration = planned.migration();
        if (migration.isEmpty() && migration.refusals().isEmpty()) {
            engine.out().println("No difference: nothing to apply.");
            return;
        }
        Rehearsal rehearsal =
                Application.lookedAt(
                        engine.rehearser(planning.sandbox())
                                .recording()
                                .rehearse(
                                        pair.from().catalog(),
                                        pair.to().catalog(),
                                        migration,
                                        RunCallbacks.quiet()),
                        pair.from());
        engine.out()
                .print(
                        TextReport.rehearsal(
                                rehearsal,
                                planning.findings(
                                        planned.as(rehearsal.migration()),
                                        rehearsal,
                                        Workload.NONE)));
        engine.out().flush();
        if (!rehearsal.isProven() || !migration.refusals().isEmpty()) {
            throw CliException.failed(
                    "Nothing was applied: the rehearsal does not prove the result.");
        }
        if (!despiteRows) {
            Application.demandNothingInTheWay(rehearsal.obstacles());
        }
        losses.demand(
                Loss.of(migration, planned.settled().from().catalog(), planned.settled().before()));
        Application.warn(engine, target, rehearsal.migration());
        Application.demandConfirmation(target, confirm);
        Application.apply(
                engine,
                target,
                journal.place(target),
                rehearsal,
                pair.from().catalog(),
                pair.to(),
                cancel);
    }
}
