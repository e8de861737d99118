package dev.drydock.project;

import dev.drydock.sql.Statement;

import java.nio.file.Path;
import java.util.List;

/// One migration of a project.
///
/// @param name what the history calls it: the file's name, or Drizzle's tag
/// @param text the whole file
/// @param hash SHA-256 of the file's bytes, as lower case hexadecimal digits
/// @param when Drizzle's time in milliseconds since 1970, 0 elsewhere
/// @param statements the text, cut the way the project's own tool cuts it
public record MigrationFile(
        String name, Path path, String text, String hash, long when, List<Statement> statements) {
    public MigrationFile {
        statements = List.copyOf(statements);
    }
}
