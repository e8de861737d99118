package dev.drydock.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Where findings go and in which form; there is no script to be made of them.
final class FindingsOutput {
    /// The forms of findings.
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), markdown for a pull request's comment, or json")
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
        Output.write(engine, file, text);
    }
}
