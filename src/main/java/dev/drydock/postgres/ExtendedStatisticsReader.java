package dev.drydock.postgres;

import dev.drydock.catalog.statistics.ExtendedStatistics;
import dev.drydock.catalog.statistics.ExtendedStatistics.Combination;
import dev.drydock.catalog.statistics.ExtendedStatistics.Expression;
import dev.drydock.catalog.statistics.RelationName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what ANALYZE found for objects of CREATE STATISTICS: from the catalog to the last digit, or what the views show to everybody.
final class ExtendedStatisticsReader {
    private record Place(RelationName object, boolean inherited) {}

    private final Session session;
    private final int major;
    private final boolean readsCatalog;
    private final List<String> unseen;

    ExtendedStatisticsReader(
            Session session, int major, boolean readsCatalog, List<String> unseen) {
        this.session = session;
        this.major = major;
        this.readsCatalog = readsCatalog;
        this.unseen = unseen;
    }

    List<ExtendedStatistics> read() {
        Map<Place, List<Expression>> expressions = expressions();
        List<ExtendedStatistics> objects = new ArrayList<>();
        session.query(
                SqlResource.read(
                        StatisticsReader.FOLDER
                                + (readsCatalog ? "extended-raw.sql" : "extended.sql"),
                        major),
                row ->
                        objects.add(
                                readsCatalog
                                        ? fromCatalog(row, expressions)
                                        : fromView(row, expressions)));
        return objects;
    }

    private Map<Place, List<Expression>> expressions() {
        Map<Place, List<Expression>> expressions = new HashMap<>();
        session.query(
                SqlResource.read(StatisticsReader.FOLDER + "extended-expressions.sql", major),
                row ->
                        expressions
                                .computeIfAbsent(
                                        new Place(
                                                new RelationName(row.string(1), row.string(2)),
                                                row.bool(3)),
                                        place -> new ArrayList<>())
                                .add(new Expression(row.integer(4), JsonTexts.map(row.string(5)))));
        return expressions;
    }

    private ExtendedStatistics fromCatalog(
            Session.Row row, Map<Place, List<Expression>> expressions) {
        RelationName object = new RelationName(row.string(1), row.string(2));
        Map<String, String> names = names(row.text(8));
        String distinct = row.text(6);
        String dependencies = row.text(7);
        String common = row.text(9);
        if (common != null && !StatisticsBytes.isPortable(common)) {
            unseen.add(
                    "Common combinations of "
                            + object
                            + ": they hold values of types that every server numbers in its own"
                            + " way.");
            common = null;
        }
        return new ExtendedStatistics(
                object,
                new RelationName(row.string(3), row.string(4)),
                row.bool(5),
                distinct == null ? List.of() : StatisticsBytes.distinct(distinct, names),
                dependencies == null
                        ? List.of()
                        : StatisticsBytes.dependencies(dependencies, names),
                common,
                expressions.getOrDefault(new Place(object, row.bool(5)), List.of()));
    }

    private ExtendedStatistics fromView(Session.Row row, Map<Place, List<Expression>> expressions) {
        RelationName object = new RelationName(row.string(1), row.string(2));
        if (row.bool(10)) {
            unseen.add("Common combinations of " + object + ": a superuser may read them.");
        }
        Map<String, String> names = names(row.text(9));
        return new ExtendedStatistics(
                object,
                new RelationName(row.string(3), row.string(4)),
                row.bool(5),
                shown(row.text(7), names),
                shown(row.text(8), names),
                null,
                expressions.getOrDefault(new Place(object, row.bool(5)), List.of()));
    }

    private static Map<String, String> names(@Nullable String json) {
        return json == null ? Map.of() : JsonTexts.map(json);
    }

    /// Reads `{"1, 2": 50}` and `{"1 => 2": 0.75}`.
    private static List<Combination> shown(@Nullable String text, Map<String, String> names) {
        if (text == null) {
            return List.of();
        }
        List<Combination> combinations = new ArrayList<>();
        JsonTexts.map(text)
                .forEach((columns, value) ->
                        combinations.add(
                                new Combination(
                                        Arrays.stream(columns.split(", | => "))
                                                .map(number ->
                                                        StatisticsBytes.name(
                                                                Integer.parseInt(number), names))
                                                .toList(),
                                        Double.parseDouble(value))));
        return combinations;
    }
}
