package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Style;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tries in a sandbox which columns of large tables make PostgreSQL write the table anew when they get their wanted type.
public final class TypeTrials {
    private TypeTrials() {}

    /// The facts with what was tried. Nothing is tried when no large table's column gets another type.
    public static Facts measure(Sandboxes sandboxes, Catalog from, Catalog to, Facts facts) {
        List<Column> columns =
                from.all(Column.class)
                        .filter(column -> facts.isLarge(column.address().table()))
                        .filter(column ->
                                to.find(column.address()) instanceof Column wanted
                                        && !wanted.type().equals(column.type()))
                        .toList();
        if (columns.isEmpty()
                || !(SchemaCopies.of(sandboxes).copy(from)
                        instanceof SchemaCopies.Copy.Made copy)) {
            return facts;
        }
        SortedSet<ObjectAddress> rewriting = new TreeSet<>();
        Context context = new Context(from, to, facts, Style.DIRECT, new TreeMap<>());
        try (Sandbox sandbox = copy.sandbox();
                Session session = sandbox.open()) {
            // Where it stands decides whether timestamps are kept as they are; only at UTC they can
            // be.
            session.execute("SET search_path = ''; SET timezone = 'Asia/Tokyo'");
            for (Column column : columns) {
                if (to.find(column.address()) instanceof Column after
                        && rewrites(session, column, after, context)) {
                    rewriting.add(column.address());
                }
            }
        }
        return facts.withRewriting(rewriting);
    }

    /// A table with this column alone is changed, because views would be in the way of the real one. A type that is not there yet
    /// can't be tried; its column counts as one that stays.
    private static boolean rewrites(Session session, Column before, Column after, Context context) {
        try {
            session.execute(
                    "DROP TABLE IF EXISTS pg_temp.drydock_trial; CREATE TEMP TABLE drydock_trial AS"
                            + " SELECT "
                            + Identifier.quote(before.name())
                            + " FROM "
                            + before.address().sql()
                            + " WITH NO DATA");
            long file = file(session);
            session.execute(
                    "ALTER TABLE pg_temp.drydock_trial ALTER COLUMN "
                            + Identifier.quote(before.name())
                            + " "
                            + ColumnDdl.typeAction(before, after, context));
            return file != file(session);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return false;
        }
    }

    private static long file(Session session) {
        return session.queryOne(
                "SELECT pg_catalog.pg_relation_filenode('pg_temp.drydock_trial')::bigint",
                row -> row.bigint(1));
    }
}
