package dev.drydock.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL that is too long for a text block, kept as a file beside this class.
final class SqlResource {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private SqlResource() {}

    private static final Pattern VERSIONED =
            Pattern.compile("^\\s*/\\*(>=|<|)(\\d+)(?:-(\\d+))?\\*/(.*)$");

    /// The SQL for one major version: a line that begins with `/*>=15*/` is for 15 and later, with `/*<15*/` for those before, with
    /// `/*15-16*/` for those two.
    static String read(String file, int majorVersion) {
        StringBuilder sql = new StringBuilder();
        for (String line : read(file).lines().toList()) {
            Matcher versioned = VERSIONED.matcher(line);
            if (!versioned.matches()) {
                sql.append(line).append('\n');
            } else if (isFor(versioned, majorVersion)) {
                sql.append(versioned.group(4)).append('\n');
            }
        }
        return sql.toString();
    }

    private static boolean isFor(Matcher versioned, int majorVersion) {
        int version = Integer.parseInt(versioned.group(2));
        return switch (versioned.group(1)) {
            case ">=" -> majorVersion >= version;
            case "<" -> majorVersion < version;
            default ->
                    majorVersion >= version && majorVersion <= Integer.parseInt(versioned.group(3));
        };
    }

    static String read(String file) {
        return READ.computeIfAbsent(file, SqlResource::load);
    }

    private static String load(String file) {
        try (InputStream in = SqlResource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
