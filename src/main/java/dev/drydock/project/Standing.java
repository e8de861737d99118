package dev.drydock.project;

import dev.drydock.sql.Statement;

import java.util.List;

/// How a project's files stand to a database.
///
/// @param missing what the database has recorded and no file explains, by name or hash
public record Standing(List<FileStanding> files, List<String> missing) {
    public Standing {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /// How the files stand to a database that has never seen one.
    public static Standing allPending(Project project) {
        return new Standing(
                project.files().stream()
                        .map(file -> new FileStanding(file, State.PENDING))
                        .toList(),
                List.of());
    }

    /// The files that would be applied now.
    public List<MigrationFile> pending() {
        return files.stream()
                .filter(file -> file.state() == State.PENDING)
                .map(FileStanding::file)
                .toList();
    }

    /// The statements of the files that would be applied now.
    public List<String> pendingStatements() {
        return pending().stream()
                .flatMap(file -> file.statements().stream())
                .map(Statement::text)
                .toList();
    }

    /// One file.
    public record FileStanding(MigrationFile file, State state) {}

    /// What has become of a file.
    public enum State {
        APPLIED("applied"),
        PENDING("pending"),
        /// Applied, and the file was changed since.
        EDITED("edited after it was applied"),
        /// Not applied, and the project's own tool would never apply it, because a later one is.
        SKIPPED("never applied: drizzle-kit skips it, as a newer one is applied");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
