package dev.drydock.lab;

import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Small indexes with nothing but the two ends of another, made the same way, so that their only leaf page may stand in the other's place:
/// the planner looks at an index' ends when a histogram may be outdated (`get_actual_variable_range`).
///
/// @param files the path of the twin's file by the index it stands for
record IndexTwins(Map<RelationName, String> files) {
    private static final String SCHEMA = "drydock_twins";

    private static final String COLUMNS =
            """
            WITH RECURSIVE base AS (
                SELECT a.attnum, a.atttypid AS type, a.attcollation, i.indnkeyatts, i.indclass, i.indoption
                FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indexrelid
                WHERE i.indexrelid = ?::regclass
                UNION ALL
                SELECT b.attnum, t.typbasetype, b.attcollation, b.indnkeyatts, b.indclass, b.indoption
                FROM base b JOIN pg_type t ON t.oid = b.type WHERE t.typtype = 'd')
            SELECT 'c' || b.attnum || ' ' || format_type(b.type, -1),
                   b.attnum <= b.indnkeyatts,
                   'c' || b.attnum
                   || CASE WHEN b.attnum > b.indnkeyatts THEN ''
                      ELSE coalesce(' COLLATE ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname), '')
                        || ' ' || quote_ident(kn.nspname) || '.' || quote_ident(k.opcname)
                        || CASE WHEN b.indoption[b.attnum - 1] & 1 = 1 THEN ' DESC' ELSE ' ASC' END
                        || CASE WHEN b.indoption[b.attnum - 1] & 2 = 2 THEN ' NULLS FIRST' ELSE ' NULLS LAST' END
                      END,
                   format_type(b.type, -1)
            FROM base b
            JOIN pg_type t ON t.oid = b.type AND t.typtype <> 'd'
            LEFT JOIN pg_collation l ON l.oid = b.attcollation
            LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_opclass k ON b.attnum <= b.indnkeyatts AND k.oid = b.indclass[b.attnum - 1]
            LEFT JOIN pg_namespace kn ON kn.oid = k.opcnamespace
            ORDER BY b.attnum
            """;

    private record Column(String definition, boolean key, String indexed, String type) {}

    /// Makes a twin of each index whose ends are known and that stands in the database. What the server refuses, such as a value of a
    /// type that it can't read back, has no twin; its histogram stands for itself then.
    static IndexTwins make(Session session, Statistics statistics) {
        session.execute("CREATE SCHEMA " + SCHEMA);
        Map<RelationName, String> files = new HashMap<>();
        for (IndexShape shape : statistics.indexes()) {
            if (shape.lowest() != null && shape.highest() != null) {
                String twin = SCHEMA + ".t" + files.size();
                if (makeOne(session, twin, shape)) {
                    files.put(shape.index(), path(session, twin + "_i"));
                }
            }
        }
        return new IndexTwins(files);
    }

    private static boolean makeOne(Session session, String twin, IndexShape shape) {
        session.begin();
        try {
            List<Column> columns = columns(session, shape);
            String type = columns.getFirst().type();
            session.execute(
                    "CREATE TABLE "
                            + twin
                            + " ("
                            + columns.stream()
                                    .map(Column::definition)
                                    .collect(Collectors.joining(", "))
                            + "); INSERT INTO "
                            + twin
                            + " (c1) VALUES ("
                            + Identifier.literal(String.valueOf(shape.lowest()))
                            + "::"
                            + type
                            + "), ("
                            + Identifier.literal(String.valueOf(shape.highest()))
                            + "::"
                            + type
                            + "); CREATE INDEX "
                            + twin.substring(twin.indexOf('.') + 1)
                            + "_i ON "
                            + twin
                            + " ("
                            + indexed(columns, true)
                            + ")"
                            + included(columns)
                            + " WITH (deduplicate_items = off)");
            session.commit();
            return true;
        } catch (PgException e) {
            session.rollback();
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return false;
        }
    }

    private static List<Column> columns(Session session, IndexShape shape) {
        List<Column> columns = new ArrayList<>();
        session.query(
                COLUMNS,
                row ->
                        columns.add(
                                new Column(
                                        row.string(1), row.bool(2), row.string(3), row.string(4))),
                shape.index().quoted());
        return columns;
    }

    private static String indexed(List<Column> columns, boolean keys) {
        return columns.stream()
                .filter(column -> column.key() == keys)
                .map(Column::indexed)
                .collect(Collectors.joining(", "));
    }

    private static String included(List<Column> columns) {
        String included = indexed(columns, false);
        return included.isEmpty() ? "" : " INCLUDE (" + included + ")";
    }

    static String path(Session session, String relation) {
        return session.queryOne(
                "SELECT pg_relation_filepath(?::regclass)", row -> row.string(1), relation);
    }

    static void drop(Session session) {
        session.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
    }
}
