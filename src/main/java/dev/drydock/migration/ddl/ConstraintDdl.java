package dev.drydock.migration.ddl;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// ADD, VALIDATE and DROP CONSTRAINT.
public final class ConstraintDdl {
    private static final int ENFORCEMENT = 18;
    private static final int STRONG_LOCK_ON_PARTITIONS = 18;

    private ConstraintDdl() {}

    /// ADD CONSTRAINT with what the constraint says of itself.
    static List<Step> create(Constraint constraint, Context context) {
        if (!constraint.local()) {
            return comesUnproven(constraint, context)
                    ? List.of(validate(constraint, context))
                    : describeIndex(constraint);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(add(constraint, constraint.valid() ? "" : " NOT VALID", context));
        steps.addAll(describeIndex(constraint));
        return steps;
    }

    /// Whether a check comes from a parent where it is not valid, but is valid here.
    private static boolean comesUnproven(Constraint constraint, Context context) {
        ObjectAddress address = constraint.address();
        return constraint.type() == Constraint.Type.CHECK
                && constraint.valid()
                && constraint.isEnforced()
                && context.to().find(address.table()) instanceof Table child
                && child.parents().stream()
                        .map(parent -> parent.part(ObjectKind.CONSTRAINT, address.partName()))
                        .map(context.to()::find)
                        .anyMatch(above ->
                                above instanceof Constraint check
                                        && (!check.valid() || comesUnproven(check, context)));
    }

    /// The definition with what the index behind it has of its own.
    static String definition(Constraint constraint) {
        Constraint.KeyIndex index = constraint.index();
        if (index == null) {
            return constraint.definition();
        }
        String storage =
                IndexStorageDdl.parameters(index.options())
                        + (index.tablespace() == null
                                ? ""
                                : " USING INDEX TABLESPACE "
                                        + Identifier.quote(index.tablespace()));
        String definition = constraint.definition();
        int place =
                Stream.of(" WHERE ", " DEFERRABLE", " INITIALLY DEFERRED")
                        .mapToInt(words -> Index.clause(definition, words))
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(definition.length());
        return definition.substring(0, place) + storage + definition.substring(place);
    }

    /// What CREATE INDEX says of storage, each clause after a space.
    public static String indexStorage(Constraint constraint) {
        Constraint.KeyIndex index = constraint.index();
        return index == null
                ? ""
                : IndexStorageDdl.parameters(index.options())
                        + (index.tablespace() == null
                                ? ""
                                : " TABLESPACE " + Identifier.quote(index.tablespace()));
    }

    /// The comment of the index behind a new constraint.
    public static List<Step> describeIndex(Constraint constraint) {
        Constraint.KeyIndex index = constraint.index();
        return index == null || index.comment() == null
                ? List.of()
                : List.of(comment(constraint, index.comment()));
    }

    private static Step comment(Constraint constraint, @Nullable String comment) {
        return Step.Ddl.of(
                constraint.address(),
                "COMMENT ON INDEX "
                        + index(constraint).sql()
                        + " IS "
                        + (comment == null ? "NULL" : Identifier.literal(comment).strip()),
                "Describe the index of " + constraint.address().words());
    }

    private static ObjectAddress index(Constraint constraint) {
        return ObjectAddress.of(
                ObjectKind.INDEX,
                Objects.requireNonNull(constraint.address().schema()),
                constraint.name());
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
                                        + definition(constraint)
                                        + ending,
                                "Add " + words(constraint) + " " + constraint.address().words())
                        .in(Phase.CONTRACT);
        if (!ending.contains("NOT VALID") && constraint.isEnforced()) {
            step = working(step, constraint, context);
        }
        ObjectAddress referenced = constraint.referenced();
        if (constraint.type() == Constraint.Type.FOREIGN_KEY && referenced != null) {
            Step.Ddl locked = context.locking(step, table, LockMode.SHARE_ROW_EXCLUSIVE);
            return referenced.equals(table)
                    ? locked
                    : context.locking(locked, referenced, LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (constraint.type() == Constraint.Type.UNIQUE
                && context.isPartitioned(table)
                && context.from().majorVersion() < STRONG_LOCK_ON_PARTITIONS) {
            Step.Ddl locked = step.locking(table, LockMode.ACCESS_EXCLUSIVE);
            for (ObjectAddress partition : context.family(table)) {
                locked = locked.locking(partition, LockMode.SHARE);
            }
            return locked;
        }
        return context.locking(step, table, LockMode.ACCESS_EXCLUSIVE);
    }

    private static Step.Ddl working(Step.Ddl step, Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        ObjectAddress referenced = constraint.referenced();
        return switch (constraint.type()) {
            case CHECK -> context.doing(step, table, Work.SCAN);
            case PRIMARY_KEY, UNIQUE, EXCLUSION -> context.doing(step, table, Work.BUILD);
            case FOREIGN_KEY ->
                    referenced == null
                            ? step
                            : context.doing(
                                    context.doing(step, table, Work.SCAN), referenced, Work.SCAN);
        };
    }

    /// VALIDATE CONSTRAINT, which reads the table while others go on.
    public static Step validate(Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        Step.Ddl locks =
                context.locking(Step.Ddl.of(table, "", ""), table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        ObjectAddress referenced = constraint.referenced();
        if (referenced != null && !referenced.equals(table)) {
            locks = locks.locking(referenced, LockMode.ROW_SHARE);
        }
        return new Step.Validate(
                "ALTER TABLE " + table.sql() + " VALIDATE CONSTRAINT " + name(constraint),
                "Check existing rows against " + constraint.name(),
                List.of(constraint.address()),
                locks.locks(),
                0);
    }

    static List<Step> drop(Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        if (!constraint.local() && !context.becomesOwn(constraint.address())) {
            return List.of();
        }
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

    /// Whether the constraint must be dropped and added.
    static boolean mustRebuild(Constraint before, Constraint after, Context context) {
        boolean validated = !before.valid() && after.valid();
        boolean indexStays =
                before.index() == null
                        || after.index() == null
                        || before.index().options().equals(after.index().options())
                        || !context.isPartitioned(after.address().table());
        return !sameRule(before, after, context)
                || (before.valid() != after.valid() && !validated)
                || !indexStays;
    }

    /// Whether the rules are equal, or ALTER CONSTRAINT leads from one to the other: when a foreign key is checked, and from PostgreSQL 18
    /// whether it is.
    private static boolean sameRule(Constraint before, Constraint after, Context context) {
        if (before.definition().equals(after.definition())) {
            return true;
        }
        boolean enforcement = before.isEnforced() != after.isEnforced();
        return after.type() == Constraint.Type.FOREIGN_KEY
                && before.rule().equals(after.rule())
                && (!enforcement || context.from().majorVersion() >= ENFORCEMENT);
    }

    static List<Step> alter(Constraint before, Constraint after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (!before.definition().equals(after.definition()) && after.local()) {
            steps.add(alterTiming(before, after, context));
        }
        if (!before.local()
                && after.local()
                && after.type() == Constraint.Type.CHECK
                && !context.becomesOwn(after.address())) {
            steps.add(add(after, "", context));
        }
        if (!before.valid() && after.valid() && after.isEnforced()) {
            steps.add(validate(after, context));
        }
        if (before.index() != null && after.index() != null) {
            steps.addAll(alterIndex(after, before.index(), after.index()));
        }
        return steps;
    }

    private static Step alterTiming(Constraint before, Constraint after, Context context) {
        ObjectAddress table = after.address().table();
        boolean enforcement = before.isEnforced() != after.isEnforced();
        Step.Ddl step =
                context.locking(
                        Step.Ddl.of(
                                        after.address(),
                                        "ALTER TABLE "
                                                + table.sql()
                                                + " ALTER CONSTRAINT "
                                                + name(after)
                                                + timing(after)
                                                + (enforcement
                                                        ? after.isEnforced()
                                                                ? " ENFORCED"
                                                                : " NOT ENFORCED"
                                                        : ""),
                                        "Change when foreign key "
                                                + after.address().words()
                                                + " is checked")
                                .in(Phase.CONTRACT),
                        table,
                        LockMode.ACCESS_EXCLUSIVE);
        ObjectAddress referenced = after.referenced();
        return !enforcement || referenced == null || referenced.equals(table)
                ? step
                : context.locking(
                        step,
                        referenced,
                        after.isEnforced()
                                ? LockMode.SHARE_ROW_EXCLUSIVE
                                : LockMode.ACCESS_EXCLUSIVE);
    }

    private static String timing(Constraint constraint) {
        String definition = constraint.definition();
        return !definition.contains(" DEFERRABLE")
                ? " NOT DEFERRABLE"
                : definition.contains(" INITIALLY DEFERRED")
                        ? " DEFERRABLE INITIALLY DEFERRED"
                        : " DEFERRABLE INITIALLY IMMEDIATE";
    }

    private static List<Step> alterIndex(
            Constraint constraint, Constraint.KeyIndex before, Constraint.KeyIndex after) {
        IndexStorageDdl.Target target =
                new IndexStorageDdl.Target(
                        constraint.address(), index(constraint), constraint.address().table());
        List<Step> steps = new ArrayList<>();
        steps.addAll(IndexStorageDdl.alterOptions(target, before.options(), after.options()));
        steps.addAll(
                IndexStorageDdl.alterTablespace(target, before.tablespace(), after.tablespace()));
        if (!Objects.equals(before.comment(), after.comment())) {
            steps.add(comment(constraint, after.comment()));
        }
        return steps;
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
