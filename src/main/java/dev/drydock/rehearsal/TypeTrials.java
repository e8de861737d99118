package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.Style;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tries in a sandbox which columns make PostgreSQL write the table anew when they get their wanted type.
public final class TypeTrials {
    private final Sandboxes sandboxes;
    private final Context context;
    private final SortedSet<ObjectAddress> rewriting = new TreeSet<>();

    private TypeTrials(Sandboxes sandboxes, Context context) {
        this.sandboxes = sandboxes;
        this.context = context;
    }

    /// The facts with what was tried. Nothing is tried when no column gets another type.
    public static Facts measure(Sandboxes sandboxes, Catalog from, Catalog to, Facts facts) {
        List<Column> columns =
                from.all(Column.class)
                        .filter(column ->
                                to.find(column.address()) instanceof Column wanted
                                        && !wanted.type().equals(column.type()))
                        .toList();
        if (columns.isEmpty()) {
            return facts;
        }
        TypeTrials trials =
                new TypeTrials(
                        sandboxes, new Context(from, to, facts, Style.DIRECT, new TreeMap<>()));
        List<Column> left = columns;
        if (from.scripted(ObjectKind.CAST).findAny().isEmpty()) {
            // Nothing of the schema says how types of PostgreSQL's own turn into each other.
            left = trials.in(Catalog.empty(from.version()), left);
        }
        left = trials.in(from, left);
        // A type that comes with the migration is there in the wanted schema.
        trials.in(to, left);
        Facts tried = facts.withRewriting(trials.rewriting);
        return trials.rewriting.isEmpty()
                ? tried
                : tried.withOverSuccessors(
                        ViewTrials.of(sandboxes, trials.context.from(), to, columns));
    }

    /// Tries columns in a copy of a schema.
    ///
    /// @return the columns that could not be tried there, because a type or what the change calls is missing
    private List<Column> in(Catalog schema, List<Column> columns) {
        if (columns.isEmpty()
                || !(SchemaCopies.of(sandboxes).copy(schema)
                        instanceof SchemaCopies.Copy.Made copy)) {
            return columns;
        }
        List<Column> left = new ArrayList<>();
        try (Sandbox sandbox = copy.sandbox();
                Session session = sandbox.open()) {
            // Where it stands decides whether timestamps are kept as they are; only at UTC they can
            // be.
            session.execute("SET search_path = ''; SET timezone = 'Asia/Tokyo'");
            for (Column column : columns) {
                if (!isTried(session, column)) {
                    left.add(column);
                }
            }
        }
        return left;
    }

    /// A table with this column alone is changed, because views would be in the way of the real one.
    private boolean isTried(Session session, Column before) {
        if (!(context.to().find(before.address()) instanceof Column after)) {
            return true;
        }
        try {
            session.execute(
                    "DROP TABLE IF EXISTS pg_temp.drydock_trial; CREATE TEMP TABLE drydock_trial ("
                            + Identifier.quote(before.name())
                            + " "
                            + before.type()
                            + ")");
            long file = file(session);
            session.execute(
                    "ALTER TABLE pg_temp.drydock_trial ALTER COLUMN "
                            + Identifier.quote(before.name())
                            + " "
                            + ColumnDdl.typeAction(before, after, context));
            if (file != file(session)) {
                rewriting.add(before.address());
            }
            return true;
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
