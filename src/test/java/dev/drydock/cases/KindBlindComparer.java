package dev.drydock.cases;

import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares two databases by all rows of all catalog tables, every OID replaced by the name of what it points at. Knows no kind of
/// object, so nothing that a kind forgets can hide from it. What is volatile or physical is left out: file nodes, estimates,
/// column numbers (columns are told by name), caches of flags.
final class KindBlindComparer {
    private static final Set<String> IGNORED_TABLES =
            Set.of(
                    "pg_statistic",
                    "pg_statistic_ext_data",
                    "pg_largeobject",
                    "pg_init_privs",
                    "pg_shdepend");
    private static final Set<String> IGNORED_COLUMNS =
            Set.of(
                    "pg_class.relfilenode",
                    "pg_class.relpages",
                    "pg_class.reltuples",
                    "pg_class.relallvisible",
                    "pg_class.relallfrozen",
                    "pg_class.relfrozenxid",
                    "pg_class.relminmxid",
                    "pg_class.reltoastrelid",
                    "pg_class.relnatts",
                    "pg_class.relhasindex",
                    "pg_class.relhasrules",
                    "pg_class.relhastriggers",
                    "pg_class.relhassubclass",
                    "pg_class.relrewrite",
                    "pg_class.relpartbound",
                    "pg_attribute.attnum",
                    "pg_attribute.attcacheoff",
                    "pg_attribute.atthasmissing",
                    "pg_attribute.attmissingval",
                    "pg_index.indcheckxmin",
                    "pg_enum.enumsortorder",
                    "pg_enum.oid",
                    "pg_attrdef.adnum",
                    "pg_type.typdefaultbin",
                    "pg_depend.objid",
                    "pg_depend.objsubid",
                    "pg_depend.refobjid",
                    "pg_depend.refobjsubid",
                    "pg_depend.classid",
                    "pg_depend.refclassid",
                    "pg_description.objoid",
                    "pg_description.objsubid",
                    "pg_description.classoid",
                    "pg_seclabel.objoid",
                    "pg_seclabel.objsubid",
                    "pg_seclabel.classoid");

