package dev.drydock.migration.play;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Sets NOT NULL without scanning under ACCESS EXCLUSIVE: a check is added as NOT VALID and validated beside readers and writers;
/// it proves to SET NOT NULL that there is nothing to scan. From PostgreSQL 18 the NOT NULL constraint itself can be NOT VALID.
///
/// Dropping the proof is a statement of its own: in one ALTER TABLE the drop comes first and the proof is lost.
final class ProvenNotNull implements Play {
    private static final int NOT_NULL_NOT_VALID = 18;

    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "NOT NULL",
                "check NOT VALID (18: the constraint itself), VALIDATE, SET NOT NULL, drop the"
                        + " check",
                "ACCESS EXCLUSIVE for moments; SHARE UPDATE EXCLUSIVE for the scan",
                "the table is in use",
                "new NULLs fail from the first step on");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Alter(Column before, Column after))
                || before.notNull()
                || !after.notNull()
                || !after.local()
                || before.notNullConstraint() != null
                || isHeldBack(after)
                || !before.type().equals(after.type())
                || !context.online(after.address(), after.address().table())) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        Column counted = after.withIdentity(before.identity());
        steps.addAll(ColumnDdl.alter(before, counted.nullable(), context));
        String fill = context.fills().get(after.address());
        if (fill != null) {
            steps.add(BackfilledColumn.backfill(after, fill, context));
        }
        steps.addAll(prove(after, context));
        steps.addAll(ColumnDdl.alter(counted, after, context));
        return steps;
    }

    /// Whether inheriting tables are left out, which no proof by a check can say.
    private static boolean isHeldBack(Column column) {
        return column.notNullConstraint() != null && column.notNullConstraint().noInherit();
    }

    /// The steps that forbid NULL in a column that is there already.
    static List<Step> prove(Column column, Context context) {
        return prove(column, ColumnDdl.notNullName(column), context);
    }

    /// @param name what the constraint is called, where it is one
    static List<Step> prove(Column column, String name, Context context) {
        boolean nameIsFree =
                !context.from().has(column.address().table().part(ObjectKind.CONSTRAINT, name));
        List<Step> steps =
                new ArrayList<>(
                        context.from().majorVersion() >= NOT_NULL_NOT_VALID && nameIsFree
                                ? byNotNull(column, name, context)
                                : byCheck(column, context));
        steps.addAll(ColumnDdl.describeNotNull(column, context));
        return steps;
    }

    private static List<Step> byNotNull(Column column, String name, Context context) {
        String definition = "NOT NULL " + Identifier.quote(column.name());
        Constraint constraint = constraint(column, name, definition);
        return List.of(add(column, constraint, context), validate(column, constraint, context));
    }

    private static List<Step> byCheck(Column column, Context context) {
        if (isProven(column, context.from())) {
            return List.of(ColumnDdl.setNotNull(column, context));
        }
        String name = HelperName.proof(column.address().name(), column.name());
        String definition = "CHECK (" + Identifier.quote(column.name()) + " IS NOT NULL)";
        Constraint proof = constraint(column, name, definition);
        return List.of(
                add(column, proof, context),
                validate(column, proof, context),
                ColumnDdl.setNotNull(column, context),
                context.locking(
                        Step.Ddl.of(
                                        column.address(),
                                        "ALTER TABLE "
                                                + column.address().sql()
                                                + " DROP CONSTRAINT "
                                                + Identifier.quote(name),
                                        "Drop the proof, which NOT NULL has made needless")
                                .in(Phase.CONTRACT),
                        column.address().table(),
                        LockMode.ACCESS_EXCLUSIVE));
    }

    private static boolean isProven(Column column, Catalog catalog) {
        ObjectAddress table = column.address().table();
        String proof = "CHECK ((" + Identifier.quote(column.name()) + " IS NOT NULL))";
        return catalog.constraints(table).stream()
                .anyMatch(check -> check.valid() && check.definition().equals(proof));
    }

    private static Constraint constraint(Column column, String name, String definition) {
        return new Constraint(
                column.address().table().part(ObjectKind.CONSTRAINT, name),
                Constraint.Type.CHECK,
                definition,
                List.of(column.name()),
                null,
                null,
                false,
                true,
                null);
    }

    private static Step add(Column column, Constraint constraint, Context context) {
        Step.Ddl add = ConstraintDdl.add(constraint, " NOT VALID", context);
        return new Step.Ddl(
                add.sql(),
                "Forbid NULL in new rows of " + column.address().words(),
                Phase.CONTRACT,
                List.of(column.address()),
                add.locks(),
                1,
                false);
    }

    private static Step validate(Column column, Constraint constraint, Context context) {
        Step validate = ConstraintDdl.validate(constraint, context);
        return new Step.Validate(
                validate.sql(),
                "Check that no row has NULL in " + column.address().words(),
                List.of(column.address()),
                validate.locks(),
                0);
    }
}
