package dev.drydock.cli;

import dev.drydock.postgres.Target;
import dev.drydock.run.journal.JournalPlace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// What all commands share that write or read a journal.
final class JournalOptions {
    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "keep the journal of runs in this file, not in schema drydock of the database")
    private @Nullable Path file;

    /// Where the journal of a database is.
    JournalPlace place(Target target) {
        return file == null
                ? JournalPlace.usual(target.host(), target.port(), target.database())
                : new JournalPlace.InFile(file);
    }
}
