package dev.drydock.sandbox;

import dev.drydock.postgres.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An embedded server on a throw-away cluster that nobody else uses, whose files may be changed while it stands still. Used by one
/// thread at a time.
public final class PrivateServer implements AutoCloseable {
    private final PgBundle bundle;
    private final ClusterTemplate template;
    private final OwnerFolder folder;
    private final Path data;
    private ServerProcess process;

    private PrivateServer(
            PgBundle bundle,
            ClusterTemplate template,
            OwnerFolder folder,
            Path data,
            ServerProcess process) {
        this.bundle = bundle;
        this.template = template;
        this.folder = folder;
        this.data = data;
        this.process = process;
    }

    /// Starts a server of a major version.
    ///
    /// @throws SandboxException when there is none, or it does not start
    public static PrivateServer start(int major) {
        PgBundle bundle = PgBundle.of(major);
        ClusterTemplate template = ClusterTemplate.of(bundle);
        OwnerFolder folder = OwnerFolder.make();
        try {
            Path data = folder.path().resolve("data");
            template.copyTo(data);
            return new PrivateServer(
                    bundle, template, folder, data, launch(bundle, template, data));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ServerProcess launch(PgBundle bundle, ClusterTemplate template, Path data) {
        return ServerProcess.start(
                bundle,
                template.user(),
                data,
                SandboxServer.settings(bundle.major()),
                ServerProcess.Stop.FAST);
    }

    /// The database `postgres`, as superuser. Another one after each stop, since the port may be another.
    public Target target() {
        return SandboxServer.admin(process, template);
    }

    /// What is done with the files of a server that stands still.
    @FunctionalInterface
    public interface FileWork {
        void in(DataDirectory directory) throws IOException;
    }

    /// The files of a server.
    public static final class DataDirectory {
        private final Path path;
        private final ServerUser user;

        DataDirectory(Path path, ServerUser user) {
            this.path = path;
            this.user = user;
        }

        /// A file by its path in the directory, as `pg_relation_filepath` tells it.
        public Path file(String relative) {
            return path.resolve(relative);
        }

        /// Makes a file that the server may use.
        public void create(Path file) throws IOException {
            Files.createFile(file);
            ClusterTemplate.restrict(file);
            user.own(file);
        }
    }

    /// Stops the server so that all is in its files, does something with them, and starts it again. Sessions are lost.
    ///
    /// @throws SandboxException when the server does not stop or start, or the work fails
    public void whileStopped(FileWork work) {
        process.close();
        if (Files.exists(data.resolve("postmaster.pid"))) {
            throw new SandboxException("The server in " + data + " did not stop in time.");
        }
        try {
            work.in(new DataDirectory(data, template.user()));
        } catch (IOException e) {
            throw new SandboxException(
                    "The files of the server in " + data + " can't be changed: " + e.getMessage(),
                    e);
        }
        process = launch(bundle, template, data);
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
