package dev.drydock.sandbox;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts the tests' servers on a file system in memory where there is a large one: databases are cloned three times as fast there.
public final class ServersInMemory implements LauncherSessionListener {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 6L << 30;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            if (System.getProperty("drydock.cache") == null
                    && Files.isWritable(MEMORY)
                    && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_BYTES) {
                String user = System.getProperty("user.name");
                System.setProperty("drydock.cache", MEMORY + "/drydock-tests-" + user);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
