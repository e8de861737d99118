package dev.drydock.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/// Where prepared things outlive the process: unpacked servers, prepared clusters, the demo database.
///
/// The system property `drydock.cache` names it; else it is `drydock` in the user's cache folder. PostgreSQL refuses to run as
/// root, so for root the folder must be one that another user can reach: where the home folder is closed to others, as `/root` is,
/// it is `/var/cache/drydock`.
public final class CacheFolder {
    private static final Path SHARED = Path.of("/var/cache/drydock");

    private CacheFolder() {}

    /// The folder, which exists afterwards.
    ///
    /// @throws SandboxException when it can't be made
    public static Path get() {
        return make(choose());
    }

    /// A folder in it, which exists afterwards.
    public static Path get(String name) {
        return make(get().resolve(name));
    }

    private static Path choose() {
        String named = System.getProperty("drydock.cache");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path own = userCache().resolve("drydock").toAbsolutePath();
        return ServerUser.isRoot() && !isOpenToOthers(own) ? SHARED : own;
    }

    private static Path userCache() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? Path.of(home, "AppData", "Local") : Path.of(local);
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Caches");
        }
        // HOME decides before the password file's entry, as it does for every other tool.
        String environmentHome = System.getenv("HOME");
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache != null && Path.of(cache).isAbsolute()
                ? Path.of(cache)
                : Path.of(environmentHome == null ? home : environmentHome, ".cache");
    }

    /// Whether every existing folder on the way lets other users pass.
    private static boolean isOpenToOthers(Path folder) {
        for (@Nullable Path each = folder; each != null; each = each.getParent()) {
            try {
                if (Files.exists(each)
                        && !Files.getPosixFilePermissions(each)
                                .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        return true;
    }

    private static Path make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (ServerUser.isRoot()) {
                    openToOthers(folder);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new SandboxException(
                    "The cache folder "
                            + folder
                            + " can't be made: "
                            + e.getMessage()
                            + ". Name another one with -Ddrydock.cache=FOLDER.",
                    e);
        }
    }

    private static void openToOthers(Path folder) throws IOException {
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(folder, open);
    }
}
