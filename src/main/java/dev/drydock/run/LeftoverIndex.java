package dev.drydock.run;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The invalid index that `CREATE INDEX CONCURRENTLY` leaves when it fails or is cancelled. It serves no query, may cost every
/// write, and keeps its name, so that a second attempt would fail or (with IF NOT EXISTS) pretend to succeed.
final class LeftoverIndex {
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final Pattern CREATE =
            Pattern.compile(
                    "\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
                            + NAME
                            + "\\s+ON\\s+(?:ONLY\\s+)?("
                            + NAME
                            + "(?:\\s*\\.\\s*"
                            + NAME
                            + ")?).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private LeftoverIndex() {}

    /// The invalid index that this statement would trip over, as a qualified name; null when there is none, when another session
    /// is building it right now, or when the statement is another one.
    static @Nullable String find(Session session, String sql) {
        Matcher create = CREATE.matcher(sql);
        if (!create.matches()) {
            return null;
        }
        List<String> found =
                session.query(
                        """
                        SELECT format('%I.%I', n.nspname, c.relname)
                        FROM pg_index i
                        JOIN pg_class c ON c.oid = i.indexrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE i.indrelid = to_regclass(?) AND c.relname = ? AND NOT i.indisvalid AND c.relkind = 'i'
                          AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid)
                        """,
                        row -> row.string(1), create.group(2), unquote(create.group(1)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String unquote(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    /// What to tell about it.
    static String words(String index) {
        return "The invalid index "
                + index
                + " is left; the next run drops it first, or run DROP INDEX CONCURRENTLY "
                + index
                + ".";
    }
}
