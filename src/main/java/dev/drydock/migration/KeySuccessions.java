package dev.drydock.migration;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.UniqueFromIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Keys that take the place of something: of themselves as they were, of an index of the same name, or of another primary key. Their indexes are
/// built while what goes is in use, and take over in one transaction.
final class KeySuccessions {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final List<TakenOver> takenOver = new ArrayList<>();
    private final Map<ObjectAddress, List<DbObject>> dropped;

    private record TakenOver(Action build, Action drop, Action swap) {}

    KeySuccessions(Groundwork work) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.dropped =
                work.byAddress().values().stream()
                        .filter(Change.Drop.class::isInstance)
                        .map(change -> ((Change.Drop) change).object())
                        .filter(old -> table(old) != null)
                        .collect(Collectors.groupingBy(old -> Objects.requireNonNull(table(old))));
    }

    /// The table of an index or a primary key, else null.
    private static @Nullable ObjectAddress table(DbObject old) {
        return switch (old) {
            case Index index -> index.table();
            case Constraint constraint when constraint.type() == Constraint.Type.PRIMARY_KEY ->
                    constraint.address().table();
            default -> null;
        };
    }

    /// What goes before a new key can have its name, or be the table's primary key. Nothing where the key's index can't be built before.
    List<Action> before(Constraint key) {
        boolean online =
                context.style() == Style.ONLINE
                        && UniqueFromIndex.isOnline(key, context)
                        && UniqueFromIndex.canSucceed(key, context);
        return online
                ? dropped.getOrDefault(key.address().table(), List.of()).stream()
                        .filter(old -> isTakenOver(old, key))
                        .map(DbObject::address)
                        .filter(old -> staysMeanwhile(old, key))
                        .map(old -> work.action(old, Action.Kind.DROP))
                        .toList()
                : List.of();
    }

    private static boolean isTakenOver(DbObject old, Constraint key) {
        return old instanceof Index
                ? old.address().name().equals(key.name())
                : key.type() == Constraint.Type.PRIMARY_KEY;
    }

    /// Whether no column of the key can be what it will be only when the old one has gone.
    private boolean staysMeanwhile(ObjectAddress old, Constraint key) {
        Set<ObjectAddress> shared = context.from().referencedBy(old).collect(Collectors.toSet());
        return context.to()
                .referencedBy(key.address())
                .filter(column -> column.kind() == ObjectKind.COLUMN)
                .noneMatch(column -> shared.contains(column) && work.isTouched(column));
    }

    /// Builds the key's index before the old ones go, and makes it the key afterwards.
    void take(Constraint key, List<Action> drops) {
        Action build = new Action(key.address(), Action.Kind.ALTER);
        Action swap = new Action(key.address(), Action.Kind.CREATE);
        graph.add(build, List.of(UniqueFromIndex.build(key, context)));
        graph.add(swap, List.of(UniqueFromIndex.swap(key, context)));
        graph.add(swap, Creations.descriptions(key));
        drops.forEach(drop -> takenOver.add(new TakenOver(build, drop, swap)));
    }

    void order() {
        for (TakenOver each : takenOver) {
            graph.before(each.build(), each.drop());
            graph.before(each.drop(), each.swap());
        }
    }

    /// Says that what goes is missing until its successor is there.
    void tell(Interim interim) {
        takenOver.forEach(each -> interim.add(each.drop(), each.swap()));
    }
}
