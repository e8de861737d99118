package dev.drydock.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a result goes and in which form.
final class Output {
    /// The forms of a result.
    enum Format {
        TEXT,
        MARKDOWN,
        JSON,
        SQL
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description =
                    "text (default), markdown for a pull request, json, or sql: a script that psql"
                            + " -f applies")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of standard output")
    private @Nullable Path file;

    Format format() {
        return format;
    }

    void write(Engine engine, String text) {
        write(engine, file, text);
    }

    /// @param file null for standard output
    static void write(Engine engine, @Nullable Path file, String text) {
        if (file == null) {
            engine.out().print(text);
            engine.out().flush();
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
            engine.err().println("Wrote " + file);
        } catch (IOException e) {
            throw CliException.failed(file + " can't be written: " + e.getMessage());
        }
    }
}
