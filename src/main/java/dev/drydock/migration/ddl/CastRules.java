package dev.drydock.migration.ddl;

import java.util.Map;
import java.util.Set;

/// Which casts PostgreSQL makes by itself when a value is assigned, and which it makes when asked. Source: `pg_cast` of PostgreSQL
/// 14; later versions add explicit ones only.
final class CastRules {
    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "name");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");

    private static final Map<String, Set<String>> ASSIGNED =
            Map.ofEntries(
                    Map.entry("text", Set.of("\"char\"")),
                    Map.entry("character varying", Set.of("\"char\"")),
                    Map.entry("character", Set.of("\"char\"")),
                    Map.entry("smallint", Set.of("oid")),
                    Map.entry("integer", Set.of("oid", "money")),
                    Map.entry("bigint", Set.of("oid", "money")),
                    Map.entry("numeric", Set.of("money")),
                    Map.entry("oid", Set.of("integer", "bigint")),
                    Map.entry("money", Set.of("numeric")),
                    Map.entry("bit", Set.of("bit varying")),
                    Map.entry("bit varying", Set.of("bit")),
                    Map.entry("cidr", Set.of("inet")),
                    Map.entry("inet", Set.of("cidr")),
                    Map.entry("macaddr", Set.of("macaddr8")),
                    Map.entry("macaddr8", Set.of("macaddr")),
                    Map.entry("json", Set.of("jsonb")),
                    Map.entry("jsonb", Set.of("json")),
                    Map.entry(
                            "date",
                            Set.of("timestamp without time zone", "timestamp with time zone")),
                    Map.entry(
                            "timestamp without time zone",
                            Set.of("date", "timestamp with time zone", "time without time zone")),
                    Map.entry(
                            "timestamp with time zone",
                            Set.of(
                                    "date",
                                    "timestamp without time zone",
                                    "time without time zone",
                                    "time with time zone")),
                    Map.entry("time with time zone", Set.of("time without time zone")),
                    Map.entry("time without time zone", Set.of("time with time zone", "interval")),
                    Map.entry("interval", Set.of("time without time zone")),
                    Map.entry("box", Set.of("polygon")),
                    Map.entry("path", Set.of("polygon")),
                    Map.entry("point", Set.of("box")),
                    Map.entry("polygon", Set.of("path")));

    private static final Map<String, Set<String>> ASKED =
            Map.ofEntries(
                    Map.entry("integer", Set.of("bit", "boolean", "\"char\"")),
                    Map.entry("\"char\"", Set.of("integer")),
                    Map.entry("bigint", Set.of("bit")),
                    Map.entry("bit", Set.of("integer", "bigint")),
                    Map.entry("bit varying", Set.of("integer", "bigint")),
                    Map.entry("boolean", Set.of("integer")),
                    Map.entry(
                            "jsonb",
                            Set.of(
                                    "boolean",
                                    "smallint",
                                    "integer",
                                    "bigint",
                                    "real",
                                    "double precision",
                                    "numeric")),
                    Map.entry("box", Set.of("point", "circle", "lseg")),
                    Map.entry("circle", Set.of("polygon", "point", "box")),
                    Map.entry("lseg", Set.of("point")),
                    Map.entry("path", Set.of("point")),
                    Map.entry("polygon", Set.of("point", "circle", "box")),
                    Map.entry("int4range", Set.of("int4multirange")),
                    Map.entry("int8range", Set.of("int8multirange")),
                    Map.entry("numrange", Set.of("nummultirange")),
                    Map.entry("daterange", Set.of("datemultirange")),
                    Map.entry("tsrange", Set.of("tsmultirange")),
                    Map.entry("tstzrange", Set.of("tstzmultirange")));

    private CastRules() {}

    static boolean isString(String type) {
        return STRINGS.contains(plain(type));
    }

    /// Whether ALTER COLUMN TYPE needs no USING. Every type can be assigned to a string, by its output.
    static boolean assigns(String from, String to) {
        String source = plain(from);
        String target = plain(to);
        return source.equals(target)
                || isString(target)
                || (NUMBERS.contains(source) && NUMBERS.contains(target))
                || ASSIGNED.getOrDefault(source, Set.of()).contains(target);
    }

    /// Whether `::` leads there in one step. Every string can be read as any type, by its input.
    static boolean casts(String from, String to) {
        return assigns(from, to)
                || isString(from)
                || ASKED.getOrDefault(plain(from), Set.of()).contains(plain(to));
    }

    /// The type without its modifier: `timestamp(3) without time zone` is `timestamp without time zone`, `interval day` is `interval`.
    private static String plain(String type) {
        if (type.startsWith("interval ")) {
            return "interval";
        }
        return type.replaceFirst("\\([^)]*\\)", "");
    }
}
