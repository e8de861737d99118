package dev.drydock.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A freshly initialised cluster that new clusters are copied from, which is ten times faster than `initdb`. One per version in
/// the cache folder.
///
/// @param data its data directory; never started
/// @param password of its superuser `postgres`, random, known to this cache folder only
record ClusterTemplate(PgBundle bundle, ServerUser user, Path data, String password) {
    /// The superuser's name.
    static final String SUPERUSER = "postgres";

    /// Part of the folder's name: raise it when `initdb`'s options change.
    private static final int GENERATION = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int INITDB_SECONDS = 60;

    static ClusterTemplate of(PgBundle bundle) {
        ServerUser user = ServerUser.find(bundle.home());
        Path templates = CacheFolder.get("templates");
        // A namespace's nobody and the real nobody can't share files.
        String owner = user.uid() == null ? "" : "-" + user.uid();
        String name = bundle.version() + "-" + GENERATION + owner;
        Path folder = templates.resolve(name);
        if (!Files.isDirectory(folder)) {
            FolderLock.during(
                    templates.resolve(name + ".lock"),
                    PATIENCE,
                    () -> make(bundle, user, templates, folder));
        }
        return new ClusterTemplate(bundle, user, folder.resolve("data"), readPassword(folder));
    }

    /// Copies the cluster to a folder that must not exist yet.
    void copyTo(Path to) {
        try {
            Folders.copyCluster(data, to, user);
        } catch (IOException e) {
            throw new SandboxException(
                    "The prepared cluster "
                            + data
                            + " can't be copied to "
                            + to
                            + ": "
                            + e.getMessage()
                            + ". Is the disk full?",
                    e);
        }
    }

    static String readPassword(Path folder) {
        try {
            return Files.readString(folder.resolve("password")).strip();
        } catch (IOException e) {
            throw new SandboxException(
                    "The cluster in "
                            + folder
                            + " is damaged: its password can't be read. Delete that folder and try"
                            + " again.",
                    e);
        }
    }

    private static void make(PgBundle bundle, ServerUser user, Path templates, Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Path half = Files.createTempDirectory(templates, "preparing-");
            try {
                user.own(half);
                Path password = half.resolve("password");
                Files.writeString(password, randomPassword() + "\n", StandardOpenOption.CREATE_NEW);
                restrict(password);
                user.own(password);
                initdb(bundle, user, half);
                if (user.uid() != null) {
                    // Only we read it from now on; the folder must let the server's user pass to
                    // copies of its own only.
                    Files.setAttribute(password, "unix:uid", 0);
                }
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(half);
            }
        } catch (IOException e) {
            throw new SandboxException(
                    "A cluster of PostgreSQL "
                            + bundle.version()
                            + " can't be prepared in "
                            + templates
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    static void restrict(Path file) throws IOException {
        if (ServerUser.isPosix()) {
            Files.setPosixFilePermissions(
                    file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void initdb(PgBundle bundle, ServerUser user, Path half) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                bundle.program("initdb").toString(),
                                "--pgdata=" + half.resolve("data"),
                                "--username=" + SUPERUSER,
                                "--pwfile=" + half.resolve("password"),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--wal-segsize=1",
                                "--no-sync"));
        if (bundle.major() >= 18) {
            command.add("--no-data-checksums");
        }
        Path log = half.resolve("initdb.log");
        Process process =
                new ProcessBuilder(user.command(command))
                        .directory(half.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("initdb did not finish in " + INITDB_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while initdb was running", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "initdb failed: " + Files.readString(log, StandardCharsets.UTF_8).strip());
        }
    }
}
