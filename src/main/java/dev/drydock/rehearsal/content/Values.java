package dev.drydock.rehearsal.content;

import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Expressions for the value of a column in row `g.i`, which counts from 1. Those of most types differ from row to row.
final class Values {
    private Values() {}

    /// What may be tried, the likeliest first; empty when nothing fits the type.
    ///
    /// @param hints expressions of what the column is held to, whose constants may fit
    static List<String> of(FillColumn column, List<String> hints) {
        Set<String> values = new LinkedHashSet<>();
        if (column.defaultValue() != null && !column.counted()) {
            values.add(column.defaultValue());
        }
        String usual = usual(column);
        if (usual != null) {
            values.add(usual);
        }
        hints.forEach(hint -> constants(column, hint, values));
        if (!hints.isEmpty()) {
            shapes(column).forEach(values::add);
        }
        if (!column.notNull()) {
            values.add("NULL");
        }
        return values.stream().map(value -> "(" + value + ")::" + column.type()).toList();
    }

    private static @Nullable String usual(FillColumn column) {
        if (!column.labels().isEmpty()) {
            return label(column);
        }
        return switch (column.category()) {
            case "N" -> number(column);
            case "S" -> text(column, "'text ' || g.i");
            case "A" -> "'{}'";
            case "R" -> "'empty'";
            default -> other(column.base());
        };
    }

    private static String label(FillColumn column) {
        List<String> labels = column.labels().stream().map(Identifier::literal).toList();
        return "(ARRAY[" + String.join(", ", labels) + "])[(g.i - 1) % " + labels.size() + " + 1]";
    }

    private static @Nullable String number(FillColumn column) {
        return switch (column.base()) {
            case "int2" -> "g.i % 32767";
            case "int4", "int8", "float4", "float8", "oid" -> "g.i";
            case "money" -> "g.i::numeric";
            case "numeric" ->
                    column.length() > 0 && column.length() < 18
                            ? "g.i % 1" + "0".repeat(column.length())
                            : "g.i";
            default -> null;
        };
    }

    private static String text(FillColumn column, String value) {
        return column.length() > 0 ? "right(" + value + ", " + column.length() + ")" : value;
    }

    private static @Nullable String other(String base) {
        return switch (base) {
            case "bool" -> "g.i % 2 = 0";
            case "date" -> "date '2020-01-01' + (g.i % 1000000)::int";
            case "timestamp", "timestamptz" -> "timestamp '2020-01-01' + g.i * interval '1 minute'";
            case "time", "timetz" -> "time '00:00' + g.i * interval '1 second'";
            case "interval" -> "g.i * interval '1 second'";
            case "uuid" -> "md5(g.i::text)::uuid";
            case "json", "jsonb" -> "jsonb_build_object('n', g.i)";
            case "bytea" -> "decode(md5(g.i::text), 'hex')";
            case "bit", "varbit" -> "g.i::bit(64)";
            case "inet" -> "inet '10.0.0.0' + g.i";
            case "cidr" -> "(inet '10.0.0.0' + g.i)::cidr";
            case "macaddr" -> "'08:00:2b:00:00:00'";
            case "tsvector" -> "to_tsvector('simple', 'text ' || g.i)";
            case "point" -> "point(g.i, g.i)";
            case "xml" -> "'<row/>'";
            default -> null;
        };
    }

    /// The constants that a check names, and what lies around them.
    private static void constants(FillColumn column, String check, Set<String> values) {
        for (Token token : Tokens.of(check)) {
            String text = token.text(check);
            if (token.kind() == Token.Kind.STRING) {
                around(column, text, values);
            } else if (token.kind() == Token.Kind.NUMBER) {
                around(column, text, values);
                around(column, "-" + text, values);
            }
        }
    }

    private static void around(FillColumn column, String constant, Set<String> values) {
        String typed = constant + "::" + column.base();
        switch (column.base()) {
            case "int2", "int4", "int8", "float4", "float8", "numeric" -> {
                String number = "(" + constant + ")::numeric";
                values.add(number + " + g.i - 1");
                values.add(number + " + g.i");
                values.add(number + " - g.i");
                values.add(number);
                values.add(number + " + 1.0 / (g.i + 1)");
                values.add(number + " - 1.0 / (g.i + 1)");
            }
            case "date" -> {
                values.add(typed + " + (g.i - 1)::int");
                values.add(typed);
                values.add(typed + " - g.i::int");
            }
            case "timestamp", "timestamptz" -> {
                values.add(typed + " + g.i * interval '1 second'");
                values.add(typed);
                values.add(typed + " - g.i * interval '1 second'");
            }
            default -> values.add(constant);
        }
    }

    /// Forms that checks on texts and others often ask for.
    private static List<String> shapes(FillColumn column) {
        if (column.category().equals("S")) {
            List<String> shapes = new ArrayList<>();
            for (String shape :
                    List.of(
                            "'name' || g.i || '@example.com'",
                            "'https://example.com/' || g.i",
                            "g.i::text",
                            "'a' || g.i",
                            "'A' || g.i")) {
                shapes.add(text(column, shape));
            }
            for (int length = 2; length <= 13; length++) {
                shapes.add("lpad(g.i::text, " + length + ", '0')");
                shapes.add(
                        "upper(translate(lpad(g.i::text, "
                                + length
                                + ", '0'), '0123456789', 'abcdefghij'))");
                shapes.add(
                        "translate(lpad(g.i::text, "
                                + length
                                + ", '0'), '0123456789', 'abcdefghij')");
            }
            shapes.add("''");
            return shapes;
        }
        return switch (column.base()) {
            case "bool" -> List.of("true", "false");
            case "int2", "int4", "int8", "numeric", "float4", "float8" ->
                    List.of("g.i % 2", "g.i % 10", "g.i % 100", "-g.i", "1.0 / (g.i + 1)");
            case "date", "timestamp", "timestamptz" -> List.of("now()");
            case "json", "jsonb" -> List.of("'{}'", "'[]'", "'1'", "'\"text\"'");
            default -> List.of();
        };
    }
}