    /// What a table's expressions and column lists mean, in the server's own words.
    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("pg_constraint", "pg_get_constraintdef(t.oid)"),
                    Map.entry("pg_index", "pg_get_indexdef(t.indexrelid)"),
                    Map.entry("pg_trigger", "pg_get_triggerdef(t.oid)"),
                    Map.entry("pg_rewrite", "pg_get_ruledef(t.oid)"),
                    Map.entry(
                            "pg_proc",
                            "CASE WHEN t.prokind <> 'a' THEN pg_get_functiondef(t.oid) END"),
                    Map.entry("pg_partitioned_table", "pg_get_partkeydef(t.partrelid)"),
                    Map.entry("pg_class", "pg_get_expr(t.relpartbound, t.oid)"),
                    Map.entry(
                            "pg_attrdef",
                            "(SELECT attname || pg_get_expr(t.adbin, t.adrelid) FROM pg_attribute"
                                    + " WHERE attrelid = t.adrelid AND attnum = t.adnum)"),
                    Map.entry("pg_statistic_ext", "pg_get_statisticsobjdef(t.oid)"),
                    Map.entry(
                            "pg_policy",
                            "concat_ws('|', pg_get_expr(t.polqual, t.polrelid),"
                                    + " pg_get_expr(t.polwithcheck, t.polrelid))"),
                    Map.entry(
                            "pg_enum",
                            "(SELECT count(*) FROM pg_enum e WHERE e.enumtypid = t.enumtypid AND"
                                    + " e.enumsortorder < t.enumsortorder)"),
                    Map.entry(
                            "pg_depend",
                            "(pg_identify_object(t.classid, t.objid, t.objsubid)).identity || ' ->"
                                    + " ' || (pg_identify_object(t.refclassid, t.refobjid,"
                                    + " t.refobjsubid)).identity"),
                    Map.entry(
                            "pg_description",
                            "(pg_identify_object(t.classoid, t.objoid, t.objsubid)).identity"),
                    Map.entry(
                            "pg_seclabel",
                            "(pg_identify_object(t.classoid, t.objoid, t.objsubid)).identity"));

    private static final Map<String, String> CONDITIONS =
            Map.ofEntries(
                    Map.entry(
                            "pg_attribute",
                            "t.attrelid >= 16384 AND t.attnum > 0 AND NOT t.attisdropped"),
                    Map.entry("pg_index", "t.indexrelid >= 16384"),
                    Map.entry("pg_depend", "t.objid >= 16384 AND t.deptype <> 'p'"),
                    Map.entry("pg_description", "t.objoid >= 16384"),
                    Map.entry("pg_seclabel", "t.objoid >= 16384"),
                    Map.entry("pg_inherits", "t.inhrelid >= 16384"),
                    Map.entry("pg_sequence", "t.seqrelid >= 16384"),
                    Map.entry("pg_partitioned_table", "t.partrelid >= 16384"),
                    Map.entry("pg_aggregate", "t.aggfnoid >= 16384"),
                    Map.entry("pg_foreign_table", "t.ftrelid >= 16384"),
                    Map.entry("pg_range", "t.rngtypid >= 16384"),
                    Map.entry("pg_trigger", "t.oid >= 16384 AND NOT t.tgisinternal"));

    private KindBlindComparer() {}

    /// The rows that are in only one of the two databases, with a sign and the catalog's name; empty when there is no difference.
    static List<String> differences(Session one, Session other) {
        Set<String> first = rows(one);
        Set<String> second = rows(other);
        List<String> differences = new ArrayList<>();
        first.stream()
                .filter(row -> !second.contains(row))
                .forEach(row -> differences.add("- " + row));
        second.stream()
                .filter(row -> !first.contains(row))
                .forEach(row -> differences.add("+ " + row));
        return differences;
    }

    private static Set<String> rows(Session session) {
        session.execute("SET search_path = pg_catalog");
        Map<String, Map<String, Reference>> references = references(session);
        Map<String, Map<String, String>> columns = columns(session);
        Set<String> rows = new TreeSet<>();
        columns.forEach((table, types) -> {
            String sql = query(table, types, references.getOrDefault(table, Map.of()));
            for (String row : session.query(sql, line -> line.string(1))) {
                if (!row.contains("pg_toast") && !row.contains("ConstraintTrigger_")) {
                    rows.add(table + " " + row);
                }
            }
        });
        return rows;
    }

    private record Reference(String table, boolean array) {}

    private static Map<String, Map<String, Reference>> references(Session session) {
        Map<String, Map<String, Reference>> references = new TreeMap<>();
        session.query(
                        """
                        SELECT fktable::text, fkcols[1], pktable::text, is_array
                        FROM pg_get_catalog_foreign_keys()
                        WHERE cardinality(fkcols) = 1
                        """,
                        row ->
                                List.of(
                                        row.string(1),
                                        row.string(2),
                                        row.string(3),
                                        String.valueOf(row.bool(4))))
                .forEach(row ->
                        references
                                .computeIfAbsent(row.get(0), _ -> new TreeMap<>())
                                .put(
                                        row.get(1),
                                        new Reference(row.get(2), row.get(3).equals("true"))));
        return references;
    }

    private static Map<String, Map<String, String>> columns(Session session) {
        Map<String, Map<String, String>> columns = new TreeMap<>();
        session
                .query(
                        """
                        SELECT c.relname, a.attname, format_type(a.atttypid, NULL)
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
                          AND NOT c.relisshared AND a.attnum > 0
                        """,
                        row -> List.of(row.string(1), row.string(2), row.string(3)))
                .stream()
                .filter(row -> !IGNORED_TABLES.contains(row.get(0)))
                .forEach(row ->
                        columns.computeIfAbsent(row.get(0), _ -> new TreeMap<>())
                                .put(row.get(1), row.get(2)));
        return columns;
    }

    private static String query(
            String table, Map<String, String> types, Map<String, Reference> references) {
        List<String> values = new ArrayList<>();
        types.forEach((column, type) -> {
            boolean number = type.equals("int2vector") || type.equals("smallint[]");
            if (IGNORED_COLUMNS.contains(table + "." + column)
                    || type.equals("pg_node_tree")
                    || (number && !column.equals("indoption"))) {
                return;
            }
            values.add("'" + column + "', " + value(column, type, references.get(column)));
        });
        if (MEANINGS.containsKey(table)) {
            values.add("'means', " + MEANINGS.get(table));
        }
        String condition =
                CONDITIONS.getOrDefault(
                        table, types.containsKey("oid") ? "t.oid >= 16384" : "true");
        return "SELECT jsonb_build_object(%s)::text FROM %s t WHERE %s"
                .formatted(String.join(", ", values), table, condition);
    }

    private static String value(
            String column, String type, @org.jspecify.annotations.Nullable Reference reference) {
        String name = "t." + column;
        if (column.equals("oid")) {
            return "(pg_identify_object(t.tableoid, t.oid, 0)).identity";
        }
        if (type.equals("text[]")) {
            return "(SELECT string_agg(x, ',' ORDER BY x) FROM unnest(" + name + ") u(x))";
        }
        if (column.equals("connoinherit")) {
            return "CASE WHEN t.contype NOT IN ('p', 'u', 'x') THEN t.connoinherit END";
        }
        if (reference == null) {
            return name + "::text";
        }
        String identity = "(pg_identify_object('%s'::regclass, %s, 0)).identity";
        if (!reference.array()) {
            return "CASE WHEN "
                    + name
                    + "::oid <> 0 THEN "
                    + identity.formatted(reference.table(), name + "::oid")
                    + " END";
        }
        return "(SELECT string_agg(CASE WHEN x <> 0 THEN "
                + identity.formatted(reference.table(), "x")
                + " ELSE '-' END, ',' ORDER BY n) FROM unnest("
                + name
                + (type.equals("oidvector") ? "::oid[]" : "")
                + ") WITH ORDINALITY u(x, n))";
    }
}
