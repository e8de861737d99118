package dev.drydock.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// A lock on a file that the operating system gives back when its holder dies, however it dies. Excludes other processes and
/// other holders in this process alike.
public final class FolderLock implements AutoCloseable {
    private static final long POLL_MILLIS = 20;

    /// The files that this process has locked. They must not be opened a second time: POSIX gives up all of a process' locks on a
    /// file as soon as the process closes any descriptor of it.
    private static final Set<Path> OURS = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock, waiting for it as long as is said.
    ///
    /// @throws SandboxException when somebody else still has it then
    public static FolderLock take(Path file, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            FolderLock lock = tryTake(file);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw new SandboxException(
                        "Another Drydock has been holding "
                                + file
                                + " for "
                                + patience.toSeconds()
                                + " s. Wait for it to finish, or end it, and try again.");
            }
            pause();
        }
    }

    /// Does something while holding the lock.
    ///
    /// @throws SandboxException when somebody else still has the lock after as long as is said
    public static void during(Path file, Duration patience, Runnable action) {
        FolderLock lock = take(file, patience);
        try {
            action.run();
        } finally {
            lock.close();
        }
    }

    /// Takes the lock if nobody has it, else returns null.
    public static @Nullable FolderLock tryTake(Path file) {
        Path path = file.toAbsolutePath().normalize();
        synchronized (OURS) {
            if (OURS.contains(path)) {
                return null;
            }
            FolderLock lock = tryOpen(path);
            if (lock != null) {
                OURS.add(path);
            }
            return lock;
        }
    }

    private static @Nullable FolderLock tryOpen(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            // A holder may delete its file as its last act; a lock on a deleted file excludes
            // nobody.
            if (lock != null && Files.exists(file)) {
                return new FolderLock(file, channel);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            closeQuietly(channel);
            throw new SandboxException(
                    "The lock file " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock was not ours; nothing depends on this channel.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for another Drydock.", e);
        }
    }

    /// Gives the lock back.
    @Override
    public void close() {
        synchronized (OURS) {
            OURS.remove(file);
            closeQuietly(channel);
        }
    }
}
