package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Domain;
import dev.drydock.sql.Identifier;

import java.util.Map;
import java.util.Set;

/// Which types PostgreSQL turns into which by itself when values are assigned, and what to say where it does not. Source: `pg_cast`,
/// which has the same built-in casts from 14 to 18, and the rule that everything may be assigned to a string.
final class Casts {
    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "name");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Map<String, Set<String>> ASSIGNED =
            Map.ofEntries(
                    Map.entry("smallint", Set.of("oid")),
                    Map.entry("integer", Set.of("oid", "money")),
                    Map.entry("bigint", Set.of("oid", "money")),
                    Map.entry("numeric", Set.of("money")),
                    Map.entry("money", Set.of("numeric")),
                    Map.entry("oid", Set.of("integer", "bigint")),
                    Map.entry(
                            "date",
                            Set.of("timestamp without time zone", "timestamp with time zone")),
                    Map.entry(
                            "timestamp without time zone",
                            Set.of("date", "time without time zone", "timestamp with time zone")),
                    Map.entry(
                            "timestamp with time zone",
                            Set.of(
                                    "date",
                                    "time without time zone",
                                    "time with time zone",
                                    "timestamp without time zone")),
                    Map.entry("time without time zone", Set.of("interval", "time with time zone")),
                    Map.entry("time with time zone", Set.of("time without time zone")),
                    Map.entry("interval", Set.of("time without time zone")),
                    Map.entry("inet", Set.of("cidr")),
                    Map.entry("cidr", Set.of("inet")),
                    Map.entry("macaddr", Set.of("macaddr8")),
                    Map.entry("macaddr8", Set.of("macaddr")),
                    Map.entry("bit", Set.of("bit varying")),
                    Map.entry("bit varying", Set.of("bit")),
                    Map.entry("json", Set.of("jsonb")),
                    Map.entry("jsonb", Set.of("json")));

    /// What PostgreSQL converts when it is told to, and not by way of the text.
    private static final Map<String, Set<String>> TOLD =
            Map.of(
                    "boolean", Set.of("integer"),
                    "integer", Set.of("boolean", "bit", "\"char\""),
                    "bigint", Set.of("bit"),
                    "bit", Set.of("integer", "bigint"),
                    "\"char\"", Set.of("integer"),
                    "jsonb", Set.of("boolean", "integer", "bigint", "smallint", "numeric"));

    private Casts() {}

    /// The USING clause of ALTER COLUMN TYPE with a blank before it. Empty where an assignment will do: an explicit cast to
    /// varchar(n) would cut values that the assignment refuses.
    static String using(String column, String from, String to, Context context) {
        String source = base(from, context.from());
        String target = base(to, context.to());
        if (from.equals(to) || assigns(source, target)) {
            return "";
        }
        String name = Identifier.quote(column);
        boolean direct =
                STRINGS.contains(family(source)) && !isOwn(to, context)
                        || TOLD.getOrDefault(family(source), Set.of()).contains(family(target));
        if (direct) {
            return " USING " + name + "::" + to;
        }
        String text = from.endsWith("[]") && to.endsWith("[]") ? "text[]" : "text";
        return " USING " + name + "::" + text + "::" + to;
    }

    private static boolean isOwn(String type, Context context) {
        String element = type.replace("[]", "");
        return context.to()
                .all(dev.drydock.catalog.EnumType.class)
                .anyMatch(each -> each.address().sql().equals(element));
    }

    private static boolean assigns(String from, String to) {
        if (from.endsWith("[]") && to.endsWith("[]")) {
            return assigns(element(from), element(to));
        }
        String source = family(from);
        String target = family(to);
        return source.equals(target)
                || STRINGS.contains(target)
                || (NUMBERS.contains(source) && NUMBERS.contains(target))
                || (STRINGS.contains(source) && target.equals("\"char\""))
                || ASSIGNED.getOrDefault(source, Set.of()).contains(target);
    }

    private static String element(String array) {
        return array.substring(0, array.length() - 2);
    }

    /// A domain is assigned as its base type is.
    private static String base(String type, Catalog catalog) {
        boolean array = type.endsWith("[]");
        String name = array ? element(type) : type;
        return catalog.all(Domain.class)
                .filter(domain -> domain.address().sql().equals(name))
                .findFirst()
                .map(domain -> base(domain.baseType() + (array ? "[]" : ""), catalog))
                .orElse(type);
    }

    /// The type without its modifier: `numeric` of `numeric(10,2)`, `interval` of `interval day to second`.
    private static String family(String type) {
        if (type.startsWith("interval")) {
            return type.endsWith("[]") ? type : "interval";
        }
        return type.startsWith("\"") || type.contains(".")
                ? type
                : type.replaceFirst("\\([^)]*\\)", "");
    }
}
