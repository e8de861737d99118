package dev.drydock.sandbox;

import dev.drydock.postgres.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// An embedded server whose data is kept: a folder with the data directory and the password beside it. Stops with a checkpoint when
/// closed or when this process ends.
public final class KeptServer implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final String DATA = "data";
    private static final String PASSWORD = "password";

    private final ServerProcess process;
    private final Target target;

    private KeptServer(ServerProcess process, Target target) {
        this.process = process;
        this.target = target;
    }

    /// Makes the folder of a new server, with an empty cluster in it.
    ///
    /// @param folder must not exist yet
    public static void create(int major, Path folder) {
        ClusterTemplate template = ClusterTemplate.of(PgBundle.of(major));
        try {
            Folders.makePrivate(folder);
            template.user().own(folder);
            template.copyTo(folder.resolve(DATA));
            Path password = folder.resolve(PASSWORD);
            Files.writeString(password, template.password() + "\n");
            ClusterTemplate.restrict(password);
        } catch (IOException e) {
            throw new SandboxException(
                    "The folder "
                            + folder
                            + " can't be made: "
                            + e.getMessage()
                            + ". Is the disk full?",
                    e);
        }
    }

    /// Starts the server of such a folder on a free port of the loopback address.
    ///
    /// @param settings what differs from PostgreSQL's defaults
    public static KeptServer start(int major, Path folder, Map<String, String> settings) {
        PgBundle bundle = PgBundle.of(major);
        Path data = folder.resolve(DATA);
        OwnerFolder.endServer(data, STOPPING);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        ServerProcess process =
                ServerProcess.start(
                        bundle, ServerUser.find(bundle.home()), data, all, ServerProcess.Stop.FAST);
        return new KeptServer(process, target(folder, process.port()));
    }

    /// How to reach the server of a folder when it runs on this port.
    public static Target target(Path folder, int port) {
        return new Target(
                "127.0.0.1",
                port,
                "postgres",
                ClusterTemplate.SUPERUSER,
                ClusterTemplate.readPassword(folder),
                new TreeMap<>());
    }

    /// Puts a finished folder in its place, in one step.
    public static void move(Path folder, Path place) {
        try {
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SandboxException(
                    folder + " can't be moved to " + place + ": " + e.getMessage(), e);
        }
    }

    /// Deletes such a folder, and ends a server that a killed process may have left there.
    public static void delete(Path folder) {
        try {
            OwnerFolder.endServer(folder.resolve(DATA), Duration.ZERO);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new SandboxException(folder + " can't be deleted: " + e.getMessage(), e);
        }
    }

    /// The cluster's database `postgres`, as superuser.
    public Target target() {
        return target;
    }

    @Override
    public void close() {
        process.close();
    }
}
