package dev.drydock.cli;

import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlFile;
import dev.drydock.project.DrizzleProject;
import dev.drydock.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the next migration file of a folder.
@Command(
        name = "generate",
        description = {
            "Write the next SQL file of a folder of migrations: what leads from the folder,"
                    + " replayed in the",
            "sandbox, to a source. The file is meant to be read and edited."
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Runnable {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Path folder;

    @Parameters(index = "1", paramLabel = "TO")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String to;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "words for the file's name")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String name;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private PlanningOptions planning;

    GenerateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Project project = Projects.read(folder);
        String from = project.files().isEmpty() ? "empty" : folder.toString();
        Sources.Pair pair = new Sources(engine, planning.sandbox()).readPair(from, to);
        Migration migration = planning.plan(engine, pair, "Nothing was written.").migration();
        if (!migration.refusals().isEmpty()) {
            throw CliException.failed(String.join("\n", migration.refusals()));
        }
        if (migration.isEmpty()) {
            engine.out().println("No difference: nothing to write.");
            return;
        }
        String separator = project instanceof DrizzleProject ? "--> statement-breakpoint" : "";
        try {
            Path file = project.write(name, SqlFile.write(migration, separator));
            engine.out().println("Wrote " + file);
        } catch (IOException e) {
            throw CliException.failed("The file can't be written: " + e.getMessage());
        }
        if (project instanceof DrizzleProject) {
            engine.out()
                    .println(
                            "drizzle-kit's snapshot was not written: say the same in schema.ts,"
                                    + " else the next drizzle-kit generate repeats it.");
        }
    }
}
