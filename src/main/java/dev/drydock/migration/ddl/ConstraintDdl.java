package dev.drydock.migration.ddl;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;

/// ADD, VALIDATE and DROP CONSTRAINT.
public final class ConstraintDdl {
    private ConstraintDdl() {}

    /// ADD CONSTRAINT with what the constraint says of itself.
    static List<Step> create(Constraint constraint, Context context) {
        return constraint.local()
                ? List.of(add(constraint, constraint.valid() ? "" : " NOT VALID", context))
                : List.of();
    }

    /// ADD CONSTRAINT with an ending of its own.
    public static Step.Ddl add(Constraint constraint, String ending, Context context) {
        ObjectAddress table = constraint.address().table();
        Step.Ddl step =
                Step.Ddl.of(
                                constraint.address(),
                                "ALTER TABLE "
                                        + table.sql()
                                        + " ADD CONSTRAINT "
                                        + name(constraint)
                                        + " "
                                        + constraint.definition()
                                        + ending,
                                "Add " + words(constraint) + " " + constraint.address().words())
                        .in(Phase.CONTRACT);
        ObjectAddress referenced = constraint.referenced();
        if (constraint.type() == Constraint.Type.FOREIGN_KEY && referenced != null) {
            Step.Ddl locked = context.locking(step, table, LockMode.SHARE_ROW_EXCLUSIVE);
            return referenced.equals(table)
                    ? locked
                    : context.locking(locked, referenced, LockMode.SHARE_ROW_EXCLUSIVE);
        }
        return context.locking(step, table, LockMode.ACCESS_EXCLUSIVE);
    }

    /// VALIDATE CONSTRAINT, which reads the table while others go on.
    public static Step validate(Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        Step.Ddl locks =
                context.locking(Step.Ddl.of(table, "", ""), table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        ObjectAddress referenced = constraint.referenced();
        if (referenced != null && !referenced.equals(table)) {
            locks = context.locking(locks, referenced, LockMode.ROW_SHARE);
        }
        return new Step.Validate(
                "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + name(constraint),
                "Check existing rows against " + constraint.name(),
                List.of(constraint.address()),
                locks.locks(),
                0);
    }

    static List<Step> drop(Constraint constraint, Context context) {
        if (!constraint.local()) {
            return List.of();
        }
        ObjectAddress table = constraint.address().table();
        Step.Ddl step =
                context.locking(
                        Step.Ddl.of(
                                        constraint.address(),
                                        "ALTER TABLE "
                                                + table.sql()
                                                + " DROP CONSTRAINT "
                                                + name(constraint),
                                        "Drop "
                                                + words(constraint)
                                                + " "
                                                + constraint.address().words())
                                .in(Phase.CONTRACT),
                        table,
                        LockMode.ACCESS_EXCLUSIVE);
        ObjectAddress referenced = constraint.referenced();
        return List.of(
                referenced == null || referenced.equals(table)
                        ? step
                        : context.locking(step, referenced, LockMode.ACCESS_EXCLUSIVE));
    }

    /// Whether the constraint must be dropped and added: everything but a validation and a comment.
    static boolean mustRebuild(Constraint before, Constraint after) {
        boolean validated = !before.valid() && after.valid();
        return !before.definition().equals(after.definition())
                || (before.valid() != after.valid() && !validated);
    }

    static List<Step> alter(Constraint before, Constraint after, Context context) {
        return before.valid() || !after.valid() ? List.of() : List.of(validate(after, context));
    }

    private static String name(Constraint constraint) {
        return Identifier.quote(constraint.name());
    }

    private static String words(Constraint constraint) {
        return switch (constraint.type()) {
            case PRIMARY_KEY -> "primary key";
            case UNIQUE -> "unique constraint";
            case FOREIGN_KEY -> "foreign key";
            case CHECK -> "check";
            case EXCLUSION -> "exclusion constraint";
        };
    }
}
