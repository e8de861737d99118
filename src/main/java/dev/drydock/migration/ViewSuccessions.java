package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.MaterializedViewSuccession;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The materialized views whose place is taken by others, which are filled and indexed before.
///
/// @param byView in the order of addresses
record ViewSuccessions(NavigableMap<ObjectAddress, MaterializedViewSuccession> byView) {
    static ViewSuccessions of(
            List<Change> changes,
            Map<ObjectAddress, Change> byAddress,
            Rebuilds rebuilds,
            Context context) {
        NavigableMap<ObjectAddress, MaterializedViewSuccession> byView = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter(MaterializedView before, MaterializedView after)
                    && rebuilds.rebuilt().contains(after.address())
                    && isAlone(after.address(), rebuilds)) {
                MaterializedViewSuccession succession =
                        MaterializedViewSuccession.of(
                                before,
                                after,
                                context,
                                read -> isChanged(read, byAddress, rebuilds));
                if (succession != null) {
                    byView.put(after.address(), succession);
                }
            }
        }
        return new ViewSuccessions(byView);
    }

    /// Whether no other materialized view would be filled anew while the lock is held.
    private static boolean isAlone(ObjectAddress view, Rebuilds rebuilds) {
        return rebuilds.rebuilt().stream()
                .allMatch(address ->
                        address.kind() != ObjectKind.MATERIALIZED_VIEW || address.equals(view));
    }

    /// Whether what a view reads is not there as it is now until the view goes.
    private static boolean isChanged(
            ObjectAddress read, Map<ObjectAddress, Change> byAddress, Rebuilds rebuilds) {
        return rebuilds.rebuilt().contains(read)
                || rebuilds.swapped().contains(read)
                || byAddress.get(read) instanceof Change.Drop
                || byAddress.get(read) instanceof Change.Alter(View _, View _)
                || (byAddress.get(read) instanceof Change.Alter(Column before, Column after)
                        && !before.type().equals(after.type()));
    }

    @Nullable MaterializedViewSuccession of(ObjectAddress view) {
        return byView.get(view);
    }

    /// Whether the index comes with its view.
    boolean carries(Index index) {
        return byView.containsKey(index.table());
    }

    void act(Groundwork work) {
        byView.forEach((view, succession) ->
                work.graph().add(new Action(view, Action.Kind.PREPARE), succession.prepare()));
    }

    /// What the new view reads is there before it is made, and it is there before the old one goes.
    void order(Groundwork work) {
        byView.forEach((view, succession) -> {
            Action prepare = new Action(view, Action.Kind.PREPARE);
            work.rebuilds()
                    .rebuilt()
                    .forEach(address ->
                            work.graph().before(prepare, work.action(address, Action.Kind.DROP)));
            List<ObjectAddress> parts = new ArrayList<>(List.of(view));
            succession.indexes().forEach(index -> parts.add(index.address()));
            parts.forEach(part ->
                    work.context()
                            .to()
                            .referencedBy(part)
                            .filter(needed -> !needed.equals(view))
                            .forEach(needed -> {
                                for (Action.Kind kind :
                                        List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
                                    work.graph().before(work.action(needed, kind), prepare);
                                }
                            }));
        });
    }
}
