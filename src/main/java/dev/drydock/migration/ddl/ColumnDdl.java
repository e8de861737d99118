package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ColumnTuning;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
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
    public static String definition(Column column, boolean withValue, Context context) {
        StringBuilder sql =
                new StringBuilder(Identifier.quote(column.name()))
                        .append(' ')
                        .append(column.type());
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(column.collation());
        }
        if (column.tuning().compression() != null) {
            sql.append(" COMPRESSION ").append(column.tuning().compression());
        }
        return sql.append(contents(column, withValue, context)).toString();
    }

    /// What a column of a typed table has beside the type's attribute, or nothing.
    static String typedDefinition(Column column, Context context) {
        String contents = contents(column, true, context);
        return contents.isEmpty()
                ? ""
                : Identifier.quote(column.name()) + " WITH OPTIONS" + contents;
    }

    private static String contents(Column column, boolean withValue, Context context) {
        StringBuilder sql = new StringBuilder();
        Column.Generated generated = column.generated();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS (")
                    .append(generated.expression())
                    .append(generated.stored() ? ") STORED" : ") VIRTUAL");
        }
        if (column.identity() != null) {
            sql.append(' ').append(IdentityDdl.definition(column, column.identity()));
        }
        if (withValue && column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(column.defaultValue());
        }
        if (withValue) {
            sql.append(NotNullDdl.inline(column, context));
        }
        return sql.toString();
    }

    /// What a new column needs beside its definition.
    public static List<Step> afterCreation(Column column, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.addAll(TuningDdl.create(target(column), column.tuning(), context));
        steps.addAll(NotNullDdl.afterCreation(column, context));
        steps.addAll(CommentDdl.create(column));
        return steps;
    }

    /// Where a column that a new table has by inheritance differs from its parent's.
    static List<Step> unlikeParent(Column column, List<ObjectAddress> parents, Context context) {
        List<Step> steps = new ArrayList<>();
        parents.stream()
                .map(parent -> context.to().find(parent.column(column.name())))
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .findFirst()
                .ifPresent(inherited -> {
                    if (!Objects.equals(inherited.defaultValue(), column.defaultValue())) {
                        steps.add(
                                column.defaultValue() == null
                                        ? alter(
                                                column,
                                                "DROP DEFAULT",
                                                "Take the default off ",
                                                context)
                                        : setDefault(column, context));
                    }
                    if (column.notNull() && !inherited.notNull()) {
                        steps.add(setNotNull(column, context));
                    }
                });
        return steps;
    }

    /// ADD COLUMN in one statement.
    public static List<Step> create(Column column, Context context) {
        List<Step> steps = new ArrayList<>();
        if (isTyped(column, context)) {
            steps.addAll(alter(bare(column), column, context));
            steps.addAll(CommentDdl.create(column));
            return steps;
        }
        String fill = context.fills().get(column.address());
        boolean own = column.local() || context.joins(column.address().table());
        // An identity is no part of what children inherit, and ADD COLUMN gives none where there
        // are children.
        if (own && column.identity() != null && context.hasInheritors(column.address().table())) {
            Column bare = bare(column);
            steps.add(add(bare, definition(bare, false, context), context));
            steps.addAll(alter(bare, column, context));
            steps.addAll(CommentDdl.create(column));
            return steps;
        }
        if (own && fill != null) {
            steps.add(add(column, definition(column, false, context), context));
            if (column.defaultValue() != null) {
                steps.add(setDefault(column, context));
            }
            steps.add(fill(column, fill));
            if (column.notNull()) {
                steps.add(setNotNull(column, context));
            }
        } else if (own) {
            steps.add(add(column, definition(column, true, context), context));
        }
        if (own) {
            steps.addAll(IdentityDdl.afterCreation(column));
        }
        steps.addAll(afterCreation(column, context));
        return steps;
    }

    /// How a column that comes with the type that its table is made of changes from there, or null for any other column.
    public static Change.@Nullable Alter fromType(Column column, Context context) {
        return isTyped(column, context) ? new Change.Alter(bare(column), column) : null;
    }

    private static Column bare(Column column) {
        return new Column(
                column.address(),
                column.position(),
                column.type(),
                false,
                null,
                null,
                false,
                null,
                null,
                column.collation(),
                ColumnTuning.NONE,
                column.local(),
                null);
    }

    /// Whether the column comes, changes and goes with the type that its table is made of.
    private static boolean isTyped(Column column, Context context) {
        return context.from().find(column.address().table()) instanceof Table before
                && context.to().find(column.address().table()) instanceof Table after
                && before.ofType() != null
                && before.ofType().equals(after.ofType());
    }

    private static TuningDdl.Target target(Column column) {
        return new TuningDdl.Target(
                column.address().table(), "TABLE", column.name(), column.type());
    }

    /// ADD COLUMN with a definition of its own.
    public static Step add(Column column, String definition, Context context) {
        Step.Ddl step =
                context.locking(
                        Step.Ddl.of(
                                column.address(),
                                "ALTER TABLE "
                                        + column.address().sql()
                                        + " ADD COLUMN "
                                        + definition,
                                "Add column " + column.address().words()),
                        column.address().table(),
                        LockMode.ACCESS_EXCLUSIVE);
        boolean withValue = definition.equals(definition(column, true, context));
        Work work = NewColumn.work(column, withValue, context);
        return work == null ? step : context.doing(step, column.address().table(), work);
    }

    static List<Step> drop(Column column, Context context) {
        boolean own = column.local() || context.becomesOwn(column.address());
        if (!own || isTyped(column, context)) {
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
                !isTyped(after, context)
                        && (!sameThroughParent(before, after, context, Column::type)
                                || !sameThroughParent(before, after, context, Column::collation));
        boolean taken = false;
        if (retyped) {
            boolean converts = !ColumnTypeDdl.using(before, after, context).isEmpty();
            if (defaultNow != null && (converts || !defaultNow.equals(after.defaultValue()))) {
                steps.add(alter(after, "DROP DEFAULT", "Take the default off ", context));
                defaultNow = null;
                taken = true;
            }
            steps.add(
                    rewriting(
                            alter(
                                    after,
                                    ColumnTypeDdl.action(before, after, context),
                                    "Change the type of ",
                                    context),
                            after,
                            context));
        }
        steps.addAll(alterGenerated(before, after, context));
        steps.addAll(IdentityDdl.before(before, after, context));
        if (!Objects.equals(defaultNow, after.defaultValue())
                && (taken || !sameThroughParent(before, after, context, Column::defaultValue))) {
            steps.add(
                    after.defaultValue() == null
                            ? alter(after, "DROP DEFAULT", "Take the default off ", context)
                            : taken
                                    ? alter(
                                            after,
                                            "SET DEFAULT " + after.defaultValue(),
                                            "Give its default back to ",
                                            context)
                                    : setDefault(after, context));
        }
        boolean sameNull =
                before.notNull() == after.notNull()
                        || (!after.local()
                                && sameThroughParent(
                                        before,
                                        after,
                                        context,
                                        after.notNull()
                                                ? NotNullDdl::inheritable
                                                : column -> String.valueOf(column.notNull())));
        String fill = context.fills().get(after.address());
        if (after.notNull() && !sameNull && fill != null) {
            steps.add(fill(after, fill));
        }
        steps.addAll(NotNullDdl.alter(before, after, sameNull, context));
        steps.addAll(IdentityDdl.after(before, after, context));
        steps.addAll(
                TuningDdl.alter(
                        target(after),
                        before.tuning(),
                        after.tuning(),
                        !before.type().equals(after.type()),
                        context));
        return steps;
    }

    /// What a value of the old type is turned into the new one by; the column's own name when PostgreSQL does it by itself.
    public static String conversion(Column before, Column after, Context context) {
        String using = ColumnTypeDdl.using(before, after, context);
        return using.isEmpty()
                ? Identifier.quote(after.name())
                : using.substring(" USING ".length());
    }

    /// `TYPE … COLLATE … USING …`, as ALTER COLUMN says it.
    public static String typeAction(Column before, Column after, Context context) {
        return ColumnTypeDdl.action(before, after, context);
    }

    /// Whether the column's type is put in another's place.
    public static boolean isSwapped(Column before, Context context) {
        return TypeSwap.converts(before, context);
    }

    /// Gives new rows the column's default, or none.
    public static Step setDefault(Column column, Context context) {
        String action =
                column.defaultValue() == null
                        ? "DROP DEFAULT"
                        : "SET DEFAULT " + column.defaultValue();
        return alter(column, action, "Set the default of ", context).in(Phase.EXPAND);
    }

    public static Step setNotNull(Column column, Context context) {
        return NotNullDdl.set(column, context);
    }

    /// What a NOT NULL constraint that is there needs beside its name.
    public static List<Step> describeNotNull(Column column, Context context) {
        return NotNullDdl.afterCreation(column, context);
    }

    /// The name of the column's NOT NULL constraint, given or chosen by the server.
    public static String notNullName(Column column) {
        return NotNullDdl.name(column);
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
                .locking(table, LockMode.ROW_EXCLUSIVE)
                .doing(table, Work.SCAN);
    }

    /// Whether an attribute is equal, or is inherited and changes together with the parent's.
    private static boolean sameThroughParent(
            Column before, Column after, Context context, Attribute attribute) {
        String wanted = attribute.of(after);
        if (Objects.equals(attribute.of(before), wanted)) {
            return true;
        }
        return !after.local()
                && !context.joins(after.address().table())
                && context.to().find(after.address().table()) instanceof Table table
                && table.parents().stream()
                        .map(parent -> parent.column(after.name()))
                        .anyMatch(parent ->
                                context.from().find(parent) instanceof Column parentBefore
                                        && context.to().find(parent) instanceof Column parentAfter
                                        && !Objects.equals(
                                                attribute.of(parentBefore),
                                                attribute.of(parentAfter))
                                        && Objects.equals(attribute.of(parentAfter), wanted));
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
                        rewriting(
                                alter(
                                        after,
                                        "SET EXPRESSION AS (" + wanted.expression() + ")",
                                        "Change the expression of ",
                                        context),
                                after,
                                context));
    }

    private static Step.Ddl rewriting(Step.Ddl step, Column column, Context context) {
        return context.doing(step, column.address().table(), Work.REWRITE);
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

    /// ALTER COLUMN.
    static Step.Ddl alter(Column column, String action, String purpose, Context context) {
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
