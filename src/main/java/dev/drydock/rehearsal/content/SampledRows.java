package dev.drydock.rehearsal.content;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A sample of a real database's rows, read in one read-only snapshot, with every row that a sampled one points at. What could not be read
/// is said, table by table.
///
/// @param live the database
public record SampledRows(Target live, Amount amount) implements Filling {
    private static final int KEYS_AT_ONCE = 500;
    private static final int ROUNDS_MAX = 100;

    /// Of a larger table pages are taken, which reads only those; of a smaller one rows, which is even.
    private static final long LARGE_ROWS = 1_000_000;

    /// How much of each table is wanted.
    public sealed interface Amount {
        /// So many rows, or all where there are fewer.
        record Rows(long max) implements Amount {}

        /// @param share more than 0, at most 100
        record Percent(double share) implements Amount {}
    }

    @Override
    public Content fill(Session session) {
        try (Session source = Session.open(live)) {
            source.execute(
                    """
                    SET default_transaction_read_only = on; SET search_path = ''; SET row_security = off;
                    SET lock_timeout = '2s'; SET statement_timeout = '10min';
                    BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
                    """);
            Work work = new Work(source, session, amount);
            Quiet.during(session, work.leftOut, work::all);
            source.execute("COMMIT");
            Quiet.settle(session, work.leftOut);
            return new Content("sampled", work.counts(), work.leftOut);
        }
    }

    /// @param name qualified and quoted
    /// @param columns those that can be written, quoted
    /// @param rows as the live server estimates; -1 when it does not know
    private record Source(String name, List<String> columns, long rows) {
        String list() {
            return String.join(", ", columns);
        }
    }

    /// @param columns quoted, of the table that points
    /// @param types of the columns that are pointed at
    private record Key(
            String from,
            List<String> columns,
            String to,
            List<String> targets,
            List<String> types) {}

    private static final class Work {
        private final Session live;
        private final Session copy;
        private final Amount amount;
        private final Map<String, Source> sources = new LinkedHashMap<>();
        private final Set<String> unreadable = new TreeSet<>();
        private final List<String> leftOut = new ArrayList<>();

        Work(Session live, Session copy, Amount amount) {
            this.live = live;
            this.copy = copy;
            this.amount = amount;
        }

        void all() {
            read();
            sources.values().forEach(this::sample);
            follow();
        }

        SortedMap<String, Long> counts() {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (String name : sources.keySet()) {
                counts.put(
                        name, copy.queryOne("SELECT count(*) FROM " + name, row -> row.bigint(1)));
            }
            return counts;
        }

        private void read() {
            Map<String, Long> rows = new HashMap<>();
            live.query(
                    """
                    SELECT n.nspname, c.relname,
                           CASE WHEN c.relkind = 'p'
                               THEN (SELECT sum(greatest(l.reltuples, 0))::bigint
                                     FROM pg_catalog.pg_partition_tree(c.oid) t
                                     JOIN pg_catalog.pg_class l ON l.oid = t.relid
                                     WHERE t.isleaf)
                               ELSE c.reltuples::bigint
                           END
                    FROM pg_catalog.pg_class c
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p')
                    """,
                    row -> rows.put(name(row.string(1), row.string(2)), row.bigint(3)));
            copy.query(
                    """
                    SELECT n.nspname, c.relname,
                           (SELECT array_agg(a.attname::text ORDER BY a.attnum)
                            FROM pg_catalog.pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                    FROM pg_catalog.pg_class c
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
                      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    ORDER BY n.nspname, c.relname
                    """,
                    row -> {
                        String name = name(row.string(1), row.string(2));
                        List<String> columns =
                                row.strings(3).stream().map(Identifier::quote).toList();
                        return sources.put(
                                name, new Source(name, columns, rows.getOrDefault(name, -1L)));
                    });
        }

        private static String name(String schema, String table) {
            return Identifier.quote(schema) + "." + Identifier.quote(table);
        }

        private void sample(Source source) {
            fetch(source, "FROM " + source.name() + " " + share(source));
        }

        private String share(Source source) {
            return switch (amount) {
                case Amount.Percent(double share) -> method(source, share);
                case Amount.Rows(long max) ->
                        (source.rows() <= 2 * max
                                        ? ""
                                        : method(source, 200.0 * max / source.rows()))
                                + " LIMIT "
                                + max;
            };
        }

        private static String method(Source source, double percent) {
            return String.format(
                    Locale.ROOT,
                    "TABLESAMPLE %s (%.6f)",
                    source.rows() > LARGE_ROWS ? "SYSTEM" : "BERNOULLI",
                    Math.min(100, percent));
        }

