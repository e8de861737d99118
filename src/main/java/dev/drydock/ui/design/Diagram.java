package dev.drydock.ui.design;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.workspace.TypeWords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the canvas shows of two catalogs: the present one and the wanted one, laid over each other.
final class Diagram {
    private final Catalog now;
    private final Catalog wanted;
    private final Facts facts;
    private final List<Change.Rename> renames;

    Diagram(Catalog now, Catalog wanted, Facts facts, List<Change.Rename> renames) {
        this.now = now;
        this.wanted = wanted;
        this.facts = facts;
        this.renames = renames;
    }

    /// What a wanted object is called now.
    private ObjectAddress origin(ObjectAddress address) {
        ObjectAddress origin = address;
        for (Change.Rename rename : renames.reversed()) {
            if (rename.after().equals(origin)) {
                origin = rename.before();
            } else if (origin.kind().isPart() && rename.after().equals(origin.table())) {
                origin = rename.before().part(origin.kind(), origin.partName());
            }
        }
        return origin;
    }

    /// The tables that a table points at or that point at it.
    static SortedSet<ObjectAddress> neighbours(Catalog catalog, Set<ObjectAddress> tables) {
        SortedSet<ObjectAddress> found = new TreeSet<>();
        catalog.all(Constraint.class)
                .filter(each -> each.referenced() != null)
                .forEach(each -> {
                    ObjectAddress many = each.address().table();
                    ObjectAddress one = each.referenced();
                    if (one != null && tables.contains(many)) {
                        found.add(one);
                    }
                    if (one != null && tables.contains(one) && !isPartition(catalog, many)) {
                        found.add(many);
                    }
                });
        found.removeAll(tables);
        return found;
    }

    private static boolean isPartition(Catalog catalog, ObjectAddress table) {
        return catalog.find(table) instanceof Table found && found.partition() != null;
    }

    Box box(ObjectAddress table) {
        State state = state(table);
        long rows = facts.of(origin(table)).rows();
        String fact =
                switch (state) {
                    case ADDED -> "new";
                    case REMOVED -> "dropped";
                    case SAME, CHANGED -> rows < 0 ? "" : Counts.brief(rows);
                };
        return new Box(table, fact, state == State.CHANGED ? State.SAME : state, lines(table));
    }

    /// The columns that will be there, and between them those that go.
    List<Box.Line> lines(ObjectAddress table) {
        List<Box.Line> lines = new ArrayList<>();
        boolean isNew = state(table) == State.ADDED;
        for (Column column : wanted.columns(table)) {
            lines.add(line(wanted, column, isNew ? State.SAME : state(column.address())));
        }
        Set<ObjectAddress> kept = new HashSet<>();
        wanted.columns(table).forEach(column -> kept.add(origin(column.address())));
        for (Column column : now.columns(origin(table))) {
            if (!kept.contains(column.address())) {
                int at = Math.min(lines.size(), column.position() - 1);
                lines.add(at, line(now, column, State.REMOVED));
            }
        }
        return lines;
    }

    private static Box.Line line(Catalog catalog, Column column, State state) {
        return new Box.Line(
                mark(catalog, column), column.name(), TypeWords.brief(column.type()), state);
    }

    static String mark(Catalog catalog, Column column) {
        boolean foreign = false;
        for (Constraint constraint : catalog.constraints(column.address().table())) {
            if (constraint.columns().contains(column.name())) {
                if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
                    return "PK";
                }
                foreign |= constraint.type() == Constraint.Type.FOREIGN_KEY;
            }
        }
        return foreign ? "FK" : "";
    }

    /// The foreign keys between tables that are shown.
    List<Edge> edges(Set<ObjectAddress> shown) {
        List<Edge> edges = new ArrayList<>();
        wanted.all(Constraint.class).forEach(each -> add(each, wanted, shown, edges));
        now.all(Constraint.class)
                .filter(each -> !wanted.has(each.address()))
                .forEach(each -> add(each, now, shown, edges));
        return edges;
    }

    private void add(
            Constraint constraint, Catalog in, Set<ObjectAddress> shown, List<Edge> edges) {
        ObjectAddress one = constraint.referenced();
        ObjectAddress many = constraint.address().table();
        if (one == null || constraint.columns().isEmpty()) {
            return;
        }
        if (shown.contains(one) && shown.contains(many)) {
            edges.add(
                    new Edge(
                            constraint.address(),
                            many,
                            constraint.columns().getFirst(),
                            one,
                            keyColumn(in, one),
                            state(constraint.address())));
        }
    }

    private static String keyColumn(Catalog catalog, ObjectAddress table) {
        return catalog.constraints(table).stream()
                .filter(each -> each.type() == Constraint.Type.PRIMARY_KEY)
                .flatMap(each -> each.columns().stream())
                .findFirst()
                .orElse("");
    }

    State state(ObjectAddress address) {
        ObjectAddress origin = origin(address);
        var before = now.find(origin);
        var after = wanted.find(address);
        if (before == null) {
            return after == null ? State.SAME : State.ADDED;
        }
        if (after == null) {
            return State.REMOVED;
        }
        boolean same = origin.equals(address) && before.essence().equals(after.essence());
        return same ? State.SAME : State.CHANGED;
    }
}
