package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// ADD, ALTER and DROP COLUMN.
public final class ColumnDdl {
    private ColumnDdl() {}

    /// The column as CREATE TABLE and ADD COLUMN define it.
    ///
    /// @param withValue whether to say the default; a backfill says it later
    public static String definition(Column column, boolean withValue) {
        StringBuilder sql =
                new StringBuilder(Identifier.quote(column.name()))
                        .append(' ')
                        .append(column.type());
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(column.collation());
        }
        if (column.compression() != null) {
            sql.append(" COMPRESSION ").append(column.compression());
        }
        Column.Generated generated = column.generated();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS (")
                    .append(generated.expression())
                    .append(generated.stored() ? ") STORED" : ") VIRTUAL");
        }
        if (column.identity() != null) {
            sql.append(' ').append(identity(column, column.identity()));
        }
        if (withValue && column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(column.defaultValue());
        }
        if (withValue && column.notNull()) {
            if (column.notNullConstraint() != null) {
                sql.append(" CONSTRAINT ").append(Identifier.quote(column.notNullConstraint()));
            }
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    private static String identity(Column column, Column.Identity identity) {
        String table = column.address().name();
        String options =
                SequenceDdl.different(SequenceDdl.defaults(column.type()), identity.sequence());
        String name =
                identity.sequenceName().equals(GeneratedName.of(table, column.name(), "seq"))
                        ? ""
                        : "SEQUENCE NAME " + sequence(column, identity).sql();
        String inside = (name + options).strip();
        return "GENERATED "
                + (identity.always() ? "ALWAYS" : "BY DEFAULT")
                + " AS IDENTITY"
                + (inside.isEmpty() ? "" : " (" + inside + ")");
    }

    private static ObjectAddress sequence(Column column, Column.Identity identity) {
        String schema = Objects.requireNonNull(column.address().schema());
        return ObjectAddress.of(
                dev.drydock.catalog.ObjectKind.SEQUENCE, schema, identity.sequenceName());
    }

    /// What a new column needs beside its definition.
    public static List<Step> afterCreation(Column column, Context context) {
        List<Step> steps = new ArrayList<>();
        if (column.storage() != null) {
            steps.add(storage(column, context));
        }
        if (column.statisticsTarget() >= 0) {
            steps.add(statistics(column, context));
        }
        for (String action : Parameters.different(new java.util.TreeMap<>(), column.options())) {
            steps.add(light(column, action, "Change the options of ", context));
        }
        steps.addAll(CommentDdl.create(column));
        return steps;
    }

    /// ADD COLUMN in one statement.
    public static List<Step> create(Column column, Context context) {
        List<Step> steps = new ArrayList<>();
        String fill = context.fills().get(column.address());
        boolean own = column.local() || context.joins(column.address().table());
        if (own && fill != null) {
            steps.add(add(column, definition(column, false), context));
            if (column.defaultValue() != null) {
                steps.add(setDefault(column, context));
            }
            steps.add(fill(column, fill));
            if (column.notNull()) {
                steps.add(setNotNull(column, context));
            }
        } else if (own) {
            steps.add(add(column, definition(column, true), context));
        }
        steps.addAll(afterCreation(column, context));
        return steps;
    }

    /// ADD COLUMN with a definition of its own.
    public static Step add(Column column, String definition, Context context) {
        return context.locking(
                Step.Ddl.of(
                        column.address(),
                        "ALTER TABLE " + column.address().sql() + " ADD COLUMN " + definition,
                        "Add column " + column.address().words()),
                column.address().table(),
                LockMode.ACCESS_EXCLUSIVE);
    }

    static List<Step> drop(Column column, Context context) {
        if (!column.local()) {
            return List.of();
        }
        Step.Ddl step =
                context.lockingReferenced(
                        context.locking(
                                alter(column, "", "", context)
                                        .in(Phase.CONTRACT)
                                        .withLocks(List.of()),
                                column.address().table(),
                                LockMode.ACCESS_EXCLUSIVE),
                        column.address().table(),
                        key -> key.columns().contains(column.name()));
        return List.of(
                new Step.Ddl(
                        "ALTER TABLE "
                                + column.address().sql()
                                + " DROP COLUMN "
                                + Identifier.quote(column.name()),
                        "Drop column " + column.address().words() + " with its values",
                        step.phase(),
                        step.serves(),
                        step.locks(),
                        step.transaction(),
                        column.generated() == null));
    }

    /// Everything that differs, in plain statements.
    public static List<Step> alter(Column before, Column after, Context context) {
        List<Step> steps = new ArrayList<>();
        String defaultNow =
                TypeSwap.converts(before, context) && before.type().equals(after.type())
                        ? after.defaultValue()
                        : before.defaultValue();
        boolean retyped =
                !sameThroughParent(before, after, context, Column::type)
                        || !sameThroughParent(before, after, context, Column::collation);
        if (retyped) {
            String using = Casts.using(after.name(), before.type(), after.type(), context);
            if (defaultNow != null
                    && (!using.isEmpty() || !defaultNow.equals(after.defaultValue()))) {
                steps.add(alter(after, "DROP DEFAULT", "Take the default off ", context));
                defaultNow = null;
            }
            steps.add(
                    alter(
                            after,
                            "TYPE "
                                    + after.type()
                                    + (after.collation() == null
                                            ? ""
                                            : " COLLATE " + after.collation())
                                    + using,
                            "Change the type of ",
                            context));
        }
        steps.addAll(alterGenerated(before, after, context));
        if (before.identity() != null && after.identity() == null) {
            steps.add(alter(after, "DROP IDENTITY", "Take the identity off ", context));
        }
        if (!Objects.equals(defaultNow, after.defaultValue())
                && !sameThroughParent(before, after, context, Column::defaultValue)) {
            steps.add(
                    after.defaultValue() == null
                            ? alter(after, "DROP DEFAULT", "Take the default off ", context)
                            : setDefault(after, context));
        }
        if (!sameThroughParent(
                before, after, context, column -> String.valueOf(column.notNull()))) {
            String fill = context.fills().get(after.address());
            if (after.notNull() && fill != null) {
                steps.add(fill(after, fill));
            }
            steps.add(
                    after.notNull()
                            ? setNotNull(after, context)
                            : alter(after, "DROP NOT NULL", "Allow NULL in ", context)
                                    .in(Phase.EXPAND));
        }
        steps.addAll(renameNotNull(before, after, context));
        steps.addAll(alterIdentity(before, after, context));
        steps.addAll(alterStorage(before, after, context));
        return steps;
    }

    public static Step setDefault(Column column, Context context) {
        return alter(column, "SET DEFAULT " + column.defaultValue(), "Set the default of ", context)
                .in(Phase.EXPAND);
    }

    public static Step setNotNull(Column column, Context context) {
        if (column.notNullConstraint() == null) {
            return alter(column, "SET NOT NULL", "Forbid NULL in ", context);
        }
        return context.locking(
                Step.Ddl.of(
                                column.address(),
                                "ALTER TABLE "
                                        + column.address().sql()
                                        + " ADD CONSTRAINT "
                                        + Identifier.quote(column.notNullConstraint())
                                        + " NOT NULL "
                                        + Identifier.quote(column.name()),
                                "Forbid NULL in " + column.address().words())
                        .in(Phase.CONTRACT),
                column.address().table(),
                LockMode.ACCESS_EXCLUSIVE);
    }

    /// One UPDATE for all rows that have no value yet.
    private static Step fill(Column column, String expression) {
        String name = Identifier.quote(column.name());
        ObjectAddress table = column.address().table();
        return Step.Ddl.of(
                        column.address(),
                        "UPDATE "
                                + table.sql()
                                + "\nSET "
                                + name
                                + " = "
                                + expression
                                + "\nWHERE "
                                + name
                                + " IS NULL",
                        "Fill " + column.address().words())
                .in(Phase.CONTRACT)
                .locking(table, LockMode.ROW_EXCLUSIVE);
    }

    /// Whether an attribute is equal, or is inherited and changes together with the parent's.
    private static boolean sameThroughParent(
            Column before, Column after, Context context, Attribute attribute) {
        String wanted = attribute.of(after);
        if (Objects.equals(attribute.of(before), wanted)) {
            return true;
        }
        ObjectAddress parent = parent(after, context);
        return !after.local()
                && !context.joins(after.address().table())
                && parent != null
                && context.from().find(parent) instanceof Column parentBefore
                && context.to().find(parent) instanceof Column parentAfter
                && !Objects.equals(attribute.of(parentBefore), attribute.of(parentAfter))
                && Objects.equals(attribute.of(parentAfter), wanted);
    }

    private static @Nullable ObjectAddress parent(Column column, Context context) {
        if (context.to().find(column.address().table()) instanceof Table table) {
            if (table.partition() != null) {
                return table.partition().parent().column(column.name());
            }
            if (!table.inherits().isEmpty()) {
                return table.inherits().getFirst().column(column.name());
            }
        }
        return null;
    }

    private interface Attribute {
        @Nullable String of(Column column);
    }

    private static List<Step> alterGenerated(Column before, Column after, Context context) {
        Column.Generated was = before.generated();
        Column.Generated wanted = after.generated();
        if (Objects.equals(was, wanted) || was == null) {
            return List.of();
        }
        return wanted == null
                ? List.of(alter(after, "DROP EXPRESSION", "Make a plain column of ", context))
                : List.of(
                        alter(
                                after,
                                "SET EXPRESSION AS (" + wanted.expression() + ")",
                                "Change the expression of ",
                                context));
    }

    /// Whether no ALTER COLUMN leads there, so that the column must be dropped and added. Only a generated column, whose values
    /// are computed, may be.
    static boolean mustRebuild(Column before, Column after, Context context) {
        Column.Generated was = before.generated();
        Column.Generated wanted = after.generated();
        if (Objects.equals(was, wanted)) {
            return was != null && !before.type().equals(after.type());
        }
        if (was == null) {
            return true;
        }
        if (wanted == null) {
            return !was.stored();
        }
        return was.stored() != wanted.stored() || context.from().majorVersion() < 17;
    }

    private static List<Step> renameNotNull(Column before, Column after, Context context) {
        String was = notNullName(before);
        String wanted = notNullName(after);
        boolean both = before.notNull() && after.notNull() && context.from().majorVersion() >= 18;
        return !both || was.equals(wanted) || !(before.local() || after.local())
                ? List.of()
                : List.of(
                        context.locking(
                                Step.Ddl.of(
                                        after.address(),
                                        "ALTER TABLE "
                                                + after.address().sql()
                                                + " RENAME CONSTRAINT "
                                                + Identifier.quote(was)
                                                + " TO "
                                                + Identifier.quote(wanted),
                                        "Rename the NOT NULL constraint of "
                                                + after.address().words()),
                                after.address().table(),
                                LockMode.ACCESS_EXCLUSIVE));
    }

    private static String notNullName(Column column) {
        return column.notNullConstraint() == null
                ? GeneratedName.of(column.address().name(), column.name(), "not_null")
                : column.notNullConstraint();
    }

    private static List<Step> alterIdentity(Column before, Column after, Context context) {
        Column.Identity was = before.identity();
        Column.Identity wanted = after.identity();
        if (wanted == null || wanted.equals(was)) {
            return List.of();
        }
        if (was == null) {
            return List.of(
                    alter(after, "ADD " + identity(after, wanted), "Add an identity to ", context));
        }
        List<Step> steps = new ArrayList<>();
        if (!was.sequenceName().equals(wanted.sequenceName())) {
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER SEQUENCE "
                                    + sequence(after, was).sql()
                                    + " RENAME TO "
                                    + Identifier.quote(wanted.sequenceName()),
                            "Rename the sequence of " + after.address().words()));
        }
        StringBuilder actions = new StringBuilder();
        if (was.always() != wanted.always()) {
            actions.append("SET GENERATED ").append(wanted.always() ? "ALWAYS" : "BY DEFAULT");
        }
        for (String clause : SequenceDdl.clauses(was.sequence(), wanted.sequence())) {
            actions.append(actions.isEmpty() ? "" : " ").append("SET ").append(clause);
        }
        if (!actions.isEmpty()) {
            steps.add(alter(after, actions.toString(), "Change the identity of ", context));
        }
        return steps;
    }

    private static List<Step> alterStorage(Column before, Column after, Context context) {
        List<Step> steps = new ArrayList<>();
        boolean retyped = !before.type().equals(after.type());
        if (!Objects.equals(before.storage(), after.storage())
                && !(retyped && after.storage() == null)) {
            steps.add(storage(after, context));
        }
        if (!Objects.equals(before.compression(), after.compression())) {
            String compression = after.compression() == null ? "default" : after.compression();
            steps.add(
                    alter(
                            after,
                            "SET COMPRESSION " + compression,
                            "Change the compression of ",
                            context));
        }
        if (before.statisticsTarget() != after.statisticsTarget()) {
            steps.add(statistics(after, context));
        }
        for (String action : Parameters.different(before.options(), after.options())) {
            steps.add(light(after, action, "Change the options of ", context));
        }
        return steps;
    }

    private static Step storage(Column column, Context context) {
        String storage = column.storage();
        if (storage == null) {
            storage = context.from().majorVersion() >= 16 ? "DEFAULT" : typicalStorage(column);
        }
        return alter(column, "SET STORAGE " + storage, "Change the storage of ", context);
    }

    /// Before PostgreSQL 16 there is no SET STORAGE DEFAULT; every type of variable length that is in use has EXTENDED but numeric
    /// and the network types.
    private static String typicalStorage(Column column) {
        return column.type().startsWith("numeric")
                        || column.type().equals("inet")
                        || column.type().equals("cidr")
                ? "MAIN"
                : "EXTENDED";
    }

    private static Step statistics(Column column, Context context) {
        return light(
                column,
                "SET STATISTICS " + column.statisticsTarget(),
                "Change the statistics target of ",
                context);
    }

    private static Step light(Column column, String action, String purpose, Context context) {
        Step.Ddl step = alter(column, action, purpose, context);
        return context.locking(
                step.withLocks(List.of()),
                column.address().table(),
                LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    private static Step.Ddl alter(Column column, String action, String purpose, Context context) {
        return context.locking(
                Step.Ddl.of(
                                column.address(),
                                "ALTER TABLE "
                                        + column.address().sql()
                                        + " ALTER COLUMN "
                                        + Identifier.quote(column.name())
                                        + " "
                                        + action,
                                purpose + column.address().words())
                        .in(Phase.CONTRACT),
                column.address().table(),
                LockMode.ACCESS_EXCLUSIVE);
    }
}
