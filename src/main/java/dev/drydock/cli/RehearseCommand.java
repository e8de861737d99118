package dev.drydock.cli;

import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlScript;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.report.JsonReport;
import dev.drydock.report.MarkdownReport;
import dev.drydock.report.TextReport;
import dev.drydock.run.RunCallbacks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Tries the migration between two sources in the sandbox.
@Command(
        name = "rehearse",
        description =
                "Try the migration from one source to another in the sandbox: locks, rewrites,"
                        + " times, proof.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
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
    private WorkloadOptions workload;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private RowsOption rows;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Output output;

    RehearseCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Sources.Pair read = new Sources(engine, planning.sandbox()).readPair(from, to);
        PlanningOptions.Planned planned = planning.plan(engine, read, "Nothing was rehearsed.");
        Sources.Pair pair = planned.pair();
        Migration migration = planned.migration();
        Rehearsal rehearsal =
                Application.lookedAt(
                        engine.rehearser(planning.sandbox())
                                .on(rows.filling(pair.from()))
                                .rehearse(
                                        pair.from().catalog(),
                                        pair.to().catalog(),
                                        migration,
                                        RunCallbacks.quiet()),
                        pair.from());
        Migration worked = rehearsal.migration();
        MigratedQueries queries = MigratedQueries.plan(engine, from, workload, worked);
        List<Finding> findings =
                planning.findings(planned.as(worked), rehearsal, queries.workload());
        output.write(
                engine,
                switch (output.format()) {
                    case MARKDOWN ->
                            MarkdownReport.rehearsal(rehearsal, findings, queries.report());
                    case TEXT -> TextReport.rehearsal(rehearsal, findings, queries.report());
                    case JSON -> JsonReport.rehearsal(rehearsal, findings, queries.report());
                    case SQL -> SqlScript.write(worked);
                });
        return rehearsal.isProven() && migration.refusals().isEmpty()
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }
}
