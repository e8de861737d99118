package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.ScriptedObject.Setting;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// CREATE, ALTER and DROP of objects whose reader says how.
final class ScriptedDdl {
    private ScriptedDdl() {}

    static List<Step> create(ScriptedObject object, Context context) {
        List<Step> steps = new ArrayList<>();
        steps.add(define(object, object.definition(), "Create ", context));
        for (Setting setting : object.settings().values()) {
            if (!setting.inDefinition()) {
                steps.add(set(object, setting, setting.set()));
            }
        }
        CompanionGrants.corrections(object, context)
                .forEach(sql -> steps.add(step(object, sql, "Change the privileges of ")));
        return steps;
    }

    static List<Step> drop(ScriptedObject object) {
        return switch (object.address().kind()) {
            case SUBSCRIPTION -> dropSubscription(object);
            case BASE_TYPE -> PutAside.drop(object, object.address().sql());
            default ->
                    List.of(
                            locking(object, step(object, "DROP " + object.target(), "Drop "))
                                    .in(Phase.CONTRACT));
        };
    }

    /// The server leaves the comment behind (`DropSubscription` does not delete it), for whatever gets the number next.
    private static List<Step> dropSubscription(ScriptedObject subscription) {
        String target = subscription.target();
        List<Step.Ddl> steps = new ArrayList<>();
        steps.add(step(subscription, "ALTER " + target + " DISABLE", "Stop "));
        steps.add(
                step(
                        subscription,
                        "ALTER " + target + " SET (slot_name = NONE)",
                        "Leave the publisher's replication slot alone and detach it from "));
        if (subscription.comment() != null) {
            steps.add(
                    step(
                            subscription,
                            "COMMENT ON " + target + " IS NULL",
                            "Take away the comment, which would stay behind, of "));
        }
        steps.add(step(subscription, "DROP " + target, "Drop "));
        return steps.stream().<Step>map(step -> step.in(Phase.CONTRACT)).toList();
    }

    private static Step define(
            ScriptedObject object, String definition, String verb, Context context) {
        Step.Ddl step = locking(object, step(object, definition, verb));
        return object.address().kind() == ObjectKind.RULE
                ? lockingWritten(object, step, context)
                : step;
    }

    /// A rule's commands lock the tables that they write to as soon as the rule is defined. The server writes them in one way only.
    private static Step lockingWritten(ScriptedObject rule, Step.Ddl step, Context context) {
        Step.Ddl locked = step;
        for (ObjectAddress table :
                context.to().referencedBy(rule.address()).filter(ScriptedDdl::isTable).toList()) {
            for (String verb : List.of("INSERT INTO ", "UPDATE ", "DELETE FROM ")) {
                if ((rule.definition() + " ").contains(verb + table.sql() + " ")) {
                    locked = locked.locking(table, LockMode.ROW_EXCLUSIVE);
                }
            }
        }
        return locked;
    }

    private static boolean isTable(ObjectAddress address) {
        return address.kind() == ObjectKind.TABLE;
    }

    /// Whether the object must go and come back.
    static boolean mustRebuild(ScriptedObject before, ScriptedObject after, Context context) {
        return !TypeSwap.isNeeded(before, after, context) && isAnother(before, after);
    }

    /// Whether no statement makes one of the other.
    static boolean isAnother(ScriptedObject before, ScriptedObject after) {
        return !before.target().equals(after.target())
                || (!before.fixed().equals(after.fixed())
                        && !replaceable(before, after)
                        && !isShell(before));
    }

    /// Whether it is a base type of which only the name is known: the definition fills it.
    static boolean isShell(ScriptedObject object) {
        return object.address().kind() == ObjectKind.BASE_TYPE && object.fixed().isEmpty();
    }

    private static boolean replaceable(ScriptedObject before, ScriptedObject after) {
        return after.signature() != null && after.signature().equals(before.signature());
    }

    static List<Step> alter(ScriptedObject before, ScriptedObject after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (!before.fixed().equals(after.fixed()) && !isShell(before)) {
            steps.add(
                    define(
                            after,
                            after.definition().replaceFirst("^CREATE ", "CREATE OR REPLACE "),
                            "Replace ",
                            context));
        }
        // What was set last may need what was set before it.
        for (Map.Entry<String, Setting> entry : before.settings().reversed().entrySet()) {
            Setting was = entry.getValue();
            Setting will = after.settings().get(entry.getKey());
            boolean goes = will == null || (differs(was, will) && !will.replaces());
            if (was.unset() != null && goes) {
                steps.add(set(after, was, was.unset()));
            }
        }
        for (Map.Entry<String, Setting> entry : after.settings().entrySet()) {
            if (differs(entry.getValue(), before.settings().get(entry.getKey()))) {
                steps.add(set(after, entry.getValue(), entry.getValue().set()));
            }
        }
        if (isShell(before)) {
            CompanionGrants.corrections(after, context)
                    .forEach(sql -> steps.add(step(after, sql, "Change the privileges of ")));
        }
        return steps;
    }

    private static boolean differs(Setting one, @Nullable Setting other) {
        return other == null || (!one.once() && !one.set().equals(other.set()));
    }

    private static Step set(ScriptedObject object, Setting setting, String sql) {
        Step.Ddl step = step(object, sql, "Change ");
        ObjectAddress relation = setting.relation();
        return relation == null ? step : step.locking(relation, lock(object.address().kind()));
    }

    private static Step.Ddl step(ScriptedObject object, String sql, String verb) {
        ObjectAddress address = object.address();
        return Step.Ddl.of(address, sql, verb + address);
    }

    private static Step.Ddl locking(ScriptedObject object, Step.Ddl step) {
        Step.Ddl locked = step;
        for (ObjectAddress relation : object.relations()) {
            locked = locked.locking(relation, lock(object.address().kind()));
        }
        return locked;
    }

    private static LockMode lock(ObjectKind kind) {
        return kind == ObjectKind.RULE
                ? LockMode.ACCESS_EXCLUSIVE
                : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
}
