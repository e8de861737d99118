package dev.drydock.ui.live;

import dev.drydock.ui.shell.Recents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Recent connections in a file of the user's, one URL without password a line. A file that cannot be read or written is no reason to
/// bother anybody: there are no recent connections then.
public final class FileRecents implements Recents {
    private static final int KEPT_MAX = 8;

    private final Path file;

    public FileRecents(Path file) {
        this.file = file;
    }

    /// The file where desktop programs keep such things.
    public static FileRecents ofUser(Map<String, String> environment) {
        String config = environment.get("XDG_CONFIG_HOME");
        Path folder =
                config == null || config.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".config")
                        : Path.of(config);
        return new FileRecents(folder.resolve("drydock").resolve("recent"));
    }

    @Override
    public List<String> list() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .limit(KEPT_MAX)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void add(String url) {
        List<String> urls = new ArrayList<>(list());
        urls.remove(url);
        urls.addFirst(url);
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, urls.subList(0, Math.min(KEPT_MAX, urls.size())));
        } catch (IOException e) {
            // The list is a convenience; it is simply not remembered.
        }
    }
}
