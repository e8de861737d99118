package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ddl.MultirangeHeir;

import java.util.List;
import java.util.stream.Stream;

/// Converts the columns of a multirange type that another range type takes over: when that one is there, and before the one goes that has
/// had it.
final class MultirangeMoves {
    private final Groundwork work;

    MultirangeMoves(Groundwork work) {
        this.work = work;
    }

    void act() {
        for (MultirangeHeir heir : work.context().multirangeHeirs()) {
            List<Step> conversions = heir.conversions(work.context());
            if (!conversions.isEmpty()) {
                Action take = take(heir.after().address());
                work.graph().add(take, Step.inContract(conversions));
                order(heir, take);
            }
        }
    }

    /// What makes the range type that has the multirange type afterwards.
    private Action take(ObjectAddress range) {
        return new Action(
                range,
                work.rebuilds().swapped().contains(range) ? Action.Kind.ALTER : Action.Kind.CREATE);
    }

    private void order(MultirangeHeir heir, Action take) {
        ObjectAddress before = heir.before().address();
        for (Action.Kind last : List.of(Action.Kind.DROP, Action.Kind.FINISH)) {
            work.graph().before(take, new Action(before, last));
        }
        onColumns(before, work.context().from())
                .forEach(each -> work.graph().before(work.action(each, Action.Kind.DROP), take));
        onColumns(heir.after().address(), work.context().to())
                .forEach(each -> work.graph().before(take, work.action(each, Action.Kind.CREATE)));
    }

    /// What is on the columns of a type.
    private static Stream<ObjectAddress> onColumns(ObjectAddress type, Catalog catalog) {
        return catalog.dependents(type).stream()
                .filter(user -> user.kind() == ObjectKind.COLUMN)
                .flatMap(column -> catalog.dependents(column).stream());
    }
}
