package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.ColumnSuccession;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The columns whose place is taken by others, and what these bring along.
///
/// @param byColumn in the order of addresses
/// @param carried indexes and constraints that nobody else need change
record Successions(
        NavigableMap<ObjectAddress, ColumnSuccession> byColumn, Set<ObjectAddress> carried) {
    static Successions of(List<Change> changes, Context context) {
        NavigableMap<ObjectAddress, ColumnSuccession> byColumn = new TreeMap<>();
        Set<ObjectAddress> carried = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter(Column before, Column after)
                    && !before.type().equals(after.type())) {
                ColumnSuccession succession = ColumnSuccession.of(before, after, context);
                if (succession != null) {
                    byColumn.put(after.address(), succession);
                    carried.addAll(succession.carried());
                }
            }
        }
        return new Successions(byColumn, carried);
    }

    @Nullable ColumnSuccession of(ObjectAddress column) {
        return byColumn.get(column);
    }

    void act(Groundwork work) {
        byColumn.forEach((column, succession) -> {
            work.graph().add(new Action(column, Action.Kind.PREPARE), succession.prepare());
            work.graph().add(new Action(column, Action.Kind.ALTER), succession.takeOver());
            work.finish(column, succession.validate());
        });
    }

    /// What is prepared is there before anything goes for a while. A key's own column takes over before the one that it points at.
    void order(Groundwork work) {
        StepGraph graph = work.graph();
        byColumn.forEach((column, succession) -> {
            Action prepare = new Action(column, Action.Kind.PREPARE);
            Action alter = new Action(column, Action.Kind.ALTER);
            graph.before(prepare, alter);
            graph.before(alter, new Action(column, Action.Kind.FINISH));
            work.rebuilds()
                    .rebuilt()
                    .forEach(address ->
                            graph.before(prepare, work.action(address, Action.Kind.DROP)));
            work.context()
                    .to()
                    .referencedBy(column)
                    .forEach(needed ->
                            graph.before(work.action(needed, Action.Kind.CREATE), prepare));
            for (Constraint key : succession.incoming()) {
                key.columns().stream()
                        .map(name -> key.address().table().column(name))
                        .filter(byColumn::containsKey)
                        .forEach(own -> graph.before(new Action(own, Action.Kind.ALTER), alter));
            }
        });
    }
}
