package dev.drydock.project;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.Session;
import dev.drydock.sql.ExtensionNames;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the migrations of a user's repository live.
public sealed interface Project permits FolderProject, DrizzleProject {
    Path folder();

    /// The migrations in the order in which they are applied.
    List<MigrationFile> files();

    /// The extensions that the migrations make.
    default Set<String> extensions() {
        return ExtensionNames.in(files().stream().map(MigrationFile::text).toList());
    }

    /// How each file stands to a database, and what the database has that no file explains.
    Standing standing(Session session);

    /// How each file stands to an older state of the same folder, as if that one had been applied.
    Standing standing(Project older);

    /// The migration that applies files and records them, as the project's own tool would.
    ///
    /// @param alone for a file's name, the statements that PostgreSQL refuses inside a transaction block
    Migration migration(List<MigrationFile> pending, Map<String, Set<Integer>> alone);

    /// Makes the history table if it is not there.
    void prepare(Session session);

    /// Writes the next migration.
    ///
    /// @param name words for the file's name, such as `add_seller`
    /// @return the file
    /// @throws java.io.IOException when it can't be written; nothing is half-written then
    Path write(String name, String sql) throws java.io.IOException;
}
