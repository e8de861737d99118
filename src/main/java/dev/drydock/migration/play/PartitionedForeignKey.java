package dev.drydock.migration.play;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Adds a foreign key to a partitioned table before PostgreSQL 18, where it can't be NOT VALID: each partition gets its own key, NOT VALID and
/// then validated; the parent's key finds and takes them, without a scan. Source: `tryAttachPartitionForeignKey` in `tablecmds.c`.
final class PartitionedForeignKey implements Play {
    private static final int NOT_VALID_ON_PARENT = 18;

    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Foreign key of a partitioned table before 18",
                "NOT VALID and VALIDATE for each partition, then the parent's key, which takes"
                        + " them over",
                "SHARE ROW EXCLUSIVE on both tables for moments, in the end ACCESS EXCLUSIVE on the"
                        + " one that it points at; SHARE UPDATE EXCLUSIVE for the scans",
                "the table is in use; the key points at a table that is not partitioned",
                "new rows must satisfy it from the first steps on");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Create(Constraint key)) || !applies(key, context)) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        Set<ObjectAddress> proven = new HashSet<>();
        for (Constraint own : ofPartitions(key, context)) {
            steps.add(ConstraintDdl.add(own, " NOT VALID", context).serving(key.address()));
            steps.add(validate(key, own, context));
            proven.add(own.address().table());
        }
        Step.Ddl parent = ConstraintDdl.add(key, "", context);
        if (!proven.isEmpty()) {
            // The triggers of the keys that it takes over go from the table that they point at.
            parent =
                    parent.locking(
                            Objects.requireNonNull(key.referenced()), LockMode.ACCESS_EXCLUSIVE);
        }
        boolean all =
                context.family(key.address().table()).stream()
                        .allMatch(each -> context.isPartitioned(each) || proven.contains(each));
        steps.add(
                parent.withWorks(
                        parent.works().stream()
                                .filter(work -> !all && !proven.contains(work.relation()))
                                .toList()));
        return steps;
    }

    private static boolean applies(Constraint key, Context context) {
        ObjectAddress table = key.address().table();
        return key.type() == Constraint.Type.FOREIGN_KEY
                && key.local()
                && key.valid()
                && context.online(key.address(), table)
                && context.isPartitioned(table)
                && context.from().majorVersion() < NOT_VALID_ON_PARENT
                && key.referenced() != null
                && !context.isPartitioned(key.referenced());
    }

    /// The keys that the partitions will have from their parent, as their own. Partitions that are partitioned get theirs from it.
    private static List<Constraint> ofPartitions(Constraint key, Context context) {
        return context.family(key.address().table()).stream()
                .filter(table ->
                        !context.isPartitioned(table) && context.online(key.address(), table))
                .flatMap(table -> context.to().constraints(table).stream())
                .filter(each ->
                        !each.local()
                                && each.type() == key.type()
                                && each.definition().equals(key.definition())
                                && !context.from().has(each.address()))
                .map(Constraint::own)
                .toList();
    }

    private static Step validate(Constraint key, Constraint own, Context context) {
        Step step = ConstraintDdl.validate(own, context);
        return new Step.Validate(
                step.sql(), step.purpose(), List.of(key.address()), step.locks(), 0);
    }
}
