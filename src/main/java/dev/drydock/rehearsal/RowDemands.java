package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds what a migration demands of rows that are there. What a constraint or a unique index says is asked of a server on which the wanted
/// schema stands.
final class RowDemands {
    /// Rules that rows are held to, as a query for those that break it. Exclusion constraints and those over periods are not asked.
    private static final String CONSTRAINT =
            """
            SELECT c.contype::text,
                   CASE WHEN t.relkind = 'p' OR (c.contype = 'c' AND NOT c.connoinherit) THEN '' ELSE 'ONLY ' END,
                   (SELECT coalesce(array_agg(a.attname::text ORDER BY k.place), '{}') FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number),
                   CASE c.contype
                   WHEN 'c' THEN pg_get_expr(c.conbin, c.conrelid)
                   WHEN 'f' THEN (
                       SELECT format('%s AND NOT EXISTS (SELECT FROM %s%s other WHERE %s)',
                                     CASE c.confmatchtype
                                     WHEN 'f' THEN 'num_nonnulls(' || string_agg(format('row_.%I', f.attname), ', ') || ') > 0'
                                     ELSE string_agg(format('row_.%I IS NOT NULL', f.attname), ' AND ') END,
                                     CASE WHEN r.relkind = 'p' THEN '' ELSE 'ONLY ' END,
                                     c.confrelid::regclass,
                                     string_agg(format('other.%I OPERATOR(%I.%s) row_.%I', p.attname, n.nspname, o.oprname, f.attname), ' AND '))
                       FROM unnest(c.conkey, c.confkey, c.conpfeqop) k (own, its, equal)
                       JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = k.own
                       JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = k.its
                       JOIN pg_operator o ON o.oid = k.equal
                       JOIN pg_namespace n ON n.oid = o.oprnamespace)
                   END
            FROM pg_constraint c
            JOIN pg_class t ON t.oid = c.conrelid
            LEFT JOIN pg_class r ON r.oid = c.confrelid
            WHERE c.conrelid = ?::regclass AND c.conname = ? AND c.contype IN ('c', 'f')
            AND coalesce(to_jsonb(c) ->> 'conperiod', 'false') = 'false'
            AND coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true'
            """;

    /// The keys of a unique index, by the index or by the constraint that it stands behind.
    private static final String KEY =
            """
            SELECT CASE WHEN t.relkind = 'p' THEN '' ELSE 'ONLY ' END,
                   (SELECT coalesce(array_agg(DISTINCT a.attname::text), '{}') FROM pg_depend d
                    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                    WHERE (d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid OR d.classid = 'pg_constraint'::regclass AND d.objid = c.oid)
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid AND d.refobjsubid > 0),
                   (SELECT array_agg(pg_get_indexdef(i.indexrelid, n, false) ORDER BY n) FROM generate_series(1, i.indnkeyatts) n),
                   coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
                   coalesce(to_jsonb(i) ->> 'indnullsnotdistinct', 'false')::boolean
            FROM pg_index i
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
            WHERE i.indrelid = ?::regclass AND i.indisunique AND NOT i.indisexclusion
            AND coalesce(c.conname, x.relname) = ? AND coalesce(to_jsonb(c) ->> 'conperiod', 'false') = 'false'
            """;

    private static final Set<String> WIDENING =
            Set.of(
                    "smallint integer",
                    "smallint bigint",
                    "smallint numeric",
                    "integer bigint",
                    "integer numeric",
                    "bigint numeric",
                    "real double precision");

    private final Session session;
    private final Catalog from;
    private final Catalog to;
    private final Set<ObjectAddress> filled;
    private final Context context;
    private final List<RowDemand> demands = new ArrayList<>();

    private RowDemands(Session session, Catalog from, Catalog to, Set<ObjectAddress> filled) {
        this.session = session;
        this.from = from;
        this.to = to;
        this.filled = filled;
        this.context = new Context(from, to, Facts.NONE, Style.DIRECT, new TreeMap<>());
    }

    /// The demands of a migration's changes on rows of tables that are there before it.
    ///
    /// @param session on a database that has the wanted schema
    static List<RowDemand> read(Session session, Catalog from, Catalog to, Migration migration) {
        Set<ObjectAddress> filled =
                migration.steps().stream()
                        .filter(step -> step instanceof Step.Backfill)
                        .flatMap(step -> step.serves().stream())
                        .collect(Collectors.toSet());
        RowDemands reader = new RowDemands(session, from, to, filled);
        session.begin();
        try {
            session.execute("SET LOCAL search_path = ''");
            migration.changes().forEach(reader::read);
        } finally {
            session.rollback();
        }
        return List.copyOf(reader.demands);
    }

    private void read(Change change) {
        switch (change) {
            case Change.Create(Constraint wanted) -> constraint(wanted);
            case Change.Alter(Constraint before, Constraint wanted)
                    when !before.rule().equals(wanted.rule())
                            || (wanted.valid() && !before.valid())
                            || (wanted.isEnforced() && !before.isEnforced()) ->
                    constraint(wanted);
            case Change.Create(Index wanted) when wanted.unique() ->
                    key(wanted.address(), wanted.table(), wanted.address().name());
            case Change.Alter(Index before, Index wanted)
                    when wanted.unique()
                            && !(before.unique()
                                    && before.definition().equals(wanted.definition())) ->
                    key(wanted.address(), wanted.table(), wanted.address().name());
            case Change.Alter(Column before, Column wanted) -> column(before, wanted);
            case Change.Alter(EnumType before, EnumType wanted) -> labels(before, wanted);
            default -> {}
        }
    }

