package dev.drydock.cli;

import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlScript;
import dev.drydock.rehearsal.Renaming;
import dev.drydock.report.JsonReport;
import dev.drydock.report.MarkdownReport;
import dev.drydock.report.MigrationReport;
import dev.drydock.report.TextReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Shows the migration between two sources.
@Command(
        name = "diff",
        description = "Show the migration that leads from one source to another.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "FROM")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String from;

    @Parameters(index = "1", paramLabel = "TO")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String to;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private PlanningOptions planning;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Output output;

    @Option(names = "--exit-code", description = "end with 1 when there are differences")
    private boolean exitCode;

    @Option(
            names = "--back",
            description =
                    "show the way back too, and what it can't bring back; with --format sql, only"
                            + " it")
    private boolean back;

    @Option(
            names = "--strict",
            description = "end with 6 when a side has something that Drydock does not model")
    private boolean strict;

    DiffCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Sources.Pair pair = new Sources(engine, planning.sandbox()).readPair(from, to);
        PlanningOptions.Planned planned = planning.plan(engine, pair);
        Migration migration = planned.migration();
        MigrationReport report = report(pair, planned);
        if (output.format() == Output.Format.SQL) {
            Questions.demandAnswers(planned.settled(), "No script was written.");
        }
        output.write(
                engine,
                switch (output.format()) {
                    case TEXT -> TextReport.migration(report);
                    case MARKDOWN -> MarkdownReport.migration(report);
                    case JSON -> JsonReport.migration(report);
                    case SQL ->
                            script(report.back() == null ? migration : report.back().migration());
                });
        Questions.demandAnswers(planned.settled(), "");
        if (strict) {
            Strict.demand(pair.from(), pair.to());
        }
        boolean differs = !migration.isEmpty() || !migration.refusals().isEmpty();
        return exitCode && differs ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    private MigrationReport report(Sources.Pair pair, PlanningOptions.Planned planned) {
        Renaming.Settled settled = planned.settled();
        return new MigrationReport(
                planned.migration(),
                settled.questions(),
                Loss.of(planned.migration(), settled.from().catalog(), settled.before()),
                planning.findings(planned, List.of()),
                back ? planning.back(engine, planned) : null,
                planned.remarks(),
                pair.from().catalog().unmodelled(),
                pair.to().catalog().unmodelled());
    }

    private static String script(Migration migration) {
        if (!migration.refusals().isEmpty()) {
            throw CliException.failed(String.join("\n", migration.refusals()));
        }
        return SqlScript.write(migration);
    }
}
