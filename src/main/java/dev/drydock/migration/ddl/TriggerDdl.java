package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Trigger;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// CREATE, DROP, ENABLE and DISABLE TRIGGER.
final class TriggerDdl {
    private TriggerDdl() {}

    static List<Step> create(Trigger trigger, Context context) {
        if (trigger.inherited()) {
            return List.of(enable(trigger, context));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(
                context.locking(
                        Step.Ddl.of(
                                trigger.address(),
                                trigger.definition(),
                                "Create trigger " + trigger.address().words()),
                        trigger.table(),
                        LockMode.SHARE_ROW_EXCLUSIVE));
        if (!trigger.enabled().equals("ORIGIN")) {
            steps.add(enable(trigger, context));
        }
        return steps;
    }

    static List<Step> drop(Trigger trigger, Context context) {
        return trigger.inherited()
                ? follow(trigger, context)
                : List.of(
                        context.locking(
                                Step.Ddl.of(
                                                trigger.address(),
                                                "DROP TRIGGER "
                                                        + name(trigger)
                                                        + " ON "
                                                        + trigger.table().sql(),
                                                "Drop trigger " + trigger.address().words())
                                        .in(Phase.CONTRACT),
                                trigger.table(),
                                LockMode.ACCESS_EXCLUSIVE));
    }

    /// Lets a partition's copy fire as its parent's trigger does again.
    private static List<Step> follow(Trigger trigger, Context context) {
        if (context.leaves(trigger.table())) {
            return List.of();
        }
        return context.from()
                .referencedBy(trigger.address())
                .filter(parent -> context.to().find(parent) instanceof Trigger)
                .map(parent -> (Trigger) Objects.requireNonNull(context.to().find(parent)))
                .map(parent -> enable(trigger.withEnabled(parent.enabled()), context))
                .toList();
    }

    static boolean mustRebuild(Trigger before, Trigger after) {
        return !before.definition().equals(after.definition());
    }

    static List<Step> alter(Trigger before, Trigger after, Context context) {
        if (before.enabled().equals(after.enabled())) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(enable(after, context));
        context.family(after.table()).stream()
                .map(table -> table.part(ObjectKind.TRIGGER, after.address().partName()))
                .filter(copy ->
                        context.to().find(copy) instanceof Trigger found && found.inherited())
                .map(copy ->
                        enable((Trigger) Objects.requireNonNull(context.to().find(copy)), context))
                .forEach(steps::add);
        return steps;
    }

    private static Step enable(Trigger trigger, Context context) {
        String action =
                switch (trigger.enabled()) {
                    case "DISABLED" -> "DISABLE TRIGGER ";
                    case "REPLICA" -> "ENABLE REPLICA TRIGGER ";
                    case "ALWAYS" -> "ENABLE ALWAYS TRIGGER ";
                    default -> "ENABLE TRIGGER ";
                };
        return context.locking(
                Step.Ddl.of(
                        trigger.address(),
                        "ALTER TABLE " + trigger.table().sql() + " " + action + name(trigger),
                        "Change when trigger " + trigger.address().words() + " fires"),
                trigger.table(),
                LockMode.SHARE_ROW_EXCLUSIVE);
    }

    private static String name(Trigger trigger) {
        return Identifier.quote(trigger.address().partName());
    }
}
