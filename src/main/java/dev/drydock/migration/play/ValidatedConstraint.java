package dev.drydock.migration.play;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Adds a check or a foreign key as NOT VALID, which takes an instant, then validates it beside readers and writers. Before PostgreSQL 18 a
/// partitioned table can't have such a key, and validating one that points at a partitioned table leaves its partitions' part out.
final class ValidatedConstraint implements Play {
    private static final int PARTITIONED_FOREIGN_KEY_NOT_VALID = 18;

    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Check or foreign key",
                "NOT VALID, then VALIDATE",
                "ACCESS EXCLUSIVE (foreign key: SHARE ROW EXCLUSIVE on both tables) for a moment;"
                        + " SHARE UPDATE EXCLUSIVE for the scan",
                "the table is in use; foreign keys to partitioned tables from 18 on",
                "new rows must satisfy it from the first step on");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        return change instanceof Change.Create(Constraint constraint)
                        && applies(constraint, context)
                ? List.of(
                        ConstraintDdl.add(constraint, " NOT VALID", context),
                        ConstraintDdl.validate(constraint, context))
                : null;
    }

    private static boolean applies(Constraint constraint, Context context) {
        boolean kind =
                constraint.type() == Constraint.Type.CHECK
                        || (constraint.type() == Constraint.Type.FOREIGN_KEY
                                && canBeNotValid(constraint, context));
        return kind
                && constraint.local()
                && constraint.valid()
                && !constraint.definition().endsWith("NOT ENFORCED")
                && context.online(constraint.address(), constraint.address().table());
    }

    private static boolean canBeNotValid(Constraint foreignKey, Context context) {
        ObjectAddress referenced = foreignKey.referenced();
        boolean partitioned =
                context.isPartitioned(foreignKey.address().table())
                        || (referenced != null && context.isPartitioned(referenced));
        return !partitioned || context.from().majorVersion() >= PARTITIONED_FOREIGN_KEY_NOT_VALID;
    }
}
