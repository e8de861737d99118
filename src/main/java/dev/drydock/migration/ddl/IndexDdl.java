package dev.drydock.migration.ddl;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// CREATE, REPLACE, ATTACH and DROP INDEX.
public final class IndexDdl {
    private IndexDdl() {}

    static List<Step> create(Index index, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(create(index, "", context));
        steps.addAll(attach(index, context));
        return steps;
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
                                        + index.definition(),
                                "Build index " + index.address().words())
                        .locking(
                                index.table(),
                                concurrently.isEmpty()
                                        ? LockMode.SHARE
                                        : LockMode.SHARE_UPDATE_EXCLUSIVE);
        return concurrently.isEmpty() ? step : step.outside();
    }

    /// Makes the index of a partition part of its parent's index.
    public static List<Step> attach(Index index, Context context) {
        return index.parent() == null || comesWithTable(index, context)
                ? List.of()
                : List.of(
                        Step.Ddl.of(
                                index.address(),
                                "ALTER INDEX "
                                        + index.parent().sql()
                                        + " ATTACH PARTITION "
                                        + index.address().sql(),
                                "Attach index " + index.address().words()));
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
    static boolean differs(Index before, Index after) {
        return before.unique() != after.unique()
                || !before.definition().equals(after.definition())
                || !before.table().equals(after.table())
                || (!before.valid() && after.valid() && !before.onlyParent());
    }

    static List<Step> alter(Index before, Index after, Context context) {
        return Objects.equals(before.parent(), after.parent()) ? List.of() : attach(after, context);
    }

    /// The name that the old index has while its successor is built.
    public static ObjectAddress retired(Index index) {
        String schema = Objects.requireNonNull(index.address().schema());
        return ObjectAddress.of(
                ObjectKind.INDEX, schema, GeneratedName.of(index.address().name(), "drydock_old"));
    }

    /// Renames the old index out of the way; takes no lock on the table.
    public static Step retire(Index index) {
        return Step.Ddl.of(
                index.address(),
                "ALTER INDEX "
                        + index.address().sql()
                        + " RENAME TO "
                        + Identifier.quote(retired(index).name()),
                "Keep the old " + index.address().words() + " in use while the new one is built");
    }
}
