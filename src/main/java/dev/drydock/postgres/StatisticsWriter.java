package dev.drydock.postgres;

import dev.drydock.catalog.statistics.ColumnStatistics;
import dev.drydock.catalog.statistics.ExtendedStatistics;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts statistics into the catalogs of a throw-away database whose schema they were read from. The session must be a superuser's.
public final class StatisticsWriter {
    private static final int BATCH = 100;

    private static final String RELATIONS =
            """
            UPDATE pg_class c
            SET relpages = i.pages, reltuples = i.rows, relallvisible = i.visible, relispopulated = true
            FROM jsonb_to_recordset(?::jsonb) AS i (schema text, name text, pages int, rows real, visible int)
            JOIN pg_namespace n ON n.nspname = i.schema
            WHERE c.relname = i.name AND c.relnamespace = n.oid
            """;
    private static final List<String> EXTENDED_TYPES =
            List.of("pg_ndistinct", "pg_dependencies", "pg_mcv_list");

    private StatisticsWriter() {}

    /// Writes what was analyzed; sizes of files are another matter. To be called after all DDL: CREATE INDEX on an empty table sets its
    /// numbers back.
    ///
    /// @return what could not be written, and why, in the server's words
    public static List<String> write(Session session, Statistics statistics) {
        session.execute(
                "SET timezone = 'UTC'; SET datestyle = 'ISO, MDY'; SET intervalstyle = 'postgres';"
                        + " SET search_path = ''");
        session.execute(
                SqlResource.read(StatisticsReader.FOLDER + "write.sql", statistics.majorVersion()));
        List<String> problems = new ArrayList<>();
        session.inTransaction(() -> {
            List<ColumnStatistics> columns = statistics.columns();
            for (int i = 0; i < columns.size(); i += BATCH) {
                List<ColumnStatistics> batch =
                        columns.subList(i, Math.min(i + BATCH, columns.size()));
                send(
                        session,
                        "write_columns",
                        batch.stream().map(StatisticsWriter::json).toList(),
                        problems);
            }
            writeExtended(session, statistics.extended(), problems);
            writeSizes(session, statistics);
        });
        return problems;
    }

    /// Writes how large relations were when they were analyzed.
    public static void writeSizes(Session session, Statistics statistics) {
        session.update(
                RELATIONS,
                JsonTexts.write(
                        statistics.relations().stream().map(StatisticsWriter::json).toList()));
    }

    private static void send(
            Session session, String function, List<?> items, List<String> problems) {
        session.query(
                "SELECT pg_temp." + function + "(?::jsonb)",
                row -> problems.add(row.string(1)),
                JsonTexts.write(items));
    }

    private static Map<String, Object> json(ColumnStatistics column) {
        return Map.of(
                "schema", column.relation().schema(),
                "relation", column.relation().name(),
                "column", column.column(),
                "number", column.number(),
                "inherited", column.inherited(),
                "values", column.values());
    }

    private static Map<String, Object> json(RelationSize size) {
        return Map.of(
                "schema", size.relation().schema(),
                "name", size.relation().name(),
                "pages", size.planPages(),
                "rows", size.planRows(),
                "visible", size.visiblePages());
    }

    private static void writeExtended(
            Session session, List<ExtendedStatistics> objects, List<String> problems) {
        if (objects.isEmpty()) {
            return;
        }
        EXTENDED_TYPES.forEach(
                type -> session.execute("CREATE CAST (bytea AS " + type + ") WITHOUT FUNCTION"));
        List<Map<String, Object>> items = new ArrayList<>();
        for (ExtendedStatistics object : objects) {
            items.add(json(object, numbers(session, object)));
        }
        send(session, "write_extended", items, problems);
        EXTENDED_TYPES.forEach(type -> session.execute("DROP CAST (bytea AS " + type + ")"));
    }

    private static Map<String, Integer> numbers(Session session, ExtendedStatistics object) {
        Map<String, Integer> numbers = new TreeMap<>();
        JsonTexts.map(
                        session.queryOne(
                                "SELECT pg_temp.column_numbers(?, ?)::text",
                                row -> row.string(1),
                                object.object().schema(),
                                object.object().name()))
                .forEach((name, number) -> numbers.put(name, Integer.valueOf(number)));
        return numbers;
    }

    private static Map<String, Object> json(
            ExtendedStatistics object, Map<String, Integer> numbers) {
        Map<String, Object> item = new HashMap<>();
        item.put("schema", object.object().schema());
        item.put("name", object.object().name());
        item.put("inherited", object.inherited());
        if (!object.distinct().isEmpty()) {
            item.put("distinct", StatisticsBytes.distinct(object.distinct(), numbers));
        }
        if (!object.dependencies().isEmpty()) {
            item.put("dependencies", StatisticsBytes.dependencies(object.dependencies(), numbers));
        }
        if (object.commonValues() != null) {
            item.put("common", object.commonValues());
        }
        item.put(
                "expressions",
                object.expressions().stream()
                        .map(expression ->
                                Map.of(
                                        "number", expression.number(),
                                        "values", expression.values()))
                        .toList());
        return item;
    }
}
