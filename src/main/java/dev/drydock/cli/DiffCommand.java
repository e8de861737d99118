package dev.drydock.cli;

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
        Migration migration = planning.plan(engine, pair);
        if (!migration.refusals().isEmpty() && output.format() == Output.Format.SQL) {
            throw CliException.failed(String.join("\n", migration.refusals()));
        }
        List<Finding> findings = PlanningOptions.findings(pair, migration, List.of());
        output.write(
                engine,
                switch (output.format()) {
                    case TEXT -> TextReport.migration(migration, findings);
                    case JSON -> JsonReport.migration(migration, findings);
                    case SQL -> SqlScript.write(migration);
                });
        boolean differs = !migration.isEmpty() || !migration.refusals().isEmpty();
        return exitCode && differs ? ExitCode.DIFFERENT : ExitCode.DONE;
    }
}
