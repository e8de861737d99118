package dev.drydock.cli;

import dev.drydock.migration.folder.DdlFile;
import dev.drydock.migration.folder.DdlFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder that `inspect --ddl` writes and every command reads.
final class Folder {
    private static final String INCLUDE = "\\ir ";

    private Folder() {}

    /// Whether a folder was written by `inspect --ddl`.
    static boolean isOne(Path folder) {
        Path load = folder.resolve(DdlFolder.LOAD);
        return Files.isRegularFile(load) && Sources.text(load).startsWith(DdlFolder.HEAD);
    }

    /// Its files in the order in which they load.
    static List<Path> files(Path folder) {
        return Sources.text(folder.resolve(DdlFolder.LOAD))
                .lines()
                .filter(line -> line.startsWith(INCLUDE))
                .map(line -> folder.resolve(line.substring(INCLUDE.length()).strip()))
                .toList();
    }

    /// Writes a folder anew; files of an earlier time that have no object any more go.
    static void write(Engine engine, Path folder, List<DdlFile> files) {
        try {
            List<Path> earlier = earlier(folder);
            Set<Path> written = new HashSet<>();
            for (DdlFile file : files) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.text());
                written.add(path);
            }
            for (Path path : earlier) {
                if (!written.contains(path)) {
                    Files.deleteIfExists(path);
                }
            }
            engine.err().println("Wrote " + files.size() + " files to " + folder);
        } catch (IOException e) {
            throw CliException.failed(folder + " can't be written: " + e.getMessage());
        }
    }

    private static List<Path> earlier(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw CliException.badUse(
                    folder + " is no folder. Name one, or a file ending with .sql.");
        }
        if (isOne(folder)) {
            return files(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw CliException.badUse(
                        folder
                                + " has files that Drydock did not write. Name an empty or a new"
                                + " folder.");
            }
        }
        return List.of();
    }
}
