package dev.drydock.demo;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.CacheFolder;
import dev.drydock.sandbox.FolderLock;
import dev.drydock.sandbox.KeptServer;
import dev.drydock.sandbox.SandboxException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The demo database while it is open: a shop on an embedded server. What the user changes stays changed until it is made new.
///
/// Its folder is prepared under another name and renamed when complete, so that it is whole or absent. One process runs its server;
/// others that open it meanwhile use that server as long as it runs. The system property `drydock.demo` names another folder within
/// the cache folder, for tests that must not touch what the user has there.
public final class DemoDatabase implements AutoCloseable {
    /// The major version of its server.
    public static final int MAJOR = 18;

    private static final String DATABASE = "shop";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;

    private static final Map<String, String> PREPARING =
            Map.ofEntries(
                    Map.entry("fsync", "off"),
                    Map.entry("synchronous_commit", "off"),
                    Map.entry("full_page_writes", "off"),
                    Map.entry("wal_level", "minimal"),
                    Map.entry("max_wal_senders", "0"),
                    Map.entry("autovacuum", "off"),
                    Map.entry("jit", "off"),
                    Map.entry("shared_buffers", "256MB"),
                    Map.entry("max_wal_size", "8GB"),
                    Map.entry("checkpoint_timeout", "1d"),
                    Map.entry("io_method", "sync"));

    /// Ordinary settings for planning. Autovacuum would make plans and locks differ from one look to the next.
    private static final Map<String, String> RUNNING =
            Map.of(
                    "synchronous_commit", "off",
                    "wal_level", "minimal",
                    "max_wal_senders", "0",
                    "autovacuum", "off",
                    "shared_buffers", "128MB",
                    "max_wal_size", "2GB");

    private final Target target;
    private final Path project;
    private final boolean fresh;
    private final @Nullable KeptServer server;
    private final @Nullable FolderLock lock;
    private final Thread atExit = new Thread(this::stop, "drydock-demo-stop");

    private DemoDatabase(
            Target target,
            Path project,
            boolean fresh,
            @Nullable KeptServer server,
            @Nullable FolderLock lock) {
        this.target = target;
        this.project = project;
        this.fresh = fresh;
        this.server = server;
        this.lock = lock;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Opens the demo database; prepares it first if need be, which takes some ten seconds.
    ///
    /// @param progress told what is being done, for people
    /// @throws SandboxException when the server can't be had, with what to do
    public static DemoDatabase open(Consumer<String> progress) {
        Path demo = folder();
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            FolderLock lock = FolderLock.tryTake(demo.resolve("lock"));
            if (lock != null) {
                return own(demo, lock, progress);
            }
            DemoDatabase others = attach(demo);
            if (others != null) {
                return others;
            }
            if (!told) {
                progress.accept("Waiting for another Drydock that is starting the demo database");
                told = true;
            }
            if (System.nanoTime() > end) {
                throw new SandboxException(
                        "Another Drydock has been starting the demo database in "
                                + demo
                                + " for "
                                + PATIENCE.toMinutes()
                                + " minutes. End it and try again.");
            }
            pause();
        }
    }

    private static Path folder() {
        return CacheFolder.get(System.getProperty("drydock.demo", "demo"));
    }

    /// Throws the demo database away, so that the next `open` makes it new.
    ///
    /// @throws SandboxException when somebody has it open
    public static void reset() {
        Path demo = folder();
        FolderLock lock = FolderLock.tryTake(demo.resolve("lock"));
        if (lock == null) {
            throw new SandboxException(
                    "The demo database is open in another Drydock. Close that one, then reset it.");
        }
        try {
            forget(demo, "");
        } finally {
            lock.close();
        }
    }

    /// The slow query that comes with the demo, and the index that helps it.
    public static String slowQuery() {
        return DemoResource.read("slow.sql").strip();
    }

    public static String slowQueryIndex() {
        return DemoResource.read("slow-index.sql").strip();
    }

    private static DemoDatabase own(Path demo, FolderLock lock, Consumer<String> progress) {
        try {
            String version = version();
            Path folder = demo.resolve(version);
            boolean fresh = !Files.isDirectory(folder);
            if (fresh) {
                forget(demo, version);
                prepare(demo, folder, progress);
            }
            Path project = folder.resolveSibling(version + "-project");
            writeProject(project);
            progress.accept("Starting the demo database");
            KeptServer server = KeptServer.start(MAJOR, folder, RUNNING);
            Files.writeString(demo.resolve("port"), String.valueOf(server.target().port()));
            return new DemoDatabase(
                    server.target().withDatabase(DATABASE), project, fresh, server, lock);
        } catch (IOException e) {
            lock.close();
            throw new SandboxException(
                    "The demo database in " + demo + " can't be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void prepare(Path demo, Path folder, Consumer<String> progress) {
        Path half = demo.resolve("preparing");
        progress.accept("Unpacking PostgreSQL " + MAJOR);
        KeptServer.create(MAJOR, half);
        try (KeptServer server = KeptServer.start(MAJOR, half, PREPARING)) {
            Preparation.run(server.target(), DATABASE, progress);
            progress.accept("Writing it to disk");
        }
        KeptServer.move(half, folder);
    }

    private static void writeProject(Path project) throws IOException {
        if (!Files.isDirectory(project)) {
            // Renamed when complete: a process that ends meanwhile must leave no half of it.
            Path half = project.resolveSibling("writing-" + project.getFileName());
            KeptServer.delete(half);
            DemoProject.write(half);
            Files.move(half, project);
        }
    }

    /// A name that changes with everything the database is made of.
    private static String version() {
        StringBuilder all = new StringBuilder();
        Stream.concat(DemoResource.SCRIPTS.stream(), DemoProject.files().stream())
                .forEach(name -> all.append(DemoResource.read(name)));
        return "shop-" + MAJOR + "-" + DemoProject.sha256(all.toString()).substring(0, 12);
    }

    /// Deletes half-made and outdated folders, all but those of a version.
    private static void forget(Path demo, String version) {
        List<Path> folders;
        try (Stream<Path> files = Files.list(demo)) {
            folders = files.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new SandboxException(demo + " can't be read: " + e.getMessage(), e);
        }
        folders.stream()
                .filter(folder -> !folder.getFileName().toString().equals(version))
                .forEach(KeptServer::delete);
    }

    private static @Nullable DemoDatabase attach(Path demo) {
        String version = version();
        try {
            int port = Integer.parseInt(Files.readString(demo.resolve("port")).strip());
            Target target = KeptServer.target(demo.resolve(version), port).withDatabase(DATABASE);
            Session.open(target).close();
            return new DemoDatabase(target, demo.resolve(version + "-project"), false, null, null);
        } catch (IOException | NumberFormatException | PgException | SandboxException e) {
            // Not there yet; the caller asks again.
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the demo database.", e);
        }
    }

    /// The database `shop`, as superuser.
    public Target target() {
        return target;
    }

    /// The shop's repository: `drizzle` with a pending migration, `queries`, `src`.
    public Path project() {
        return project;
    }

    /// Whether this opening prepared it.
    public boolean isFresh() {
        return fresh;
    }

    private void stop() {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    /// Stops the server, if it is ours.
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending; stopping twice does nothing.
        }
    }
}
