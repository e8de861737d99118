package dev.drydock.cases;

import dev.drydock.postgres.Session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a database holds beside its schema: how many rows, which values, in which files. Read before and after a migration, it tells
/// what the migration did to things that it was not asked to touch. Told by object identifiers, so that a rename hides nothing and a
/// table that went and came back is seen.
///
/// @param tables by OID
/// @param files of tables, materialized views and indexes, by OID
record Contents(Map<Long, TableRows> tables, Map<Long, RelationFile> files) {
    private static final String SEED = resource("seed.sql");

    /// @param columns by number
    record TableRows(String name, long count, Map<Integer, Values> columns) {}

    /// @param digest over all values, whatever the order of rows
    record Values(String name, String type, boolean generated, String digest) {}

    /// @param kind as in `pg_class.relkind`
    /// @param table the table of an index, else the relation itself
    record RelationFile(String name, String kind, String table, long file) {}

    private static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Contents.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts some rows into every table that takes them.
    static void seed(Session session) {
        session.execute(SEED);
    }

    /// Empties every table. CASCADE, though all are named: without it PostgreSQL 18 overlooks a table that has nothing but a foreign key that is NOT
    /// ENFORCED, and so no trigger, among those named with what it references. Source: `heap_truncate_check_FKs` in `heap.c`.
    static void clear(Session session) {
        String tables =
                String.join(
                        ", ",
                        session.query(
                                """
                                SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'
                                  AND n.nspname <> 'information_schema'
                                  AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) t
                                                  JOIN pg_class f ON f.oid = t.relid
                                                  WHERE f.relkind = 'f')
                                """,
                                row -> row.string(1)));
        if (!tables.isEmpty()) {
            session.execute(
                    "BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE "
                            + tables
                            + " CASCADE; COMMIT");
        }
    }

    static Contents read(Session session) {
        Map<Long, RelationFile> files = new TreeMap<>();
        session.query(
                """
                SELECT c.oid::bigint, quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                       c.relkind::text,
                       coalesce((SELECT quote_ident(s.nspname) || '.' || quote_ident(t.relname)
                                 FROM pg_class t JOIN pg_namespace s ON s.oid = t.relnamespace
                                 WHERE t.oid = i.indrelid),
                                quote_ident(n.nspname) || '.' || quote_ident(c.relname)),
                       coalesce(pg_relation_filenode(c.oid), 0)::bigint
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_index i ON i.indexrelid = c.oid
                WHERE c.relkind IN ('r', 'm', 'i') AND n.nspname !~ '^pg_'
                  AND n.nspname <> 'information_schema'
                """,
                row ->
                        files.put(
                                row.bigint(1),
                                new RelationFile(
                                        row.string(2),
                                        row.string(3),
                                        row.string(4),
                                        row.bigint(5))));
        return new Contents(tables(session), files);
    }

    private record Attribute(
            long relation, String table, int number, String name, String type, boolean generated) {
        String query() {
            return "SELECT %d::bigint, %d, count(*), md5(string_agg(coalesce(t.%s::text, '~'), ',' ORDER BY t.%s::text COLLATE \"C\")) FROM ONLY %s t"
                    .formatted(relation, number, name, name, table);
        }
    }

    private static Map<Long, TableRows> tables(Session session) {
        List<Attribute> attributes =
                session.query(
                        """
                        SELECT c.oid::bigint, quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attnum, quote_ident(a.attname),
                               format_type(a.atttypid, a.atttypmod), a.attgenerated <> ''
                        FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                        """,
                        row ->
                                new Attribute(
                                        row.bigint(1),
                                        row.string(2),
                                        row.integer(3),
                                        row.string(4),
                                        row.string(5),
                                        row.bool(6)));
        Map<Long, TableRows> tables = new TreeMap<>();
        if (attributes.isEmpty()) {
            return tables;
        }
        Map<String, Attribute> byNumber =
                attributes.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.relation() + "." + each.number(),
                                        each -> each));
        session.query(
                attributes.stream()
                        .map(Attribute::query)
                        .collect(Collectors.joining("\nUNION ALL ")),
                row -> {
                    Attribute attribute =
                            Objects.requireNonNull(
                                    byNumber.get(row.bigint(1) + "." + row.integer(2)));
                    long count = row.bigint(3);
                    return tables.computeIfAbsent(
                                    row.bigint(1),
                                    _ -> new TableRows(attribute.table(), count, new TreeMap<>()))
                            .columns()
                            .put(
                                    attribute.number(),
                                    new Values(
                                            attribute.name(),
                                            attribute.type(),
                                            attribute.generated(),
                                            Objects.requireNonNullElse(row.text(4), "")));
                });
        return tables;
    }

    /// What a migration lost: rows, and values of columns that kept their type.
    ///
    /// @param filled columns that the migration fills, as `schema.table.column`
    List<String> lost(Contents after, Set<String> filled) {
        List<String> losses = new ArrayList<>();
        tables.forEach((oid, before) -> {
            TableRows now = after.tables.get(oid);
            if (now != null) {
                compare(before, now, filled, losses);
            } else if (before.count() > 0
                    && after.tables.values().stream()
                            .anyMatch(other -> other.name().equals(before.name()))) {
                losses.add(before.name() + " was dropped with its rows and made anew");
            }
        });
        return losses;
    }

    private static void compare(
            TableRows before, TableRows now, Set<String> filled, List<String> losses) {
        if (before.count() != now.count()) {
            losses.add(now.name() + " has " + now.count() + " rows after " + before.count());
        }
        before.columns()
                .forEach((number, was) -> {
                    Values is = now.columns().get(number);
                    if (is == null) {
                        now.columns().values().stream()
                                .filter(other -> other.name().equals(was.name()))
                                .filter(other -> other.type().equals(was.type()))
                                .filter(other -> !was.generated() && !other.generated())
                                .filter(other -> !was.digest().equals(other.digest()))
                                .forEach(other ->
                                        losses.add(
                                                now.name()
                                                        + "."
                                                        + was.name()
                                                        + " was dropped with its values and made"
                                                        + " anew"));
                    } else if (was.type().equals(is.type())
                            && !was.generated()
                            && !is.generated()
                            && !was.digest().equals(is.digest())
                            && !filled.contains(now.name() + "." + is.name())) {
                        losses.add(now.name() + "." + is.name() + " has other values");
                    }
                });
    }

    /// The relations that were before and are after and have another file, by the names they have after.
    List<RelationFile> rewritten(Contents after) {
        List<RelationFile> rewritten = new ArrayList<>();
        after.files.forEach((oid, now) -> {
            RelationFile was = files.get(oid);
            boolean moved =
                    was == null
                            ? now.kind().equals("i") && isKnown(now)
                            : was.file() != now.file() && was.kind().equals(now.kind());
            if (moved) {
                rewritten.add(now);
            }
        });
        return rewritten;
    }

    /// An index that came back under a new number with its old file was not built.
    private boolean isKnown(RelationFile index) {
        return files.values().stream()
                .anyMatch(was ->
                        was.name().equals(index.name())
                                && was.table().equals(index.table())
                                && was.kind().equals("i")
                                && was.file() != index.file());
    }
}
