package dev.drydock.ui.table;

import java.util.Locale;
import java.util.Set;

/// How values of a type are set: numbers to the right, codes in the fixed-width face.
enum CellKind {
    NUMBER,
    CODE,
    TEXT;

    private static final Set<String> NUMBERS =
            Set.of(
                    "smallint",
                    "integer",
                    "bigint",
                    "numeric",
                    "real",
                    "double precision",
                    "money",
                    "oid");
    private static final Set<String> CODES =
            Set.of("uuid", "json", "jsonb", "bytea", "inet", "cidr", "macaddr", "tsvector", "xml");

    /// @param type what `format_type` says
    static CellKind of(String type) {
        int modifier = type.indexOf('(');
        String plain = modifier < 0 ? type : type.substring(0, modifier);
        if (NUMBERS.contains(plain)) {
            return NUMBER;
        }
        boolean time =
                type.startsWith("timestamp") || type.startsWith("date") || type.startsWith("time");
        return time || CODES.contains(plain) || type.endsWith("[]") ? CODE : TEXT;
    }

    String styleClass() {
        return "kind-" + name().toLowerCase(Locale.ROOT);
    }
}