        /// @return how many rows came
        private long fetch(Source source, String from) {
            if (unreadable.contains(source.name())) {
                return 0;
            }
            try {
                live.execute("SAVEPOINT drydock_sample");
                return live.copy(
                        "SELECT " + source.list() + " " + from,
                        copy,
                        source.name() + " (" + source.list() + ")");
            } catch (PgException e) {
                if (e.error().isConnectionLost()) {
                    throw e;
                }
                live.execute("ROLLBACK TO SAVEPOINT drydock_sample");
                unreadable.add(source.name());
                leftOut.add(source.name() + " is not complete: " + e.error().message());
                return 0;
            }
        }

        /// Fetches what is pointed at until nothing is missing.
        private void follow() {
            List<Key> keys = keys();
            Set<String> tried = new HashSet<>();
            for (int round = 0; round < ROUNDS_MAX; round++) {
                boolean more = false;
                for (Key key : keys) {
                    more |= follow(key, tried);
                }
                if (!more) {
                    return;
                }
            }
            leftOut.add(
                    "Rows that point at each other go on for more than "
                            + ROUNDS_MAX
                            + " steps; some foreign keys don't hold.");
        }

        private boolean follow(Key key, Set<String> tried) {
            Source source = sources.get(key.to());
            List<String> missing =
                    missing(key).stream()
                            .filter(each -> tried.add(key.to() + key.targets() + each))
                            .toList();
            if (source == null || missing.isEmpty()) {
                return false;
            }
            long came = 0;
            for (int i = 0; i < missing.size(); i += KEYS_AT_ONCE) {
                came +=
                        fetch(
                                source,
                                wanted(
                                        key,
                                        missing.subList(
                                                i, Math.min(missing.size(), i + KEYS_AT_ONCE))));
            }
            if (came < missing.size()) {
                leftOut.add(
                        (missing.size() - came)
                                + " rows of "
                                + key.to()
                                + " that rows of "
                                + key.from()
                                + " point at could not be read.");
            }
            return came > 0;
        }

        private static String wanted(Key key, Collection<String> rows) {
            String columns = String.join(", ", key.targets());
            return "FROM "
                    + key.to()
                    + " WHERE ("
                    + columns
                    + ") IN ("
                    + rows.stream()
                            .map(row -> key.targets().size() == 1 ? row : "(" + row + ")")
                            .collect(Collectors.joining(", "))
                    + ")";
        }

        /// The keys that the copy's rows point at and that are not there, written as lists of constants.
        private List<String> missing(Key key) {
            StringBuilder constants = new StringBuilder();
            StringBuilder given = new StringBuilder();
            StringBuilder same = new StringBuilder();
            for (int i = 0; i < key.columns().size(); i++) {
                String column = "f." + key.columns().get(i);
                constants
                        .append(i == 0 ? "" : " || ', ' || ")
                        .append("pg_catalog.quote_literal(")
                        .append(column)
                        .append("::text) || '::")
                        .append(key.types().get(i).replace("'", "''"))
                        .append("'");
                given.append(i == 0 ? "" : " AND ").append(column).append(" IS NOT NULL");
                same.append(i == 0 ? "" : " AND ")
                        .append("t.")
                        .append(key.targets().get(i))
                        .append(" = ")
                        .append(column);
            }
            return copy.query(
                    "SELECT DISTINCT "
                            + constants
                            + " FROM "
                            + key.from()
                            + " f WHERE "
                            + given
                            + " AND NOT EXISTS (SELECT FROM "
                            + key.to()
                            + " t WHERE "
                            + same
                            + ") ORDER BY 1",
                    row -> row.string(1));
        }

        private List<Key> keys() {
            return copy.query(
                    """
                    SELECT fn.nspname, f.relname,
                           (SELECT array_agg(a.attname::text ORDER BY o)
                            FROM unnest(c.conkey) WITH ORDINALITY u (k, o)
                            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = u.k),
                           tn.nspname, t.relname,
                           (SELECT array_agg(a.attname::text ORDER BY o)
                            FROM unnest(c.confkey) WITH ORDINALITY u (k, o)
                            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.k),
                           (SELECT array_agg(pg_catalog.format_type(a.atttypid, a.atttypmod) ORDER BY o)
                            FROM unnest(c.confkey) WITH ORDINALITY u (k, o)
                            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.k)
                    FROM pg_catalog.pg_constraint c
                    JOIN pg_catalog.pg_class f ON f.oid = c.conrelid
                    JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
                    JOIN pg_catalog.pg_class t ON t.oid = c.confrelid
                    JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
                    WHERE c.contype = 'f' AND c.conparentid = 0
                    ORDER BY fn.nspname, f.relname, c.conname
                    """,
                    row ->
                            new Key(
                                    name(row.string(1), row.string(2)),
                                    row.strings(3).stream().map(Identifier::quote).toList(),
                                    name(row.string(4), row.string(5)),
                                    row.strings(6).stream().map(Identifier::quote).toList(),
                                    row.strings(7)));
        }
    }
}
