package dev.drydock.run;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.Essences;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The invalid index that `CREATE INDEX CONCURRENTLY` or `REINDEX CONCURRENTLY` leaves when it fails or is cancelled. It serves no query,
/// may cost every write, and keeps its name, so that a second attempt would fail, make one more beside it, or (with IF NOT EXISTS) pretend
/// to succeed.
final class LeftoverIndex {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String QUALIFIED = NAME + "(?:\\s*\\.\\s*" + NAME + ")?";

    /// How many characters of an index's name its helper has at least.
    private static final int KEPT = 14;

    private static final Pattern CREATE =
            pattern(
                    "CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:(?:IF\\s+NOT\\s+EXISTS\\s+)?(?<index>"
                            + NAME
                            + ")\\s+)?ON\\s+(?:ONLY\\s+)?(?<table>"
                            + QUALIFIED
                            + ").*");
    private static final Pattern REINDEX =
            pattern(
                    "REINDEX\\s+(?:\\([^)]*\\)\\s*)?(?<what>INDEX|TABLE)\\s+CONCURRENTLY\\s+(?<name>(?:"
                            + NAME
                            + "\\s*\\.\\s*)?(?<last>"
                            + NAME
                            + "))\\s*;?\\s*");

    private LeftoverIndex() {}

    private static Pattern pattern(String statement) {
        return Pattern.compile(
                "\\s*" + statement,
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// The invalid indexes that this statement would trip over or leave beside its own, as qualified names; none that another session is
    /// building right now.
    ///
    /// @param made what the statement is known to make, as `Essences` names it: how an index is called that has no name in the statement
    static List<String> find(Session session, String sql, Set<String> made) {
        Matcher create = CREATE.matcher(sql);
        if (create.matches()) {
            String index = create.group("index");
            return invalid(
                    session,
                    "to_regclass(?)",
                    create.group("table"),
                    index == null
                            ? address -> made.contains(Essences.key(address))
                            : address -> address.name().equals(unquote(index)));
        }
        Matcher reindex = REINDEX.matcher(sql);
        if (reindex.matches()) {
            boolean index = reindex.group("what").equalsIgnoreCase("INDEX");
            String own = index ? cut(unquote(reindex.group("last"))) : "";
            return invalid(
                    session,
                    index
                            ? "(SELECT indrelid FROM pg_index WHERE indexrelid = to_regclass(?))"
                            : "to_regclass(?)",
                    reindex.group("name"),
                    address ->
                            address.name().startsWith(own)
                                    && address.name().matches("(?s).*_cc(new|old)\\d*"));
        }
        return List.of();
    }

    private static List<String> invalid(
            Session session, String table, String name, Predicate<ObjectAddress> wanted) {
        return session
                .query(
                        """
                        SELECT n.nspname, c.relname
                        FROM pg_index i
                        JOIN pg_class c ON c.oid = i.indexrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE i.indrelid = %s AND NOT i.indisvalid AND c.relkind = 'i'
                          AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = c.oid)
                        ORDER BY 1, 2
                        """
                                .formatted(table),
                        row -> ObjectAddress.of(ObjectKind.INDEX, row.string(1), row.string(2)),
                        name)
                .stream()
                .filter(wanted)
                .map(ObjectAddress::sql)
                .toList();
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(KEPT, name.length()));
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
