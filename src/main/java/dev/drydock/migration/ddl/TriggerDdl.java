package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.Trigger;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;

/// CREATE, DROP, ENABLE and DISABLE TRIGGER.
final class TriggerDdl {
    private TriggerDdl() {}

    static List<Step> create(Trigger trigger, Context context) {
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

    static Step drop(Trigger trigger, Context context) {
        return context.locking(
                Step.Ddl.of(
                                trigger.address(),
                                "DROP TRIGGER " + name(trigger) + " ON " + trigger.table().sql(),
                                "Drop trigger " + trigger.address().words())
                        .in(Phase.CONTRACT),
                trigger.table(),
                LockMode.ACCESS_EXCLUSIVE);
    }

    static boolean mustRebuild(Trigger before, Trigger after) {
        return !before.definition().equals(after.definition());
    }

    static List<Step> alter(Trigger before, Trigger after, Context context) {
        return before.enabled().equals(after.enabled())
                ? List.of()
                : List.of(enable(after, context));
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
