package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The file that libpq takes passwords from: lines of `host:port:database:user:password`, where `*` matches anything and a backslash
/// takes the meaning from a colon or a backslash. Source: PostgreSQL manual, "The Password File".
final class PasswordFile {
    private static final Set<PosixFilePermission> FOREIGN =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);

    private final List<String> lines;

    private PasswordFile(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /// Reads the file that the environment points at; one that is missing is empty, and so is one that others may read.
    ///
    /// @param warnings told when a file is passed over
    static PasswordFile of(Map<String, String> environment, Consumer<String> warnings) {
        Path file = place(environment);
        if (file == null || !Files.isRegularFile(file)) {
            return new PasswordFile(List.of());
        }
        try {
            if (isOpenToOthers(file)) {
                warnings.accept(
                        "The password file "
                                + file
                                + " can be read by others and was passed over. Run: chmod 0600 "
                                + file);
                return new PasswordFile(List.of());
            }
            return new PasswordFile(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            warnings.accept("The password file " + file + " can't be read: " + e.getMessage());
            return new PasswordFile(List.of());
        }
    }

    /// The password of the first line that matches.
    @Nullable String find(String host, int port, String database, String user) {
        List<String> wanted = List.of(host, Integer.toString(port), database, user);
        for (String line : lines) {
            List<String> fields = line.startsWith("#") ? List.of() : fields(line);
            if (fields.size() >= 5 && matches(fields, wanted)) {
                return unescape(fields.get(4));
            }
        }
        return null;
    }

    private static @Nullable Path place(Map<String, String> environment) {
        String named = environment.get("PGPASSFILE");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String windows = environment.get("APPDATA");
        if (windows != null) {
            return Path.of(windows, "postgresql", "pgpass.conf");
        }
        String home = environment.get("HOME");
        return home == null ? null : Path.of(home, ".pgpass");
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(FOREIGN::contains);
    }

    /// Four fields and the rest, still with their backslashes.
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length() && fields.size() < 4; i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                fields.add(line.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(line.substring(Math.min(start, line.length())));
        return fields;
    }

    private static boolean matches(List<String> fields, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String field = fields.get(i);
            if (!field.equals("*") && !unescape(field).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String unescape(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                c = field.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
