package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.HelperName;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lets a server write how materialized views are defined over columns that are to take the place of others: in a copy of the wanted schema the
/// columns are called what their successors are called, and the definitions are read. Then second columns come, views are made of these
/// definitions, the first columns go with all that reads them, and what is left must be the wanted views.
final class ViewTrials {
    private final Session session;
    private final Catalog to;
    private final SortedMap<ObjectAddress, SortedSet<ObjectAddress>> read = new TreeMap<>();
    private final NavigableSet<ObjectAddress> columns = new TreeSet<>();

    private ViewTrials(
            Session session, Catalog to, SortedMap<ObjectAddress, SortedSet<ObjectAddress>> read) {
        this.session = session;
        this.to = to;
        this.read.putAll(read);
        read.values().forEach(columns::addAll);
    }

    /// The definitions of the views that are there before and after and for which that works.
    ///
    /// @param retyped the columns that get another type
    static SortedMap<ObjectAddress, Facts.OverSuccessors> of(
            Sandboxes sandboxes, Catalog from, Catalog to, List<Column> retyped) {
        SortedMap<ObjectAddress, SortedSet<ObjectAddress>> read = new TreeMap<>();
        for (Column column : retyped) {
            to.dependents(column.address()).stream()
                    .filter(view -> from.find(view) instanceof MaterializedView)
                    .filter(view -> to.find(view) instanceof MaterializedView)
                    .forEach(view ->
                            read.computeIfAbsent(view, _ -> new TreeSet<>()).add(column.address()));
        }
        if (read.isEmpty()
                || !(SchemaCopies.of(sandboxes).copy(to) instanceof SchemaCopies.Copy.Made copy)) {
            return new TreeMap<>();
        }
        try (Sandbox sandbox = copy.sandbox();
                Session session = sandbox.open()) {
            return new ViewTrials(session, to, read).definitions();
        }
    }

    private SortedMap<ObjectAddress, Facts.OverSuccessors> definitions() {
        // A whole row is another one while it has both columns; no definition says so.
        read.keySet().removeIf(this::readsWholeRow);
        for (ObjectAddress column : columns) {
            if (!isDone(renaming(column.partName(), successor(column), column))) {
                read.values().removeIf(each -> each.contains(column));
            }
        }
        Catalog renamed = CatalogReader.read(session);
        SortedMap<ObjectAddress, String> definitions = new TreeMap<>();
        read.keySet().forEach(view -> definitions.put(view, definition(view, renamed)));
        for (ObjectAddress column : columns) {
            isDone(renaming(successor(column), column.partName(), column));
            isDone(addition(column));
        }
        definitions.forEach((view, definition) ->
                isDone(
                        "CREATE MATERIALIZED VIEW "
                                + second(view).sql()
                                + " AS\n"
                                + definition
                                + "\nWITH NO DATA"));
        for (ObjectAddress column : columns) {
            isDone(
                    alter(column)
                            + "DROP COLUMN "
                            + Identifier.quote(column.partName())
                            + " CASCADE");
            isDone(renaming(successor(column), column.partName(), column));
        }
        Catalog taken = CatalogReader.read(session);
        SortedMap<ObjectAddress, Facts.OverSuccessors> trusted = new TreeMap<>();
        read.forEach((view, own) -> {
            if (taken.find(second(view)) instanceof MaterializedView second
                    && second.definition().equals(definition(view, to))) {
                trusted.put(
                        view,
                        new Facts.OverSuccessors(
                                Objects.requireNonNull(definitions.get(view)), own));
            }
        });
        return trusted;
    }

    private boolean readsWholeRow(ObjectAddress view) {
        return session.count(
                        "SELECT count(*) FROM pg_catalog.pg_rewrite WHERE ev_class = "
                                + Identifier.literal(view.sql())
                                + "::pg_catalog.regclass AND ev_action::text LIKE '%:varattno 0 %'")
                > 0;
    }

    private static String definition(ObjectAddress view, Catalog catalog) {
        return ((MaterializedView) Objects.requireNonNull(catalog.find(view))).definition();
    }

    private static ObjectAddress second(ObjectAddress view) {
        return ObjectAddress.of(
                view.kind(),
                Objects.requireNonNull(view.schema()),
                HelperName.successor(view.name()));
    }

    private static String successor(ObjectAddress column) {
        return HelperName.successor(column.partName());
    }

    private static String alter(ObjectAddress column) {
        return "ALTER TABLE " + column.table().sql() + " ";
    }

    private static String renaming(String old, String wanted, ObjectAddress column) {
        return alter(column)
                + "RENAME COLUMN "
                + Identifier.quote(old)
                + " TO "
                + Identifier.quote(wanted);
    }

    /// The second column stands behind all others, so that lists of aliases mean what they will mean.
    private String addition(ObjectAddress column) {
        return alter(column)
                + "ADD COLUMN "
                + Identifier.quote(successor(column))
                + " "
                + ((Column) Objects.requireNonNull(to.find(column))).type();
    }

    private boolean isDone(String sql) {
        try {
            session.execute(sql);
            return true;
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return false;
        }
    }
}
