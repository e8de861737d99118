package dev.drydock.diff.rename;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Trigger;
import dev.drydock.catalog.View;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What an object is, without its name: two objects of equal definition are one object under two names, as far as nothing that it holds
/// tells them apart.
final class Definition {
    private Definition() {}

    /// The definition of an object that holds no data of its own, or whose owner tells that the data are the same: such an object is
    /// renamed without a question. Null for every other object.
    ///
    /// @return a value to compare with `equals`
    static @Nullable Object of(DbObject object) {
        return switch (object) {
            case Constraint it -> it.local() ? constraint(it) : null;
            case Index it ->
                    parts(it.table(), it.unique(), it.definition(), it.valid(), it.parent());
            case Trigger it -> parts(it.table(), trigger(it), it.enabled());
            case Policy it ->
                    parts(
                            it.address().table(),
                            it.permissive(),
                            it.command(),
                            it.roles(),
                            it.using(),
                            it.withCheck());
            case View it -> parts(place(it), it.definition(), it.columns(), it.options());
            case MaterializedView it -> parts(place(it), it.definition(), it.columns());
            case EnumType it -> parts(place(it), it.labels());
            case Domain it ->
                    parts(
                            place(it),
                            it.baseType(),
                            it.notNull(),
                            it.defaultValue(),
                            it.checks().stream().map(Domain.Check::definition).toList());
            case CompositeType it -> parts(place(it), it.attributes());
            case Routine it -> parts(place(it), it.kind(), it.address().part(), body(it));
            case Sequence it -> it.ownedBy() == null ? null : parts(it.ownedBy());
            case Schema _, Extension _, Table _, Column _ -> null;
            case DefaultPrivileges _ -> null;
            case ScriptedObject it -> canBeRenamed(it.address().kind()) ? scripted(it) : null;
        };
    }

    /// Whether PostgreSQL renames such things. A range type's name is in that of its multirange type too.
    private static boolean canBeRenamed(ObjectKind kind) {
        return switch (kind) {
            case ACCESS_METHOD, CAST, OPERATOR, TRANSFORM, USER_MAPPING, RANGE_TYPE -> false;
            default -> true;
        };
    }

    /// All that is said of the object, without its name.
    private static Object scripted(ScriptedObject it) {
        ObjectAddress address = it.address();
        boolean isPart = address.kind().isPart();
        return parts(
                isPart ? address.table() : address.schema(),
                isPart ? null : address.part(),
                withoutName(it.definition(), it),
                withoutName(it.fixed(), it),
                it.settings().values().stream()
                        .map(setting -> withoutName(setting.set(), it))
                        .toList());
    }

    /// A name without a schema is known as such only behind its kind.
    private static String withoutName(String text, ScriptedObject it) {
        ObjectAddress address = it.address();
        if (address.kind().isPart()) {
            return text.replace("RULE " + Identifier.quote(address.partName()), "RULE");
        }
        String nameless = text.replace(it.target(), "");
        return address.schema() == null ? nameless : nameless.replace(address.sql(), "");
    }

    private static Object constraint(Constraint constraint) {
        return parts(
                constraint.address().table(),
                constraint.type(),
                constraint.definition(),
                constraint.valid());
    }

    private static List<@Nullable Object> parts(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }

    private static @Nullable Object place(DbObject object) {
        return object.address().schema();
    }

    private static String trigger(Trigger trigger) {
        String name = "TRIGGER " + Identifier.quote(trigger.address().partName()) + " ";
        return replaceFirst(trigger.definition(), name, "TRIGGER ");
    }

    private static String body(Routine routine) {
        return replaceFirst(routine.definition(), routine.address().sql(), "");
    }

    private static String replaceFirst(String text, String what, String with) {
        int at = text.indexOf(what);
        return at < 0 ? text : text.substring(0, at) + with + text.substring(at + what.length());
    }
}
