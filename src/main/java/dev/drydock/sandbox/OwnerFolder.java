package dev.drydock.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// This process' folder of throw-away data directories. A lock file beside it is held as long as the process lives; folders whose
/// lock nobody holds were left by the dead and are swept away when the next owner comes.
final class OwnerFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FolderLock lock;

    private OwnerFolder(Path folder, Path lockFile, FolderLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static OwnerFolder make() {
        Path running = CacheFolder.get("running");
        try {
            sweep(running);
            while (true) {
                String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
                Path lockFile = running.resolve(name + LOCK);
                FolderLock lock = FolderLock.tryTake(lockFile);
                // A sweeper may be quicker than we are; then this name is lost.
                if (lock != null) {
                    Path folder = Files.createDirectory(running.resolve(name));
                    openToServer(folder);
                    return new OwnerFolder(folder, lockFile, lock);
                }
            }
        } catch (IOException e) {
            throw new SandboxException(
                    "The folder for throw-away servers "
                            + running
                            + " can't be used: "
                            + e.getMessage(),
                    e);
        }
    }

    Path path() {
        return folder;
    }

    private static void openToServer(Path folder) throws IOException {
        if (ServerUser.isPosix()) {
            Files.setPosixFilePermissions(
                    folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static void sweep(Path running) throws IOException {
        List<Path> locks;
        try (Stream<Path> files = Files.list(running)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
        }
        for (Path file : locks) {
            try (FolderLock lock = FolderLock.tryTake(file)) {
                if (lock != null) {
                    sweepFolder(folderOf(file));
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                // A server that is about to end still writes there; the next owner sweeps it.
            }
        }
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static void sweepFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> clusters = Files.list(folder)) {
            clusters.forEach(OwnerFolder::endServer);
        }
        Folders.delete(folder);
    }

    /// Ends the server of a data directory, if one is still running there.
    static void endServer(Path data) {
        Long pid = postmasterPid(data);
        if (pid == null) {
            return;
        }
        ProcessHandle.of(pid)
                .filter(handle ->
                        handle.info()
                                .commandLine()
                                .filter(line -> line.contains(data.toString()))
                                .isPresent())
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private static @Nullable Long postmasterPid(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).orElse(null);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    /// Deletes the folder; its servers must have been stopped.
    @Override
    public void close() {
        try {
            Folders.delete(folder);
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // The next owner sweeps what is left.
        } finally {
            lock.close();
        }
    }
}
