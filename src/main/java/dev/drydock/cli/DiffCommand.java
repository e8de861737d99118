package dev.drydock.cli;

import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlScript;
import dev.drydock.report.JsonReport;
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

    DiffCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Sources.Pair pair = new Sources(engine, planning.sandbox()).readPair(from, to);
        PlanningOptions.Planned planned = planning.plan(engine, pair);
        Migration migration = planned.migration();
        List<RenameQuestion> questions = planned.settled().questions();
        if (output.format() == Output.Format.SQL) {
            Questions.demandAnswers(planned.settled(), "No script was written.");
            if (!migration.refusals().isEmpty()) {
                throw CliException.failed(String.join("\n", migration.refusals()));
            }
        }
        List<Finding> findings = PlanningOptions.findings(pair, migration, List.of());
        output.write(
                engine,
                switch (output.format()) {
                    case TEXT -> TextReport.migration(migration, questions, findings);
                    case JSON -> JsonReport.migration(migration, questions, findings);
                    case SQL -> SqlScript.write(migration);
                });
        Questions.demandAnswers(planned.settled(), "");
        boolean differs = !migration.isEmpty() || !migration.refusals().isEmpty();
        return exitCode && differs ? ExitCode.DIFFERENT : ExitCode.DONE;
    }
}
