package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.Context;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order where the server chooses among indexes that would all do: it takes the oldest. ATTACH PARTITION asks for the same columns and
/// not for their order, a foreign key for a unique index on the columns that it points at. Sources: `CompareIndexInfo` in `index.c`,
/// `transformFkeyCheckAttrs` in `tablecmds.c`. The order gives way where dependencies say otherwise.
final class IndexChoices {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Map<ObjectAddress, List<Index>> unique;

    IndexChoices(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.unique =
                context.to()
                        .all(Index.class)
                        .filter(Index::unique)
                        .collect(Collectors.groupingBy(Index::table));
    }

    void order() {
        orderPartitions();
        orderOwn();
        orderAlike();
        Stream.concat(work.byAddress().keySet().stream(), work.rebuilds().rebuilt().stream())
                .distinct()
                .map(context.to()::find)
                .forEach(object -> {
                    if (object instanceof Constraint key
                            && key.type() == Constraint.Type.FOREIGN_KEY) {
                        orderTargets(key);
                        orderAfterOld(key);
                    }
                });
    }

    /// A partition's indexes are made in the order of its parent's.
    private void orderPartitions() {
        context.to()
                .all(Index.class)
                .filter(index -> index.parent() != null)
                .filter(index -> graph.has(creation(index)))
                .filter(index -> graph.has(new Action(index.table(), Action.Kind.ATTACH)))
                .filter(index -> context.from().has(Objects.requireNonNull(index.parent())))
                .collect(
                        Collectors.groupingBy(
                                index -> index.table() + " " + AttachedIndexes.looks(index),
                                TreeMap::new,
                                Collectors.toList()))
                .values()
                .forEach(alike -> orderBy(this::ageAbove, alike));
    }

    /// An index of a partition's own that would do for one of the parent's is made when the partition has its parent.
    private void orderOwn() {
        Map<ObjectAddress, List<Index>> before =
                context.from().all(Index.class).collect(Collectors.groupingBy(Index::table));
        context.to()
                .all(Index.class)
                .filter(index -> index.parent() == null && graph.has(creation(index)))
                .filter(index ->
                        context.to().find(index.table()) instanceof Table table
                                && table.partition() != null
                                && before
                                        .getOrDefault(table.partition().parent(), List.of())
                                        .stream()
                                        .anyMatch(above -> AttachedIndexes.areAlike(index, above)))
                .forEach(index ->
                        graph.beforeIfItCan(
                                new Action(index.table(), Action.Kind.ATTACH), creation(index)));
    }

    /// New indexes that would do for each other are made in the order that they are wanted in, so that a copy of a schema chooses as the
    /// schema does.
    private void orderAlike() {
        context.to()
                .all(Index.class)
                .filter(index -> graph.has(creation(index)))
                .collect(
                        Collectors.groupingBy(
                                index -> index.table() + " " + AttachedIndexes.looks(index),
                                TreeMap::new,
                                Collectors.toList()))
                .values()
                .forEach(alike -> orderBy(Index::age, alike));
    }

    private void orderBy(ToIntFunction<Index> age, List<Index> indexes) {
        List<Index> sorted = indexes.stream().sorted(Comparator.comparingInt(age)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            graph.beforeIfItCan(creation(sorted.get(i - 1)), creation(sorted.get(i)));
        }
    }

    private int ageAbove(Index index) {
        return ((Index) work.before(Objects.requireNonNull(index.parent()))).age();
    }

    /// A foreign key is made before another index comes that it could use.
    private void orderTargets(Constraint key) {
        List<DbObject> targets = targets(key);
        if (targets.size() < 2) {
            return;
        }
        for (DbObject used : targets) {
            if (context.to().referencedBy(key.address()).noneMatch(used.address()::equals)) {
                continue;
            }
            for (DbObject other : targets) {
                if (!other.equals(used)
                        && columns(other, context.to()).equals(columns(used, context.to()))) {
                    graph.beforeIfItCan(creation(key), creation(other));
                }
            }
        }
    }

    /// A foreign key is made when an older index has gone that it could use: it would keep that from going.
    private void orderAfterOld(Constraint key) {
        ObjectAddress table = Objects.requireNonNull(key.referenced());
        Set<Set<ObjectAddress>> used =
                targets(key).stream()
                        .filter(target ->
                                context.to()
                                        .referencedBy(key.address())
                                        .anyMatch(target.address()::equals))
                        .map(target -> columns(target, context.to()))
                        .collect(Collectors.toSet());
        Stream.<DbObject>concat(
                        context.from().constraints(table).stream()
                                .filter(each -> each.index() != null),
                        context.from().indexes(table).stream().filter(Index::unique))
                .filter(old -> used.contains(columns(old, context.from())))
                .forEach(old ->
                        graph.beforeIfItCan(
                                work.action(old.address(), Action.Kind.DROP), creation(key)));
    }

    private List<DbObject> targets(Constraint key) {
        ObjectAddress table = Objects.requireNonNull(key.referenced());
        return Stream.<DbObject>concat(
                        context.to().constraints(table).stream()
                                .filter(each -> each.index() != null),
                        unique.getOrDefault(table, List.of()).stream())
                .toList();
    }

    private static Set<ObjectAddress> columns(DbObject target, Catalog catalog) {
        return catalog.referencedBy(target.address())
                .filter(address -> address.kind() == ObjectKind.COLUMN)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Action creation(DbObject object) {
        Action create = work.action(object.address(), Action.Kind.CREATE);
        return !graph.has(create) && work.rebuilds().rebuilt().contains(object.address())
                ? new Action(object.address(), Action.Kind.ALTER)
                : create;
    }
}
