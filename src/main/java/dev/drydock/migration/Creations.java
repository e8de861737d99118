package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.migration.play.Playbook;
import dev.drydock.migration.play.ProvenAttach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fills in what makes new objects.
final class Creations {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Rebuilds rebuilds;
    private final Homes homes;
    private final Map<ObjectAddress, Action> accessAfter = new TreeMap<>();

    Creations(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.rebuilds = work.rebuilds();
        this.homes = work.homes();
    }

    /// What makes each new bearer of privileges, by its address.
    Map<ObjectAddress, Action> accessAfter() {
        return accessAfter;
    }

    void create(DbObject object, boolean again) {
        Action action = homes.of(new Action(object.address(), Action.Kind.CREATE));
        if (!action.address().equals(object.address())) {
            graph.add(action, descriptions(object));
            grantAccess(object, Action.Kind.CREATE);
            return;
        }
        graph.add(action, again ? Step.inContract(creationAgain(object)) : creation(object));
        grantAccess(object, Action.Kind.CREATE);
        if (object instanceof Table table) {
            attach(table);
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            work.finish(sequence.address(), List.of(ObjectDdl.own(sequence)));
        }
    }

    /// Gives something new its owner, privileges and labels, with what comes with it and has its own.
    void grantAccess(DbObject object, Action.Kind made) {
        ObjectAddress address = object.address();
        List<ObjectAddress> bearers = new ArrayList<>();
        bearers.add(address);
        if (object instanceof View view) {
            view.columns().forEach(column -> bearers.add(address.column(column.name())));
        }
        if (object instanceof MaterializedView view) {
            view.columns().forEach(column -> bearers.add(address.column(column.name())));
        }
        if (object instanceof Column column && column.identitySequence() != null) {
            bearers.add(column.identitySequence());
        }
        for (ObjectAddress bearer : bearers) {
            List<Step> steps = ObjectDdl.access(bearer, context);
            if (!steps.isEmpty()) {
                graph.add(new Action(bearer, Action.Kind.ACCESS), steps);
                accessAfter.put(bearer, work.action(address, made));
            }
        }
    }

    /// CREATE TABLE says an inline constraint but not its comment; a column's comment comes with the table's steps.
    static List<Step> descriptions(DbObject object) {
        return object instanceof Constraint constraint
                ? ObjectDdl.descriptions(constraint)
                : List.of();
    }

    /// What keeps rows from coming twice comes back in the transaction in which it goes; so does an index of a table that is written anew, which
    /// has to be locked anyway.
    private List<Step> creationAgain(DbObject object) {
        boolean atOnce =
                switch (object) {
                    case Index index -> index.unique() || isWrittenAnew(index.table());
                    case Constraint constraint -> constraint.index() != null;
                    default -> false;
                };
        return atOnce ? ObjectDdl.create(object, context) : creation(object);
    }

    private boolean isWrittenAnew(ObjectAddress table) {
        return context.from().columns(table).stream()
                .filter(column -> !work.successions().isRenewed(column.address()))
                .anyMatch(column ->
                        ColumnDdl.isSwapped(column, context)
                                || (context.to().find(column.address()) instanceof Column wanted
                                        && !wanted.type().equals(column.type())));
    }

    private List<Step> creation(DbObject object) {
        boolean ofNew = object instanceof Index index && rebuilds.rebuilt().contains(index.table());
        List<Step> online =
                context.style() == Style.ONLINE && !ofNew
                        ? Playbook.steps(new Change.Create(object), context)
                        : null;
        if (online == null) {
            return ObjectDdl.create(object, context);
        }
        List<Step> steps = new ArrayList<>(online);
        if (object instanceof Constraint) {
            steps.addAll(descriptions(object));
        } else if (!(object instanceof Column column)
                || ColumnDdl.fromType(column, context) != null) {
            steps.addAll(ObjectDdl.comment(object));
        }
        return steps;
    }

    private void attach(Table table) {
        if (table.partition() != null) {
            graph.add(
                    new Action(table.address(), Action.Kind.ATTACH),
                    ProvenAttach.steps(null, table, context));
        }
    }
}
