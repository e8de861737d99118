package dev.drydock.cli;

import dev.drydock.project.Project;
import dev.drydock.project.ProjectReader;
import dev.drydock.project.Standing;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Reads project folders for commands.
final class Projects {
    private Projects() {}

    static Project read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CliException.badUse(
                    folder + " is no folder. Name the folder with the migrations.");
        }
        return switch (ProjectReader.read(folder)) {
            case ProjectReader.Reading.Read read -> read.project();
            case ProjectReader.Reading.Unreadable unreadable ->
                    throw CliException.badUse(unreadable.problem());
        };
    }

    /// One line for each file, and one for what no file explains.
    static void print(Standing standing, PrintWriter out) {
        for (Standing.FileStanding file : standing.files()) {
            out.println(
                    String.format(
                            Locale.ROOT, "  %-40s %s", file.file().name(), file.state().words()));
        }
        standing.missing()
                .forEach(name ->
                        out.println(
                                "  "
                                        + name
                                        + " is recorded in the database, and no file explains it"));
    }
}
