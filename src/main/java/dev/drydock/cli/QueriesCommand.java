package dev.drydock.cli;

import dev.drydock.postgres.DearStatements;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Writes the statements that a database spends its time on, so that they can be planned elsewhere.
@Command(
        name = "queries",
        description = {
            "Write the statements that took most of a database's time, as pg_stat_statements"
                    + " counted them, as a file",
            "of queries: kept in drydock/queries, they are planned before and after each migration"
                    + " that is rehearsed or checked.",
            "Values are not in it; $1 stands for any."
        },
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "URL", description = "a live database, or demo")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String source;

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "how many statements (default 20)")
    private int most;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of standard output")
    private @Nullable Path file;

    QueriesCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        if (most < 1) {
            throw CliException.badUse("--most takes a number above 0, not " + most + ".");
        }
        try (Session session = Application.session(Application.target(engine, source))) {
            switch (DearStatements.read(session, most)) {
                case DearStatements.Reading.NotCounted missing ->
                        throw CliException.failed(missing.why());
                case DearStatements.Reading.Read read -> Output.write(engine, file, text(read));
            }
        }
    }

    private static String text(DearStatements.Reading.Read read) {
        StringBuilder text = new StringBuilder();
        for (DearStatements.Counted counted : read.statements()) {
            String sql = counted.text().strip();
            text.append("-- ")
                    .append(WorkloadOptions.words(counted))
                    .append('\n')
                    .append(sql)
                    .append(sql.endsWith(";") ? "\n\n" : ";\n\n");
        }
        return text.toString();
    }
}