    private void add(
            ObjectAddress about,
            ObjectAddress table,
            List<String> columns,
            String query,
            String one,
            String many) {
        demands.add(
                new RowDemand(about, table, columns, new RowDemand.How.Count(query, one, many)));
    }

    private void constraint(Constraint wanted) {
        ObjectAddress table = wanted.address().table();
        if (!wanted.valid() || !from.has(table)) {
            return;
        }
        if (wanted.type() == Constraint.Type.PRIMARY_KEY
                || wanted.type() == Constraint.Type.UNIQUE) {
            key(wanted.address(), table, wanted.name());
            return;
        }
        String rows = " of " + table.words();
        session.query(
                CONSTRAINT,
                row -> {
                    boolean check = row.string(1).equals("c");
                    String query =
                            "SELECT * FROM "
                                    + row.string(2)
                                    + table.sql()
                                    + (check ? " WHERE NOT (" : " row_ WHERE ")
                                    + row.string(4)
                                    + (check ? ")" : "");
                    String one =
                            check
                                    ? "row" + rows + " breaks the check " + wanted.name()
                                    : "row" + rows + " points at no " + referenced(wanted);
                    String many =
                            check
                                    ? "rows" + rows + " break the check " + wanted.name()
                                    : "rows" + rows + " point at no " + referenced(wanted);
                    add(wanted.address(), table, row.strings(3), query, one, many);
                    return wanted;
                },
                table.sql(),
                wanted.name());
    }

    private static String referenced(Constraint key) {
        return "row of " + (key.referenced() == null ? key.address() : key.referenced()).words();
    }

    private void key(ObjectAddress about, ObjectAddress table, String name) {
        if (!from.has(table)) {
            return;
        }
        session.query(
                KEY,
                row -> {
                    List<String> keys = row.strings(3);
                    String list = String.join(", ", keys);
                    List<String> where = new ArrayList<>();
                    if (!row.string(4).isEmpty()) {
                        where.add("(" + row.string(4) + ")");
                    }
                    if (!row.bool(5)) {
                        keys.forEach(key -> where.add(key + " IS NOT NULL"));
                    }
                    String query =
                            "SELECT "
                                    + list
                                    + ", count(*) FROM "
                                    + row.string(1)
                                    + table.sql()
                                    + (where.isEmpty()
                                            ? ""
                                            : " WHERE " + String.join(" AND ", where))
                                    + " GROUP BY "
                                    + list
                                    + " HAVING count(*) > 1";
                    String more = " of " + list + " in " + table.words();
                    add(
                            about,
                            table,
                            row.strings(2),
                            query,
                            "value" + more + " is there more than once",
                            "values" + more + " are there more than once");
                    return about;
                },
                table.sql(),
                name);
    }

    private void column(Column before, Column wanted) {
        ObjectAddress table = wanted.address().table();
        String name = Identifier.quote(wanted.name());
        boolean retyped = !before.type().equals(wanted.type());
        if (wanted.notNull()
                && !before.notNull()
                && (retyped || !filled.contains(wanted.address()))) {
            add(
                    wanted.address(),
                    table,
                    List.of(wanted.name()),
                    "SELECT * FROM " + table.sql() + " WHERE " + name + " IS NULL",
                    "row of " + table.words() + " has no " + wanted.name(),
                    "rows of " + table.words() + " have no " + wanted.name());
        }
        if (!retyped
                || before.generated() != null
                || wanted.generated() != null
                || widens(before.type(), wanted.type())) {
            return;
        }
        to.all(EnumType.class)
                .filter(type -> type.address().sql().equals(wanted.type()))
                .findFirst()
                .ifPresentOrElse(
                        type -> labels(wanted, type.labels()), () -> conversion(before, wanted));
    }

    private void conversion(Column before, Column wanted) {
        demands.add(
                new RowDemand(
                        wanted.address(),
                        wanted.address().table(),
                        List.of(wanted.name()),
                        new RowDemand.How.Convert(
                                wanted.type(), ColumnDdl.conversion(before, wanted, context))));
    }

    private static boolean widens(String before, String after) {
        return after.equals("text")
                || (after.equals("character varying") && before.startsWith("character varying("))
                || WIDENING.contains(before + " " + after);
    }

    private void labels(EnumType before, EnumType wanted) {
        List<String> gone = new ArrayList<>(before.labels());
        gone.removeAll(wanted.labels());
        if (!gone.isEmpty()) {
            from.columnsOf(before.address().sql()).stream()
                    .filter(column -> column.type().equals(before.address().sql()))
                    .forEach(column -> labels(column, wanted.labels()));
        }
    }

    /// The label is told of the type's or of the column's change.
    private void labels(Column column, List<String> labels) {
        ObjectAddress table = column.address().table();
        String list = labels.stream().map(Identifier::literal).collect(Collectors.joining(", "));
        String tail = " " + column.name() + " that is no label of the wanted type";
        add(
                column.address(),
                table,
                List.of(column.name()),
                "SELECT * FROM "
                        + table.sql()
                        + " WHERE "
                        + Identifier.quote(column.name())
                        + "::text <> ALL (ARRAY["
                        + list
                        + "]::text[])",
                "row of " + table.words() + " has a" + tail,
                "rows of " + table.words() + " have a" + tail);
    }
}
