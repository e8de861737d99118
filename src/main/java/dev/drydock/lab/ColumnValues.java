package dev.drydock.lab;

import dev.drydock.lab.ColumnSpread.Part;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values that statistics name, as the index would have them: an expression is asked of the server for each of them.
///
/// @param common the most common ones, alike ones together
/// @param commonBefore how many of the column's own values they are made of
/// @param bounds of the histogram
/// @param width of others
/// @param keepsApart whether different values of the column stay different
/// @param doubt empty, or what is not known
record ColumnValues(
        List<Common> common,
        int commonBefore,
        List<Value> bounds,
        int width,
        boolean keepsApart,
        String doubt) {
    private static final int ROW_HEADER = 24;
    private static final double EVEN = 2;
    private static final Set<String> WHOLE =
            Set.of("pg_catalog.int2", "pg_catalog.int4", "pg_catalog.int8", "pg_catalog.date");

    /// @param text as the server writes it
    /// @param width as in a row, where short ones have a header of one byte
    /// @param number where whole numbers or days are counted, else NaN
    record Value(String text, int width, double number) {}

    record Common(double share, int width) {}

    ColumnValues {
        common = List.copyOf(common);
        bounds = List.copyOf(bounds);
    }

    static ColumnValues of(Session session, FreshColumn column) {
        List<Value> named = asked(session, column, column.spread().common());
        List<Value> bounds = asked(session, column, column.spread().bounds());
        if (named.size() < column.spread().common().size()
                || bounds.size() < column.spread().bounds().size()) {
            return unreadable(column);
        }
        Map<String, Common> together = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            Value value = named.get(i);
            together.merge(
                    value.text(),
                    new Common(column.spread().shares().get(i), value.width()),
                    (one, other) -> new Common(one.share() + other.share(), one.width()));
        }
        boolean keepsApart = together.size() == named.size() && differ(bounds) == bounds.size();
        return new ColumnValues(
                List.copyOf(together.values()),
                named.size(),
                bounds,
                width(column),
                keepsApart,
                keepsApart || column.isPlain() || fallInSteps(bounds)
                        ? ""
                        : "nothing tells how many values of "
                                + column.expression()
                                + " differ before it is built");
    }

    /// Values of types that the server can't read back, or with which the expression fails.
    private static ColumnValues unreadable(FreshColumn column) {
        return new ColumnValues(
                List.of(),
                0,
                List.of(),
                width(column),
                column.isPlain(),
                column.isPlain() ? "" : "the values of " + column.expression() + " are not known");
    }

    private static int width(FreshColumn column) {
        return column.length() > 0 ? column.length() : column.width() == 0 ? 32 : column.width();
    }

    private static int differ(List<Value> values) {
        Set<String> texts = new HashSet<>();
        values.forEach(value -> texts.add(value.text()));
        return texts.size();
    }

    /// Whether each value comes once in their order, for as many bounds as it takes, as months do.
    private static boolean fallInSteps(List<Value> bounds) {
        int changes = 0;
        for (int i = 1; i < bounds.size(); i++) {
            changes += bounds.get(i).text().equals(bounds.get(i - 1).text()) ? 0 : 1;
        }
        return changes + 1 == differ(bounds) && changes * 4 < bounds.size();
    }

    private static List<Value> asked(Session session, FreshColumn column, List<String> values) {
        if (values.isEmpty() || column.type().endsWith("[]")) {
            return List.of();
        }
        boolean isWhole = WHOLE.contains(column.type());
        String number =
                !isWhole
                        ? "'NaN'"
                        : column.type().endsWith("date")
                                ? "CASE WHEN isfinite(w) THEN (w - date '2000-01-01')::text ELSE"
                                        + " 'NaN' END"
                                : "w::text";
        try {
            return session.query(
                    "SELECT coalesce(w::text, ''), pg_column_size(ROW(w)), coalesce("
                            + number
                            + ", 'NaN') FROM (SELECT n, ("
                            + column.expression()
                            + ")::"
                            + column.type()
                            + " AS w FROM (SELECT n, v::"
                            + column.sourceType()
                            + " AS "
                            + column.source()
                            + " FROM unnest("
                            + array(values)
                            + "::text[]) WITH ORDINALITY AS u (v, n)) AS t) AS s ORDER BY n",
                    row ->
                            new Value(
                                    row.string(1),
                                    row.integer(2) - ROW_HEADER,
                                    Double.parseDouble(row.string(3))));
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return List.of();
        }
    }

    private static String array(List<String> values) {
        return "ARRAY["
                + String.join(", ", values.stream().map(Identifier::literal).toList())
                + "]";
    }

    /// The values that are not common.
    ///
    /// @param share of all rows that have them
    /// @param told how many of them differ
    /// @param sample how many rows the histogram was made of
    List<Part> between(double share, double told, double sample) {
        if (share <= 0 || told < 1) {
            return List.of();
        }
        int ranges = bounds.size() - 1;
        if (ranges < 1) {
            return List.of(new Part(share, told, width, Double.POSITIVE_INFINITY));
        }
        double all = 0;
        for (int i = 0; i < ranges; i++) {
            all += room(i);
        }
        if (keepsApart && areEven(all / ranges, share * sample / ranges)) {
            return List.of(new Part(share, told, width, Math.max(1, all + 1 - commonBefore)));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < ranges; i++) {
            boolean isOne = bounds.get(i).text().equals(bounds.get(i + 1).text());
            double values = Double.isNaN(all) ? told / ranges : told * room(i) / all;
            parts.add(
                    new Part(
                            share / ranges,
                            isOne ? 1 : Math.max(1, values),
                            bounds.get(i + 1).width(),
                            Double.isNaN(all) || !keepsApart
                                    ? Double.POSITIVE_INFINITY
                                    : Math.max(1, room(i))));
        }
        return keepsApart ? parts : joined(parts);
    }

    /// Whether ranges of whole numbers are as wide as each other, but for what chance makes of a sample with so many rows of each.
    private boolean areEven(double mean, double rowsEach) {
        double off = 0;
        for (int i = 0; i < bounds.size() - 1; i++) {
            off += Math.pow(room(i) / mean - 1, 2);
        }
        return mean > 1 && off / (bounds.size() - 1) <= EVEN / rowsEach;
    }

    private double room(int range) {
        return bounds.get(range + 1).number() - bounds.get(range).number();
    }

    /// Ranges whose ends are alike are of one value; where it changes, half of the rows belong to either.
    private List<Part> joined(List<Part> parts) {
        Map<String, Part> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Value end : List.of(bounds.get(i), bounds.get(i + 1))) {
                values.merge(
                        end.text(),
                        new Part(parts.get(i).share() / 2, 1, end.width(), 1),
                        (one, other) -> new Part(one.share() + other.share(), 1, one.width(), 1));
            }
        }
        return List.copyOf(values.values());
    }
}
