package dev.drydock.migration.ddl;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// CREATE, REPLACE, ATTACH and DROP INDEX.
public final class IndexDdl {
    private IndexDdl() {}

    static List<Step> create(Index index, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(create(index, "", context));
        steps.addAll(afterCreation(index, context));
        return steps;
    }

    /// What a new index needs beside CREATE INDEX, except for its comment.
    public static List<Step> afterCreation(Index index, Context context) {
        List<Step> steps = new ArrayList<>(attach(index, context));
        index.statistics()
                .forEach((column, target) -> steps.add(statistics(index, column, target)));
        return steps;
    }

    private static Step statistics(Index index, int column, int target) {
        return IndexStorageDdl.alter(
                        target(index),
                        "ALTER COLUMN " + column + " SET STATISTICS " + target,
                        "Change the statistics target of " + index.address().words())
                .locking(index.address(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    private static IndexStorageDdl.Target target(Index index) {
        return new IndexStorageDdl.Target(index.address(), index.address(), index.table());
    }

    private static String storage(Index index) {
        return IndexStorageDdl.parameters(index.options())
                + (index.tablespace() == null
                        ? ""
                        : " TABLESPACE " + Identifier.quote(index.tablespace()));
    }

    /// CREATE INDEX.
    ///
    /// @param concurrently `CONCURRENTLY ` or nothing
    public static Step create(Index index, String concurrently, Context context) {
        boolean partitioned = context.isPartitioned(index.table());
        Step.Ddl step =
                Step.Ddl.of(
                                index.address(),
                                "CREATE "
                                        + (index.unique() ? "UNIQUE " : "")
                                        + "INDEX "
                                        + concurrently
                                        + Identifier.quote(index.address().name())
                                        + " ON "
                                        + (partitioned ? "ONLY " : "")
                                        + index.table().sql()
                                        + " "
                                        + index.definitionWith(storage(index)),
                                "Build index " + index.address().words())
                        .locking(
                                index.table(),
                                concurrently.isEmpty()
                                        ? LockMode.SHARE
                                        : LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .doing(index.table(), Work.BUILD);
        return concurrently.isEmpty() ? step : step.outside();
    }

    /// Makes the index of a partition part of its parent's index.
    private static List<Step> attach(Index index, Context context) {
        return index.parent() == null || comesWithTable(index, context)
                ? List.of()
                : List.of(join(index, index.parent()));
    }

    /// ALTER INDEX … ATTACH PARTITION.
    public static Step join(Index index, ObjectAddress parent) {
        return Step.Ddl.of(
                index.address(),
                "ALTER INDEX " + parent.sql() + " ATTACH PARTITION " + index.address().sql(),
                "Attach index " + index.address().words());
    }

    /// Attaching the table attaches an index that its parent already has one for.
    private static boolean comesWithTable(Index index, Context context) {
        boolean attached =
                context.from().find(index.table()) instanceof Table table
                        && table.partition() != null;
        return !attached && context.from().has(Objects.requireNonNull(index.parent()));
    }

    static Step drop(Index index, Context context) {
        return drop(index, "", context);
    }

    /// DROP INDEX.
    ///
    /// @param concurrently `CONCURRENTLY ` or nothing
    public static Step drop(Index index, String concurrently, Context context) {
        Step.Ddl step =
                Step.Ddl.of(
                                index.address(),
                                "DROP INDEX " + concurrently + index.address().sql(),
                                "Drop index " + index.address().words())
                        .in(Phase.CONTRACT);
        return concurrently.isEmpty()
                ? context.locking(step, index.table(), LockMode.ACCESS_EXCLUSIVE)
                : step.locking(index.table(), LockMode.SHARE_UPDATE_EXCLUSIVE).outside();
    }

    /// Whether another index is wanted under the same name.
    static boolean differs(Index before, Index after, Context context) {
        return before.unique() != after.unique()
                || !before.definition().equals(after.definition())
                || !before.table().equals(after.table())
                || (context.isPartitioned(after.table())
                        && !before.options().equals(after.options()))
                || (!before.valid() && after.valid() && !before.onlyParent());
    }

    static List<Step> alter(Index before, Index after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (!Objects.equals(before.parent(), after.parent())) {
            steps.addAll(attach(after, context));
        }
        IndexStorageDdl.Target target = target(after);
        steps.addAll(IndexStorageDdl.alterOptions(target, before.options(), after.options()));
        steps.addAll(
                IndexStorageDdl.alterTablespace(target, before.tablespace(), after.tablespace()));
        TreeSet<Integer> columns = new TreeSet<>(before.statistics().keySet());
        columns.addAll(after.statistics().keySet());
        for (int column : columns) {
            int wanted = after.statistics().getOrDefault(column, -1);
            if (before.statistics().getOrDefault(column, -1) != wanted) {
                steps.add(statistics(after, column, wanted));
            }
        }
        return steps;
    }

    /// The name that the old index has while its successor is built. A broken run may have left one of that name.
    public static ObjectAddress retired(Index index, Context context) {
        String schema = Objects.requireNonNull(index.address().schema());
        ObjectAddress name = index.address();
        do {
            name = ObjectAddress.of(ObjectKind.INDEX, schema, HelperName.old(name.name()));
        } while (context.from().has(name) || context.to().has(name));
        return name;
    }

    /// Renames the old index out of the way; takes no lock on the table.
    public static Step retire(Index index, Context context) {
        return Step.Ddl.of(
                index.address(),
                "ALTER INDEX "
                        + index.address().sql()
                        + " RENAME TO "
                        + Identifier.quote(retired(index, context).name()),
                "Keep the old " + index.address().words() + " in use while the new one is built");
    }
}
