package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.LockMode;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// NOT NULL: a flag of the column before PostgreSQL 18, a constraint with a name and a state of its own from then on.
final class NotNullDdl {
    private static final int CONSTRAINTS = 18;

    private NotNullDdl() {}

    /// What CREATE TABLE and ADD COLUMN say, or nothing; NOT VALID can't be said there.
    static String inline(Column column, Context context) {
        if (!column.notNull()) {
            return "";
        }
        Column.NotNull constraint = column.notNullConstraint();
        return (mustSayName(column, context) ? " CONSTRAINT " + Identifier.quote(name(column)) : "")
                + " NOT NULL"
                + (constraint != null && constraint.noInherit() ? " NO INHERIT" : "");
    }

    /// Whether the server would choose another name by itself.
    private static boolean mustSayName(Column column, Context context) {
        Column.NotNull constraint = column.notNullConstraint();
        return (constraint != null && constraint.name() != null)
                || (context.from().majorVersion() >= CONSTRAINTS
                        && context.constraintNames()
                                .isHeldBeside(
                                        column.address(),
                                        name(column),
                                        context.family(column.address().table())));
    }

    /// What `inline` leaves to say.
    static List<Step> afterCreation(Column column, Context context) {
        Column.NotNull constraint = column.notNullConstraint();
        if (constraint == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        if (!constraint.valid()) {
            steps.add(add(column, context));
        }
        if (constraint.comment() != null) {
            steps.add(comment(column, constraint.comment()));
        }
        return steps;
    }

    /// Forbids NULL. From PostgreSQL 18 by name: the one that the server chooses depends on what else is in the schema.
    static Step set(Column column, Context context) {
        return context.from().majorVersion() < CONSTRAINTS
                ? context.doing(
                        table(
                                        column,
                                        "ALTER COLUMN "
                                                + Identifier.quote(column.name())
                                                + " SET NOT NULL",
                                        "Forbid NULL in " + column.address().words(),
                                        context)
                                .in(Phase.CONTRACT),
                        column.address().table(),
                        Work.SCAN)
                : add(column, context);
    }

    static Step.Ddl drop(Column column, Context context) {
        return table(
                column,
                "ALTER COLUMN " + Identifier.quote(column.name()) + " DROP NOT NULL",
                "Allow NULL in " + column.address().words(),
                context);
    }

    private static Step add(Column column, Context context) {
        boolean newRowsOnly = isNotValid(column);
        Step.Ddl step =
                table(
                                column,
                                "ADD CONSTRAINT "
                                        + Identifier.quote(name(column))
                                        + " NOT NULL "
                                        + Identifier.quote(column.name())
                                        + (noInherit(column) ? " NO INHERIT" : "")
                                        + (newRowsOnly ? " NOT VALID" : ""),
                                "Forbid NULL in "
                                        + (newRowsOnly ? "new rows of " : "")
                                        + column.address().words(),
                                context)
                        .in(Phase.CONTRACT);
        return newRowsOnly ? step : context.doing(step, column.address().table(), Work.SCAN);
    }

    /// What differs.
    ///
    /// @param same whether NULL is forbidden as before, or the parent's change brings this one
    static List<Step> alter(Column before, Column after, boolean same, Context context) {
        if (isThere(before) && isThere(after) && (same || !before.notNull())) {
            return context.from().majorVersion() < CONSTRAINTS
                    ? List.of()
                    : alterConstraint(before, after, context);
        }
        List<Step> steps = new ArrayList<>();
        if (isThere(before) && !(same && before.notNull())) {
            // What comes again comes in the same transaction.
            Step.Ddl drop = drop(before, context);
            steps.add(isThere(after) ? drop.in(Phase.CONTRACT) : drop);
        }
        if (after.notNull() && !same) {
            steps.add(set(after, context));
        }
        steps.addAll(afterCreation(after, context));
        return steps;
    }

    static boolean isThere(Column column) {
        return column.notNull() || isNotValid(column);
    }

    private static List<Step> alterConstraint(Column before, Column after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (!name(before).equals(name(after)) && (before.local() || after.local())) {
            steps.add(
                    table(
                            after,
                            "RENAME CONSTRAINT "
                                    + Identifier.quote(name(before))
                                    + " TO "
                                    + Identifier.quote(name(after)),
                            "Rename the NOT NULL constraint of " + after.address().words(),
                            context));
        }
        if (isNotValid(before) && !isNotValid(after)) {
            steps.add(validate(after, context));
        }
        if (noInherit(before) != noInherit(after)) {
            Step.Ddl step =
                    table(
                            after,
                            "ALTER CONSTRAINT "
                                    + Identifier.quote(name(after))
                                    + (noInherit(after) ? " NO INHERIT" : " INHERIT"),
                            "Change whether inheriting tables forbid NULL in "
                                    + after.address().words(),
                            context);
            steps.add(
                    noInherit(after)
                            ? step
                            : context.doing(step, after.address().table(), Work.SCAN));
        }
        boolean gained = !isLocal(before) && isLocal(after) && before.local() == after.local();
        if (gained && !isNotValid(after)) {
            steps.add(set(after, context));
        }
        if (!Objects.equals(comment(before), comment(after))) {
            steps.add(comment(after, comment(after)));
        }
        return steps;
    }

    private static Step validate(Column column, Context context) {
        Step.Ddl locks =
                context.locking(
                        Step.Ddl.of(column.address(), "", ""),
                        column.address().table(),
                        LockMode.SHARE_UPDATE_EXCLUSIVE);
        return new Step.Validate(
                "ALTER TABLE "
                        + column.address().sql()
                        + " VALIDATE CONSTRAINT "
                        + Identifier.quote(name(column)),
                "Check that no row has NULL in " + column.address().words(),
                List.of(column.address()),
                locks.locks(),
                0);
    }

    /// The constraint's name, given or chosen by the server.
    static String name(Column column) {
        Column.NotNull constraint = column.notNullConstraint();
        String given = constraint == null ? null : constraint.name();
        return given == null
                ? GeneratedName.of(column.address().name(), column.name(), "not_null")
                : given;
    }

    /// Whether NULL is forbidden in new rows only.
    private static boolean isNotValid(Column column) {
        return column.notNullConstraint() != null && !column.notNullConstraint().valid();
    }

    /// Whether inheriting tables forbid NULL too, as a word to compare.
    static String inheritable(Column column) {
        return String.valueOf(column.notNull() && !noInherit(column));
    }

    private static boolean noInherit(Column column) {
        return column.notNullConstraint() != null && column.notNullConstraint().noInherit();
    }

    private static boolean isLocal(Column column) {
        return column.notNullConstraint() == null
                ? column.local()
                : column.notNullConstraint().local();
    }

    private static @Nullable String comment(Column column) {
        return column.notNullConstraint() == null ? null : column.notNullConstraint().comment();
    }

    private static Step comment(Column column, @Nullable String comment) {
        return Step.Ddl.of(
                column.address(),
                "COMMENT ON CONSTRAINT "
                        + Identifier.quote(name(column))
                        + " ON "
                        + column.address().sql()
                        + " IS "
                        + (comment == null ? "NULL" : Identifier.literal(comment).strip()),
                "Describe the NOT NULL constraint of " + column.address().words());
    }

    private static Step.Ddl table(Column column, String action, String purpose, Context context) {
        return context.locking(
                Step.Ddl.of(
                        column.address(),
                        "ALTER TABLE " + column.address().sql() + " " + action,
                        purpose),
                column.address().table(),
                LockMode.ACCESS_EXCLUSIVE);
    }
}
