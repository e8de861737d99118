package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
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
    /// Those of all materialized views that go and come back, or none: where one is filled anew under the lock, the others may be too.
    static ViewSuccessions of(
            Map<ObjectAddress, Change> byAddress,
            Rebuilds rebuilds,
            Successions successions,
            Context context) {
        NavigableMap<ObjectAddress, MaterializedViewSuccession> byView = new TreeMap<>();
        for (ObjectAddress view : rebuilds.rebuilt()) {
            if (view.kind() == ObjectKind.MATERIALIZED_VIEW) {
                MaterializedViewSuccession succession =
                        of(view, byAddress, rebuilds, successions, context);
                if (succession == null) {
                    return new ViewSuccessions(new TreeMap<>());
                }
                byView.put(view, succession);
            }
        }
        return new ViewSuccessions(byView);
    }

    private static @Nullable MaterializedViewSuccession of(
            ObjectAddress view,
            Map<ObjectAddress, Change> byAddress,
            Rebuilds rebuilds,
            Successions successions,
            Context context) {
        Facts.OverSuccessors over = over(view, successions, context);
        return (over != null || byAddress.get(view) instanceof Change.Alter)
                        && context.from().find(view) instanceof MaterializedView before
                        && context.to().find(view) instanceof MaterializedView after
                ? MaterializedViewSuccession.of(
                        before,
                        after,
                        over,
                        context,
                        read ->
                                (over == null || !over.columns().contains(read))
                                        && (successions.isRenewed(read)
                                                || isChanged(read, byAddress, rebuilds)))
                : null;
    }

    /// How a view is defined over the second columns, where each that it needs comes.
    private static Facts.@Nullable OverSuccessors over(
            ObjectAddress view, Successions successions, Context context) {
        Facts.OverSuccessors over = context.facts().overSuccessors().get(view);
        return over != null && successions.columns().containsAll(over.columns()) ? over : null;
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

    /// What the new view reads is there before it is made, of columns that take the place of others these; and it is there before the old one
    /// goes.
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
                                ObjectAddress leader = work.successions().leader(needed);
                                if (work.successions().isRenewed(needed)) {
                                    work.graph()
                                            .before(
                                                    new Action(leader, Action.Kind.PREPARE),
                                                    prepare);
                                    return;
                                }
                                for (Action.Kind kind :
                                        List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
                                    work.graph().before(work.action(needed, kind), prepare);
                                }
                            }));
        });
    }
}
