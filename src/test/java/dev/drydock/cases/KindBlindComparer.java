package dev.drydock.cases;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Compares two databases by all rows of all catalog tables, every OID replaced by the name of what it points at. Knows no kind of
/// object, so nothing that a kind forgets can hide from it. What is volatile or physical is left out: file nodes, estimates,
/// column numbers (columns are told by name), caches of flags, dimensions (nobody keeps to them, and PARTITION OF forgets them), what an index remembers of its columns' former names and storage. What `initdb` made is left out too unless somebody touched it since.
public final class KindBlindComparer {
    /// Contents, not schema: statistics of the rows, and large objects, whose only name is an OID.
    private static final Set<String> IGNORED_TABLES =
            Set.of(
                    "pg_statistic",
                    "pg_statistic_ext_data",
                    "pg_largeobject",
                    "pg_largeobject_metadata");

    /// Catalogs of the whole cluster that have rows about one database.
    private static final Set<String> SHARED_TABLES =
            Set.of(
                    "pg_shdepend",
                    "pg_shdescription",
                    "pg_shseclabel",
                    "pg_db_role_setting",
                    "pg_subscription");

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
                    "pg_attribute.attnum",
                    "pg_attribute.attcacheoff",
                    "pg_attribute.attndims",
                    "pg_attribute.atthasmissing",
                    "pg_attribute.attmissingval",
                    "pg_index.indcheckxmin",
                    "pg_enum.enumsortorder",
                    "pg_enum.oid",
                    "pg_attrdef.adnum",
                    "pg_inherits.inhseqno",
                    "pg_subscription.subdbid",
                    "pg_subscription.subskiplsn",
                    "pg_db_role_setting.setdatabase",
                    "pg_shdepend.dbid",
                    "pg_shdepend.objid",
                    "pg_shdepend.objsubid",
                    "pg_shdepend.refobjid",
                    "pg_shdepend.classid",
                    "pg_shdepend.refclassid",
                    "pg_depend.objid",
                    "pg_depend.objsubid",
                    "pg_depend.refobjid",
                    "pg_depend.refobjsubid",
                    "pg_depend.classid",
                    "pg_depend.refclassid",
                    "pg_init_privs.objoid",
                    "pg_init_privs.objsubid",
                    "pg_init_privs.classoid",
                    "pg_description.objoid",
                    "pg_description.objsubid",
                    "pg_description.classoid",
                    "pg_shdescription.objoid",
                    "pg_shdescription.classoid",
                    "pg_shseclabel.objoid",
                    "pg_shseclabel.classoid",
                    "pg_seclabel.objoid",
                    "pg_seclabel.objsubid",
                    "pg_seclabel.classoid");

    private static final String DESCRIBED =
            "(pg_identify_object(t.classoid, t.objoid, t.objsubid)).identity";

    /// The name of a database is no part of what is in it.
    private static final String DESCRIBED_SHARED =
            "CASE WHEN t.classoid = 'pg_database'::regclass THEN 'this database' ELSE"
                    + " (pg_identify_object(t.classoid, t.objoid, 0)).identity END";

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
                    Map.entry(
                            "pg_class",
                            "concat_ws('|', pg_get_expr(t.relpartbound, t.oid), (SELECT"
                                    + " toast.reloptions FROM pg_class toast WHERE toast.oid ="
                                    + " t.reltoastrelid))"),
                    Map.entry(
                            "pg_attrdef",
                            "(SELECT attname || pg_get_expr(t.adbin, t.adrelid) FROM pg_attribute"
                                    + " WHERE attrelid = t.adrelid AND attnum = t.adnum)"),
                    // The server sorts the columns of statistics by their place in the table,
                    // whatever order the statement has, so that their order tells nothing but
                    // the table's.
                    Map.entry(
                            "pg_statistic_ext",
                            "concat_ws('|', (SELECT string_agg(attname, ',' ORDER BY attname) FROM"
                                    + " pg_attribute WHERE attrelid = t.stxrelid AND attnum = ANY"
                                    + " (t.stxkeys)), pg_get_statisticsobjdef_expressions(t.oid))"),
                    Map.entry(
                            "pg_policy",
                            "concat_ws('|', pg_get_expr(t.polqual, t.polrelid),"
                                    + " pg_get_expr(t.polwithcheck, t.polrelid))"),
                    Map.entry(
                            "pg_publication_rel",
                            "concat_ws('|', pg_get_expr(t.prqual, t.prrelid), (SELECT"
                                    + " string_agg(attname, ',' ORDER BY attname) FROM pg_attribute"
                                    + " WHERE attrelid = t.prrelid AND attnum = ANY (t.prattrs)))"),
                    Map.entry(
                            "pg_inherits",
                            "(SELECT count(*) FROM pg_inherits i WHERE i.inhrelid = t.inhrelid AND"
                                    + " i.inhseqno < t.inhseqno)"),
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
                            "pg_shdepend",
                            "(pg_identify_object(t.classid, t.objid, t.objsubid)).identity || ' ->"
                                    + " ' || (pg_identify_object(t.refclassid, t.refobjid,"
                                    + " 0)).identity"),
                    Map.entry("pg_init_privs", DESCRIBED),
                    Map.entry("pg_description", DESCRIBED),
                    Map.entry("pg_seclabel", DESCRIBED),
                    Map.entry("pg_shdescription", DESCRIBED_SHARED),
                    Map.entry("pg_shseclabel", DESCRIBED_SHARED));

    /// Whether a function is a range type's. The server makes it with the default privileges of the day, and pg_dump tells neither the
    /// function nor what was granted on it: databases that differ there alone come back from their dumps as equal ones, so that a
    /// difference would be noise to whoever compares a database with what its dump says. It can be felt, though: who may not execute
    /// the function can't build a value with it. `KindBlindComparerTest` proves both, and that the privileges on the type are seen.
    private static final String COMES_WITH_TYPE =
            "EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = %s"
                    + " AND d.deptype = 'i' AND d.refclassid = 'pg_type'::regclass)";

    private static final String THIS_DATABASE =
            "(SELECT d.oid FROM pg_database d WHERE d.datname = current_database())";
    private static final String OF_THIS_DATABASE =
            "(t.classoid = 'pg_database'::regclass AND t.objoid = "
                    + THIS_DATABASE
                    + ") OR (t.classoid = 'pg_subscription'::regclass AND t.objoid IN (SELECT s.oid"
                    + " FROM pg_subscription s WHERE s.subdbid = "
                    + THIS_DATABASE
                    + "))";

    /// Which rows count; where nothing is said, those of users' objects.
    private static final Map<String, String> CONDITIONS =
            Map.ofEntries(
                    Map.entry("pg_namespace", "t.nspname !~ '^pg_(temp|toast)'"),
                    Map.entry("pg_extension", "true"),
                    Map.entry("pg_language", "true"),
                    Map.entry(
                            "pg_attribute",
                            "NOT t.attisdropped AND t.attnum > 0 AND (t.attrelid >= 16384 OR %s)"),
                    Map.entry("pg_index", "t.indexrelid >= 16384"),
                    Map.entry(
                            "pg_depend",
                            "t.deptype <> 'p' AND (t.objid >= 16384 OR %s) AND NOT EXISTS (SELECT"
                                    + " FROM pg_constraint k WHERE k.contype = 't' AND"
                                    + " 'pg_constraint'::regclass IN (t.classid, t.refclassid) AND"
                                    + " k.oid IN (t.objid, t.refobjid))"),
                    Map.entry("pg_init_privs", "t.objoid >= 16384"),
                    Map.entry(
                            "pg_description",
                            "t.objoid >= 16384 OR %s OR t.classoid IN ('pg_namespace'::regclass,"
                                    + " 'pg_extension'::regclass, 'pg_language'::regclass)"),
                    Map.entry("pg_seclabel", "true"),
                    Map.entry("pg_inherits", "t.inhrelid >= 16384"),
                    Map.entry("pg_sequence", "t.seqrelid >= 16384"),
                    Map.entry("pg_partitioned_table", "t.partrelid >= 16384"),
                    Map.entry("pg_aggregate", "t.aggfnoid >= 16384"),
                    Map.entry("pg_foreign_table", "t.ftrelid >= 16384"),
                    Map.entry("pg_range", "t.rngtypid >= 16384"),
                    Map.entry("pg_ts_config_map", "t.mapcfg >= 16384 OR %s"),
                    Map.entry("pg_trigger", "t.oid >= 16384 AND NOT t.tgisinternal"),
                    Map.entry(
                            "pg_shdepend",
                            "t.dbid = "
                                    + THIS_DATABASE
                                    + " AND NOT (t.classid = 'pg_proc'::regclass AND "
                                    + COMES_WITH_TYPE.formatted("t.objid")
                                    + ")"),
                    Map.entry("pg_shdescription", OF_THIS_DATABASE),
                    Map.entry("pg_shseclabel", OF_THIS_DATABASE),
                    Map.entry("pg_db_role_setting", "t.setdatabase = " + THIS_DATABASE),
                    Map.entry("pg_subscription", "t.subdbid = " + THIS_DATABASE));

    /// The last thing that `initdb` does is to create these databases; a row with a later transaction was made or changed by a user.
    private static final String TOUCHED =
            "t.xmin::text::bigint > (SELECT max(d.xmin::text::bigint) FROM pg_database d WHERE"
                    + " d.datname IN ('template0', 'template1', 'postgres'))";

    /// The privileges that an object has when nobody granted any: their absence and their being written out are no difference.
    private static final Map<String, String> DEFAULT_PRIVILEGES =
            Map.of(
                    "relacl",
                    "acldefault(CASE t.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\","
                            + " t.relowner)",
                    "proacl",
                    "acldefault('f', t.proowner)",
                    "typacl",
                    "acldefault('T', t.typowner)",
                    "nspacl",
                    "acldefault('n', t.nspowner)",
                    "lanacl",
                    "acldefault('l', t.lanowner)",
                    "fdwacl",
                    "acldefault('F', t.fdwowner)",
                    "srvacl",
                    "acldefault('S', t.srvowner)");

    /// Names that the server makes of OIDs: they differ for equal objects, which are told by what they belong to.
    private static final Pattern NUMBERED =
            Pattern.compile("pg_toast_\\d+|[A-Za-z]+_ConstraintTrigger_(?:[acn]_)?\\d+");

    private static final String PREPARED =
            "SELECT FROM pg_prepared_statements WHERE name = 'drydock_rows'";
    private static final Map<Integer, String> SQL_BY_VERSION = new ConcurrentHashMap<>();

    private KindBlindComparer() {}

    /// The rows that are in only one of the two databases, with a sign and the catalog's name; empty when there is no difference.
    static List<String> differences(Session one, Session other) {
        return differences(rows(one), rows(other));
    }

    /// The same of rows that were read before.
    public static List<String> differences(Set<String> first, Set<String> second) {
        List<String> differences = new ArrayList<>();
        first.stream()
                .filter(row -> !second.contains(row))
                .forEach(row -> differences.add("- " + row));
        second.stream()
                .filter(row -> !first.contains(row))
                .forEach(row -> differences.add("+ " + row));
        return differences;
    }

    /// All rows of all catalogs, in one query. The session must not be in a transaction block.
    public static SortedSet<String> rows(Session session) {
        session.begin();
        try {
            return rowsInside(session);
        } finally {
            session.rollback();
        }
    }

    /// The same as the session's open transaction sees them.
    static SortedSet<String> rowsInside(Session session) {
        session.execute("SET LOCAL search_path = pg_catalog; SET LOCAL timezone = 'UTC'");
        String sql = SQL_BY_VERSION.computeIfAbsent(session.serverVersion(), _ -> sql(session));
        SortedSet<String> rows = new TreeSet<>();
        // Prepared, because the server needs longer to plan it than to run it.
        if (session.query(PREPARED, _ -> true).isEmpty()) {
            session.execute("PREPARE drydock_rows AS " + sql);
        }
        for (String row : session.query("EXECUTE drydock_rows", line -> line.string(1))) {
            if (!NUMBERED.matcher(row).find()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String sql(Session session) {
        Map<String, Map<String, Reference>> references = references(session);
        List<String> queries = new ArrayList<>();
        columns(session)
                .forEach((table, types) ->
                        queries.add(query(table, types, references.getOrDefault(table, Map.of()))));
        return String.join("\nUNION ALL\n", queries);
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
                        SELECT c.relname, a.attname, format_type(a.atttypid, NULL), c.relisshared
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
                          AND a.attnum > 0
                        """,
                        row ->
                                !row.bool(4) || SHARED_TABLES.contains(row.string(1))
                                        ? List.of(row.string(1), row.string(2), row.string(3))
                                        : List.<String>of())
                .stream()
                .filter(row -> !row.isEmpty() && !IGNORED_TABLES.contains(row.get(0)))
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
            values.add("'" + column + "', " + value(table, column, type, references.get(column)));
        });
        String meaning = MEANINGS.get(table);
        if (meaning != null
                && (!table.equals("pg_publication_rel") || types.containsKey("prqual"))) {
            values.add("'means', " + meaning);
        }
        String condition =
                CONDITIONS.getOrDefault(
                        table, types.containsKey("oid") ? "t.oid >= 16384 OR %s" : "true");
        return "SELECT '%s ' || jsonb_build_object(%s)::text FROM %s t WHERE %s"
                .formatted(
                        table,
                        String.join(", ", values),
                        table,
                        condition.replace("%s", "(" + TOUCHED + ")"));
    }

    private static String value(
            String table, String column, String type, @Nullable Reference reference) {
        String name = "t." + column;
        // A constraint is in the schema of its table, save for a foreign key that PARTITION OF
        // copies: up to 14 the copy is in the schema of the parent, and stays there when the
        // partition is detached. pg_dump does not tell it.
        if (column.equals("connamespace") && table.equals("pg_constraint")) {
            return "CASE WHEN t.contype <> 'f' THEN t.connamespace::regnamespace::text END";
        }
        // A constraint trigger's constraint keeps its name when the trigger gets another; pg_dump
        // doesn't tell it.
        if (column.equals("conname") && table.equals("pg_constraint")) {
            return "CASE WHEN t.contype <> 't' THEN t.conname::text END";
        }
        if (column.equals("tgconstraint")) {
            return "CASE WHEN NOT EXISTS (SELECT FROM pg_constraint k WHERE k.oid = t.tgconstraint"
                    + " AND k.contype = 't') THEN (pg_identify_object('pg_constraint'::regclass,"
                    + " nullif(t.tgconstraint, 0), 0)).identity END";
        }
        if (column.equals("oid") && table.equals("pg_constraint")) {
            return "CASE WHEN t.contype <> 't' THEN (pg_identify_object(t.tableoid, t.oid,"
                    + " 0)).identity END";
        }
        if (column.equals("oid")) {
            return "(pg_identify_object(t.tableoid, t.oid, 0)).identity";
        }
        if (column.equals("attname") || column.equals("attstorage")) {
            return "CASE WHEN (SELECT c.relkind FROM pg_class c WHERE c.oid = t.attrelid) IN ('i',"
                    + " 'I') THEN "
                    + (column.equals("attname") ? "t.attnum::text" : "NULL")
                    + " ELSE "
                    + name
                    + "::text END";
        }
        if (type.equals("aclitem[]")) {
            String privileges = privileges(name, DEFAULT_PRIVILEGES.get(column));
            return column.equals("proacl")
                    ? "CASE WHEN NOT "
                            + COMES_WITH_TYPE.formatted("t.oid")
                            + " THEN "
                            + privileges
                            + " END"
                    : privileges;
        }
        if (type.equals("text[]")) {
            return "(SELECT string_agg(x, ',' ORDER BY x COLLATE \"C\") FROM unnest("
                    + name
                    + ") u(x))";
        }
        // Inheritance takes along checks and NOT NULL, and only of them NO INHERIT can be said or
        // is told. Of keys and foreign keys the server writes down how they came: a partition's
        // that was there when it was attached says true, one that came with PARTITION OF false.
        if (column.equals("connoinherit")) {
            return "CASE WHEN t.contype NOT IN ('p', 'u', 'x', 'f') THEN t.connoinherit END";
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

    /// Who may do what, as a set: the order of grants is no difference.
    private static String privileges(String name, @Nullable String standard) {
        String list = standard == null ? name : "coalesce(" + name + ", " + standard + ")";
        return "(SELECT string_agg(x, ',' ORDER BY x COLLATE \"C\") FROM (SELECT concat_ws(' ',"
                + " g.grantee::regrole::text, g.privilege_type, g.is_grantable, 'by',"
                + " g.grantor::regrole::text) FROM aclexplode("
                + list
                + ") g) s(x))";
    }
}
