package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.HeldNames;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The order of what holds a name one after the other: two relations of a schema, or two constraints of a table, can't have one name at
/// the same time.
final class NameOrder {
    private final Groundwork work;
    private final HeldNames names;
    private final Set<Action> stuck;
    private final Map<ObjectAddress, List<Holder>> holders = new HashMap<>();

    /// What has a name before the migration that it hasn't afterwards, and the action that frees it.
    private record Holder(DbObject object, Action action) {}

    /// @param stuck what waits for each other as long as nothing is called something else
    NameOrder(Groundwork work, Set<Action> stuck) {
        this.work = work;
        this.names = new HeldNames(work.context().from().majorVersion());
        this.stuck = stuck;
    }

    void order() {
        for (Change change : work.changes()) {
            switch (change) {
                case Change.Drop(DbObject object) ->
                        free(object, names.of(object), Action.Kind.DROP);
                case Change.Alter(DbObject before, DbObject after) ->
                        free(
                                before,
                                only(before, after),
                                isRebuilt(before) ? Action.Kind.DROP : Action.Kind.ALTER);
                case Change.Create _, Change.Rename _, Change.AlterAccess _ -> {}
            }
        }
        for (Change change : work.changes()) {
            switch (change) {
                case Change.Create(DbObject object) ->
                        take(object, names.of(object), Action.Kind.CREATE);
                case Change.Alter(DbObject before, DbObject after) ->
                        take(
                                after,
                                only(after, before),
                                isRebuilt(after) ? Action.Kind.CREATE : Action.Kind.ALTER);
                case Change.Drop _, Change.Rename _, Change.AlterAccess _ -> {}
            }
        }
    }

    private boolean isRebuilt(DbObject object) {
        return work.rebuilds().rebuilt().contains(object.address())
                && work.graph().has(work.action(object.address(), Action.Kind.DROP));
    }

    /// The names that the first has and the second hasn't.
    private Set<ObjectAddress> only(DbObject first, DbObject second) {
        Set<ObjectAddress> only = new TreeSet<>(names.of(first));
        only.removeAll(names.of(second));
        return only;
    }

    private void free(DbObject object, Set<ObjectAddress> freed, Action.Kind kind) {
        Holder holder = new Holder(object, work.action(object.address(), kind));
        freed.forEach(name -> holders.computeIfAbsent(name, _ -> new ArrayList<>()).add(holder));
    }

    private void take(DbObject object, Set<ObjectAddress> taken, Action.Kind kind) {
        Action take = work.action(object.address(), kind);
        taken.forEach(name ->
                holders.getOrDefault(name, List.of()).forEach(holder -> order(holder, name, take)));
    }

    private void order(Holder holder, ObjectAddress name, Action take) {
        List<Step> vacate =
                mustVacate(holder, take) && canVacate(holder, name)
                        ? names.vacate(holder.object(), name, work.context())
                        : List.of();
        if (vacate.isEmpty()) {
            work.graph().before(holder.action(), take);
            return;
        }
        Action rename = new Action(holder.object().address(), Action.Kind.ALTER);
        work.graph().add(rename, vacate);
        work.graph().before(rename, take);
        work.graph().before(rename, holder.action());
        work.context().from().dependents(holder.object().address()).stream()
                .filter(NameOrder::isNamedByArguments)
                .map(dependent -> work.action(dependent, Action.Kind.DROP))
                .forEach(drop -> work.graph().beforeIfItCan(drop, rename));
    }

    /// Whether the statement that drops it may say the name of the holder, as `DROP FUNCTION f(spans)` does.
    private static boolean isNamedByArguments(ObjectAddress dependent) {
        return dependent.kind() == ObjectKind.ROUTINE || dependent.kind().isScripted();
    }

    /// Whether the name is needed while its holder can't go: in a cycle, and online, where an old column goes when all is done.
    private boolean mustVacate(Holder holder, Action take) {
        boolean cycle = stuck.contains(take) && stuck.contains(holder.action());
        boolean column =
                holder.object() instanceof Column
                        && holder.action().address().kind() == ObjectKind.COLUMN;
        return cycle || (column && work.context().style() == Style.ONLINE);
    }

    /// Whether the statement that drops the holder doesn't say the name.
    private static boolean canVacate(Holder holder, ObjectAddress name) {
        ObjectAddress own = holder.object().address();
        boolean companion =
                (name.kind() == ObjectKind.ROUTINE
                                && (own.kind() == ObjectKind.BASE_TYPE
                                        || own.kind() == ObjectKind.RANGE_TYPE))
                        || HeldNames.isMultirange(holder.object(), name);
        return holder.action().kind() == Action.Kind.DROP
                && (companion
                        || !holder.action().address().equals(own)
                        || holder.object() instanceof Column);
    }
}
