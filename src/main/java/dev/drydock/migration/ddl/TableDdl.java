package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// CREATE, ALTER and DROP TABLE. A partition is made as a table and attached, so that its parent stays in use.
final class TableDdl {
    private static final Pattern PLAIN_KEY =
            Pattern.compile("(?:RANGE|LIST) \\(([a-z_0-9]+(?:, [a-z_0-9]+)*)\\)");

    private TableDdl() {}

    static List<Step> create(Table table, Context context) {
        List<String> elements = new ArrayList<>();
        for (Column column : context.to().columns(table.address())) {
            if (table.ofType() != null) {
                elements.add(ColumnDdl.typedDefinition(column, context));
            } else if (column.local() || table.partition() != null) {
                elements.add(ColumnDdl.definition(column, true, context));
            }
        }
        for (Constraint constraint : context.to().constraints(table.address())) {
            if (isInline(constraint, table, context)) {
                elements.add(
                        "CONSTRAINT "
                                + Identifier.quote(constraint.name())
                                + " "
                                + ConstraintDdl.definition(constraint));
            }
        }
        elements.removeIf(String::isEmpty);
        StringBuilder sql =
                new StringBuilder("CREATE ")
                        .append(table.unlogged() ? "UNLOGGED " : "")
                        .append(table.foreign() == null ? "TABLE " : "FOREIGN TABLE ")
                        .append(table.address().sql())
                        .append(table.ofType() == null ? "" : " OF " + table.ofType())
                        .append(
                                elements.isEmpty()
                                        ? table.ofType() == null ? " ()" : ""
                                        : " (\n    " + String.join(",\n    ", elements) + "\n)");
        if (!table.inherits().isEmpty()) {
            sql.append("\nINHERITS (").append(names(table.inherits())).append(')');
        }
        if (table.partitionKey() != null) {
            sql.append("\nPARTITION BY ").append(table.partitionKey());
        }
        if (!table.accessMethod().equals(table.partitionKey() == null ? "heap" : "")) {
            sql.append("\nUSING ").append(Identifier.quote(table.accessMethod()));
        }
        if (!table.options().isEmpty()) {
            sql.append("\nWITH (").append(Parameters.list(table.options())).append(')');
        }
        if (table.foreign() != null) {
            sql.append("\nSERVER ")
                    .append(Identifier.quote(table.foreign().server()))
                    .append(ForeignOptions.list(table.foreign().options()));
        }
        if (table.tablespace() != null) {
            sql.append("\nTABLESPACE ").append(Identifier.quote(table.tablespace()));
        }
        List<Step> steps = new ArrayList<>();
        Step.Ddl create =
                Step.Ddl.of(
                        table.address(), sql.toString(), "Create table " + table.address().words());
        for (ObjectAddress parent : table.inherits()) {
            create = create.locking(parent, LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
        steps.add(create);
        for (Column column : context.to().columns(table.address())) {
            if (!column.local() && !table.inherits().isEmpty()) {
                steps.addAll(ColumnDdl.unlikeParent(column, table.inherits(), context));
            }
            steps.addAll(IdentityDdl.afterCreation(column));
            steps.addAll(ColumnDdl.afterCreation(column, context));
        }
        if (table.rowSecurity()) {
            steps.add(alter(table, "ENABLE ROW LEVEL SECURITY", "Enable row security on "));
        }
        if (table.forceRowSecurity()) {
            steps.add(
                    alter(
                            table,
                            "FORCE ROW LEVEL SECURITY",
                            "Apply row security to the owner of "));
        }
        if (!table.replicaIdentity().equals("DEFAULT") && !needsIndex(table)) {
            steps.add(replicaIdentity(table));
        }
        return steps;
    }

    /// Whether the constraint stands inside CREATE TABLE: a foreign key may point at a table that comes later, a check may call a
    /// function that needs this table.
    static boolean isInline(Constraint constraint, Table table, Context context) {
        boolean there = constraint.local() || table.partition() != null;
        return there
                && constraint.valid()
                && !isRepeated(constraint, table, context)
                && constraint.type() != Constraint.Type.FOREIGN_KEY
                && (comesFromAbove(constraint, table, context)
                        || context.to()
                                .referencedBy(constraint.address())
                                .noneMatch(referenced -> referenced.kind() == ObjectKind.ROUTINE));
    }

    /// Whether a new partition must have the constraint before it is attached, because the partitioned table has had it all along.
    private static boolean comesFromAbove(Constraint constraint, Table table, Context context) {
        return !constraint.local()
                && table.parents().stream()
                        .map(parent ->
                                parent.part(ObjectKind.CONSTRAINT, constraint.address().partName()))
                        .anyMatch(above ->
                                context.to().find(above) instanceof Constraint wanted
                                        && (wanted.equals(context.from().find(above))
                                                || (context.to().find(above.table())
                                                                instanceof Table parent
                                                        && !context.existed(parent.address())
                                                        && comesFromAbove(
                                                                wanted, parent, context))));
    }

    /// CREATE TABLE makes one key of two on the same columns. Source: `transformIndexConstraints` in `parse_utilcmd.c`.
    private static boolean isRepeated(Constraint key, Table table, Context context) {
        return key.type() == Constraint.Type.UNIQUE
                && context.to().constraints(table.address()).stream()
                        .anyMatch(other ->
                                other.index() != null
                                        && !other.equals(key)
                                        && other.columns().equals(key.columns()));
    }

    static Step attach(Table table, Context context) {
        Table.Partition partition = Objects.requireNonNull(table.partition());
        Step.Ddl step =
                Step.Ddl.of(
                                table.address(),
                                "ALTER TABLE "
                                        + partition.parent().sql()
                                        + " ATTACH PARTITION "
                                        + table.address().sql()
                                        + " "
                                        + partition.bound(),
                                "Attach partition " + table.address().words())
                        .locking(partition.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .locking(table.address(), LockMode.ACCESS_EXCLUSIVE)
                        .doing(table.address(), Work.BUILD);
        Table standard = defaultOf(partition.parent(), context);
        return standard == null
                ? step
                : step.locking(standard.address(), LockMode.ACCESS_EXCLUSIVE)
                        .doing(standard.address(), Work.SCAN);
    }

    /// The steps that begin inheritance; the child must have the parent's columns and checks by then. A parent that is left for another
    /// is left last: a column that has no parent for a moment counts as the child's own afterwards.
    static List<Step> inherit(Table before, Table after) {
        List<Step> steps = new ArrayList<>();
        for (ObjectAddress parent : after.inherits()) {
            if (!before.inherits().contains(parent)) {
                steps.add(
                        alter(after, "INHERIT " + parent.sql(), "Begin the inheritance of ")
                                .locking(parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
            }
        }
        if (!steps.isEmpty()) {
            steps.addAll(leave(before, after));
        }
        return steps;
    }

    private static List<Step> leave(Table before, Table after) {
        return before.inherits().stream()
                .filter(parent -> !after.inherits().contains(parent))
                .<Step>map(parent ->
                        alter(after, "NO INHERIT " + parent.sql(), "End the inheritance of "))
                .toList();
    }

    /// The default partition before the migration, if there is one.
    private static @Nullable Table defaultOf(ObjectAddress parent, Context context) {
        return context.from().children(parent).stream()
                .filter(child ->
                        child.partition() != null && child.partition().bound().equals("DEFAULT"))
                .findFirst()
                .orElse(null);
    }

    /// Whether a foreign table must go and come back: nothing moves it to another server.
    static boolean mustRebuild(Table before, Table after) {
        return before.foreign() != null
                && after.foreign() != null
                && !before.foreign().server().equals(after.foreign().server());
    }

    static Step drop(Table table, Context context) {
        Step.Ddl step =
                context.lockingReferenced(
                        Step.Ddl.of(
                                        table.address(),
                                        "DROP " + Target.table(table),
                                        table.foreign() == null
                                                ? "Drop table "
                                                        + table.address().words()
                                                        + " with its rows"
                                                : "Drop foreign table " + table.address().words())
                                .in(Phase.CONTRACT)
                                .locking(table.address(), LockMode.ACCESS_EXCLUSIVE)
                                .destroying(table.foreign() == null),
                        table.address(),
                        key -> true);
        Table.Partition partition = table.partition();
        return partition == null
                ? step
                : step.locking(partition.parent(), LockMode.ACCESS_EXCLUSIVE);
    }

    /// Takes a partition out. Beside readers and writers where PostgreSQL can, which it can't with a default partition, and must not when
    /// the table becomes a partition again in the same transaction.
    private static List<Step> detach(Table.Partition was, Table after, Context context) {
        String check = leftCheck(was, after, context);
        boolean beside =
                check != null
                        && context.online(was.parent())
                        && context.to().has(was.parent())
                        && after.partition() == null
                        && defaultOf(was.parent(), context) == null;
        Step.Ddl step =
                Step.Ddl.of(
                                after.address(),
                                "ALTER TABLE "
                                        + was.parent().sql()
                                        + " DETACH PARTITION "
                                        + after.address().sql()
                                        + (beside ? " CONCURRENTLY" : ""),
                                "Detach partition " + after.address().words())
                        .in(Phase.CONTRACT)
                        .locking(after.address(), LockMode.ACCESS_EXCLUSIVE);
        if (beside && check != null) {
            return List.of(
                    step.locking(was.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE).outside(),
                    alter(
                                    after,
                                    "DROP CONSTRAINT IF EXISTS " + Identifier.quote(check),
                                    "Drop the check that stands for the bounds of ")
                            .in(Phase.CONTRACT));
        }
        Step.Ddl locked = step.locking(was.parent(), LockMode.ACCESS_EXCLUSIVE);
        Table standard = defaultOf(was.parent(), context);
        return List.of(
                standard == null
                        ? locked
                        : locked.locking(standard.address(), LockMode.ACCESS_EXCLUSIVE));
    }

    /// The name of the check that DETACH CONCURRENTLY leaves in place of the bounds, or null when it can't be foretold. Source:
    /// `DetachAddConstraintIfNeeded` in `tablecmds.c`.
    private static @Nullable String leftCheck(Table.Partition was, Table after, Context context) {
        if (!(context.from().find(was.parent()) instanceof Table parent)
                || parent.partitionKey() == null
                || parent.partition() != null) {
            return null;
        }
        Matcher key = PLAIN_KEY.matcher(parent.partitionKey());
        if (!key.matches()) {
            return null;
        }
        String[] columns = key.group(1).split(", ");
        String table = after.address().name();
        String name =
                columns.length == 1
                        ? GeneratedName.of(table, columns[0], "check")
                        : GeneratedName.of(table, "check");
        ObjectAddress address = after.address().part(ObjectKind.CONSTRAINT, name);
        return context.from().has(address) || context.to().has(address) ? null : name;
    }

    static List<Step> alter(Table before, Table after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (before.foreign() != null && after.foreign() != null) {
            String told =
                    ForeignOptions.different(before.foreign().options(), after.foreign().options());
            if (!told.isEmpty()) {
                steps.add(
                        Step.Ddl.of(
                                        after.address(),
                                        "ALTER FOREIGN TABLE " + after.address().sql() + " " + told,
                                        "Change what the wrapper is told of "
                                                + after.address().words())
                                .locking(after.address(), LockMode.ACCESS_EXCLUSIVE));
            }
        }
        Table.Partition was = before.partition();
        if (was != null && !was.equals(after.partition())) {
            steps.addAll(detach(was, after, context));
        }
        if (after.inherits().stream().allMatch(before.inherits()::contains)) {
            steps.addAll(leave(before, after));
        }
        if (!Objects.equals(before.ofType(), after.ofType())) {
            steps.add(
                    alter(
                            after,
                            after.ofType() == null ? "NOT OF" : "OF " + after.ofType(),
                            "Change the type of "));
        }
        if (before.unlogged() != after.unlogged()) {
            steps.add(
                    alter(
                                    after,
                                    after.unlogged() ? "SET UNLOGGED" : "SET LOGGED",
                                    "Change the persistence of ")
                            .doing(after.address(), Work.REWRITE));
        }
        if (!before.accessMethod().equals(after.accessMethod())) {
            String method =
                    after.accessMethod().isEmpty()
                            ? "DEFAULT"
                            : Identifier.quote(after.accessMethod());
            steps.add(
                    movingRows(
                            alter(
                                    after,
                                    "SET ACCESS METHOD " + method,
                                    "Change the access method of "),
                            after));
        }
        if (!Objects.equals(before.tablespace(), after.tablespace())) {
            String space = after.tablespace() == null ? "pg_default" : after.tablespace();
            steps.add(
                    movingRows(
                            alter(after, "SET TABLESPACE " + Identifier.quote(space), "Move "),
                            after));
        }
        for (String action : Parameters.different(before.options(), after.options())) {
            steps.add(
                    Step.Ddl.of(
                                    after.address(),
                                    "ALTER TABLE " + after.address().sql() + " " + action,
                                    "Change the storage parameters of " + after.address().words())
                            .locking(after.address(), LockMode.SHARE_UPDATE_EXCLUSIVE));
        }
        if (before.rowSecurity() != after.rowSecurity()) {
            String verb = after.rowSecurity() ? "ENABLE" : "DISABLE";
            steps.add(alter(after, verb + " ROW LEVEL SECURITY", "Change row security of "));
        }
        if (before.forceRowSecurity() != after.forceRowSecurity()) {
            String verb = after.forceRowSecurity() ? "FORCE" : "NO FORCE";
            steps.add(
                    alter(
                            after,
                            verb + " ROW LEVEL SECURITY",
                            "Change the owner's row security of "));
        }
        if (!before.replicaIdentity().equals(after.replicaIdentity()) && !needsIndex(after)) {
            steps.add(replicaIdentity(after));
        }
        if (before.clusteredOn() != null && after.clusteredOn() == null) {
            steps.add(alter(after, "SET WITHOUT CLUSTER", "Forget the order of rows of "));
        }
        return steps;
    }

    /// A partitioned table has no rows of its own: it only says where new partitions go.
    private static Step.Ddl movingRows(Step.Ddl step, Table table) {
        return table.partitionKey() == null ? step.doing(table.address(), Work.REWRITE) : step;
    }

    static List<Step> nameIndexes(@Nullable Table before, Table after, Predicate<String> renewed) {
        List<Step> steps = new ArrayList<>();
        boolean sameIdentity =
                before != null && before.replicaIdentity().equals(after.replicaIdentity());
        String identity = after.replicaIdentityIndex();
        if (identity != null && (!sameIdentity || renewed.test(identity))) {
            steps.add(replicaIdentity(after));
        }
        String order = after.clusteredOn();
        boolean sameOrder = before != null && Objects.equals(before.clusteredOn(), order);
        if (order != null && (!sameOrder || renewed.test(order))) {
            steps.add(
                    Step.Ddl.of(
                                    after.address(),
                                    "ALTER TABLE "
                                            + after.address().sql()
                                            + " CLUSTER ON "
                                            + Identifier.quote(order),
                                    "Remember the order of rows of " + after.address().words())
                            .locking(after.address(), LockMode.SHARE_UPDATE_EXCLUSIVE));
        }
        return steps;
    }

    /// Whether the replica identity names an index, which must be there first.
    private static boolean needsIndex(Table table) {
        return table.replicaIdentityIndex() != null;
    }

    private static Step replicaIdentity(Table table) {
        return alter(
                table,
                "REPLICA IDENTITY " + table.replicaIdentity(),
                "Set the replica identity of ");
    }

    private static Step.Ddl alter(Table table, String action, String purpose) {
        return Step.Ddl.of(
                        table.address(),
                        "ALTER TABLE " + table.address().sql() + " " + action,
                        purpose + table.address().words())
                .locking(table.address(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static String names(List<ObjectAddress> relations) {
        return relations.stream().map(ObjectAddress::sql).collect(Collectors.joining(", "));
    }
}
