package dev.drydock.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// This process' folder of throw-away data directories. A lock file beside it is held as long as the process lives; folders whose
/// lock nobody holds were left by the dead and are swept away when the next owner comes.
final class OwnerFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

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

    private static void endServer(Path data) {
        endServer(data, Duration.ZERO);
    }

    /// Ends the server of a data directory, if one is still running there, and waits until it is gone.
    ///
    /// @param patience how long it may take to stop by itself, as its owner's end tells it to
    static void endServer(Path data, Duration patience) {
        Long pid = postmasterPid(data);
        if (pid == null) {
            return;
        }
        ProcessHandle.of(pid)
                .filter(handle -> isServerOf(handle, data))
                .filter(handle -> !exits(handle, patience))
                .ifPresent(handle -> {
                    handle.destroyForcibly();
                    exits(handle, AFTER_KILL);
                });
    }

    private static boolean isServerOf(ProcessHandle handle, Path data) {
        return handle.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static boolean exits(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
