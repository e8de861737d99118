package dev.drydock.migration.play;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IndexDdl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Builds and drops an index beside readers and writers. An index that is replaced stays in use under another name until its
/// successor is there. The index of a partitioned table is built empty; those of its partitions are built and attached.
final class ConcurrentIndex implements Play {
    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Index",
                "CREATE or DROP INDEX CONCURRENTLY",
                "SHARE UPDATE EXCLUSIVE",
                "the table is in use and not partitioned",
                "nothing");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        return switch (change) {
            case Change.Create(Index index) when canBuild(index, context) -> build(index, context);
            case Change.Drop(Index index) when canDrop(index, context) ->
                    List.of(IndexDdl.drop(index, "CONCURRENTLY ", context));
            case Change.Create _, Change.Drop _, Change.Alter _ -> null;
            case Change.AlterAccess _, Change.Rename _ -> null;
        };
    }

    private static boolean canBuild(Index index, Context context) {
        return context.online(index.address(), index.table())
                && !context.isPartitioned(index.table());
    }

    /// Not where something stays that uses the index, or a key takes its name: that comes in the transaction in which the index goes.
    private static boolean canDrop(Index index, Context context) {
        return context.online(index.address(), index.table())
                && index.parent() == null
                && context.from().dependents(index.address()).stream().noneMatch(context.to()::has)
                && !context.to()
                        .has(index.table().part(ObjectKind.CONSTRAINT, index.address().name()))
                && !context.isPartitioned(index.table());
    }

    private static List<Step> build(Index index, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(IndexDdl.create(index, "CONCURRENTLY ", context));
        steps.addAll(IndexDdl.afterCreation(index, context));
        return steps;
    }
}
