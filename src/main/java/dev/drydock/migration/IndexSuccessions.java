package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IndexDdl;
import dev.drydock.migration.ddl.ObjectDdl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Indexes that a new one takes the place of, so that there is no moment in which neither exists.
final class IndexSuccessions {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Creations creations;
    private final List<ObjectAddress> successions = new ArrayList<>();
    private final List<Index> rooms = new ArrayList<>();
    private final Set<ObjectAddress> inTheWay;

    IndexSuccessions(Groundwork work, Creations creations) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.creations = creations;
        this.inTheWay = Set.copyOf(AttachedIndexes.inTheWay(context));
    }

    /// The old index stays in use until the new one is there.
    List<Step> replace(Index before, Index after) {
        boolean online = context.online(after.address(), after.table());
        String concurrently = online ? "CONCURRENTLY " : "";
        List<Step> steps = new ArrayList<>();
        steps.add(IndexDdl.retire(before, context));
        steps.add(IndexDdl.create(after, concurrently, context));
        steps.addAll(IndexDdl.afterCreation(after, context));
        steps.addAll(named(after));
        steps.add(IndexDdl.drop(retired(before), concurrently, context));
        steps.addAll(ObjectDdl.comment(after));
        creations.grantAccess(after, Action.Kind.ALTER);
        return steps;
    }

    private Index retired(Index before) {
        return new Index(
                IndexDdl.retired(before, context),
                before.table(),
                before.unique(),
                before.definition(),
                before.options(),
                before.tablespace(),
                before.statistics(),
                before.valid(),
                null,
                false,
                before.age(),
                null);
    }

    /// The table's ties to an index that has been replaced.
    private List<Step> named(Index index) {
        return context.to().find(index.table()) instanceof Table table
                ? ObjectDdl.nameIndexes(table, table, index.address().name()::equals)
                : List.of();
    }

    /// Whether the whole tree of a partitioned table's index stays in use until its successor is there.
    boolean covers(Index index) {
        return index.parent() == null
                && context.online(index.address(), index.table())
                && context.isPartitioned(index.table())
                && Stream.concat(
                                context.from().referencedBy(index.address()),
                                context.to().referencedBy(index.address()))
                        .noneMatch(work::isTouched);
    }

    /// Whether the index is made anew for ATTACH PARTITION to take the right one: a younger one of the same name is built before it goes.
    boolean makesRoom(Index old) {
        return context.online(old.address(), old.table())
                && context.from().find(old.table()) instanceof Table table
                && table.partition() == null
                && inTheWay.contains(old.address())
                && context.from().dependents(old.address()).isEmpty();
    }

    List<Step> makeRoom(Index before, Index after) {
        rooms.add(after);
        return replace(before, after);
    }

    void succeed(Index before, Index after) {
        Action retire = new Action(after.address(), Action.Kind.ALTER);
        graph.add(retire, List.of(IndexDdl.retire(before, context)));
        creations.create(after, false);
        Action created = new Action(after.address(), Action.Kind.CREATE);
        Action finish = new Action(after.address(), Action.Kind.FINISH);
        graph.add(finish, List.of(IndexDdl.drop(retired(before), "", context)));
        graph.before(retire, created);
        graph.before(created, finish);
        successions.add(after.address());
    }

    /// The indexes of the partitions make room for those of the same name, and go with the old tree when all new ones are there.
    void order() {
        rooms.forEach(index ->
                graph.before(
                        new Action(index.address(), Action.Kind.ALTER),
                        new Action(index.table(), Action.Kind.ATTACH)));
        if (successions.isEmpty()) {
            return;
        }
        Map<ObjectAddress, List<Index>> before = byParent(context.from());
        Map<ObjectAddress, List<Index>> after = byParent(context.to());
        for (ObjectAddress root : successions) {
            Action finish = new Action(root, Action.Kind.FINISH);
            for (Index old : tree(before, root)) {
                if (context.to().has(old.address())) {
                    graph.add(
                            new Action(root, Action.Kind.ALTER),
                            List.of(IndexDdl.retire(old, context)));
                }
            }
            graph.before(
                    new Action(((Index) work.after(root)).table(), Action.Kind.FINISH), finish);
            for (Index index : tree(after, root)) {
                graph.before(new Action(index.address(), Action.Kind.CREATE), finish);
                graph.before(new Action(index.table(), Action.Kind.FINISH), finish);
            }
        }
    }

    /// The indexes below one of a partitioned table, those of partitions of partitions too.
    private static List<Index> tree(Map<ObjectAddress, List<Index>> byParent, ObjectAddress root) {
        List<Index> tree = new ArrayList<>(byParent.getOrDefault(root, List.of()));
        for (int i = 0; i < tree.size(); i++) {
            tree.addAll(byParent.getOrDefault(tree.get(i).address(), List.of()));
        }
        return tree;
    }

    private static Map<ObjectAddress, List<Index>> byParent(Catalog catalog) {
        Map<ObjectAddress, List<Index>> byParent = new HashMap<>();
        catalog.all(Index.class)
                .forEach(index -> {
                    if (index.parent() != null) {
                        byParent.computeIfAbsent(index.parent(), _ -> new ArrayList<>()).add(index);
                    }
                });
        return byParent;
    }
}
