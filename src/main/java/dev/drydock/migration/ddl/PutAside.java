package dev.drydock.migration.ddl;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.ScriptedObject.Setting;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What comes with a range or base type and stands in the way of a new one of the same name: a range's multirange and the functions
/// that make values of both, a base type's input and output functions.
final class PutAside {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\".( ]+)";
    private static final Pattern FUNCTION =
            Pattern.compile("function (" + NAME + ")\\.(" + NAME + ")\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern MULTIRANGE =
            Pattern.compile(", MULTIRANGE_TYPE_NAME = ((" + NAME + ")\\.(" + NAME + "))\\)$");
    private static final Pattern LAST_NAME = Pattern.compile(" (" + NAME + ")$");
    private static final Pattern SUBTYPE =
            Pattern.compile(
                    "\\(SUBTYPE = (.*?)(?:, (?:SUBTYPE_OPCLASS|COLLATION|CANONICAL|SUBTYPE_DIFF) ="
                            + " .*)?, MULTIRANGE_TYPE_NAME = ");

    private PutAside() {}

    /// The range type's multirange type, addressed as a range type is, or null when it is no range type.
    static @Nullable ObjectAddress multirange(ScriptedObject type) {
        Matcher multirange = MULTIRANGE.matcher(type.definition());
        return type.address().kind() == ObjectKind.RANGE_TYPE && multirange.find()
                ? ObjectAddress.of(
                        ObjectKind.RANGE_TYPE,
                        Identifier.unquote(multirange.group(2)),
                        Identifier.unquote(multirange.group(3)))
                : null;
    }

    /// Renames what comes with the type. The functions that take the type itself have other arguments than the new type's.
    static List<Step> companions(ScriptedObject type) {
        List<Step> steps = new ArrayList<>();
        functions(type).forEach(function -> steps.add(function(type, function)));
        if (multirange(type) != null) {
            steps.add(multirangeAside(type));
        }
        return steps;
    }

    /// Renames the multirange type of a range type that goes.
    static Step multirangeAside(ScriptedObject type) {
        Matcher multirange = MULTIRANGE.matcher(type.definition());
        if (!multirange.find()) {
            throw new IllegalArgumentException("no multirange in " + type.definition());
        }
        return rename(type, "TYPE " + multirange.group(1), Identifier.unquote(multirange.group(3)));
    }

    /// The functions that come with the type, are no objects of their own and could be in the way of another type's: a base type's, and
    /// those of a range type that take no argument of that type.
    static List<ObjectAddress> functions(ScriptedObject type) {
        return switch (type.address().kind()) {
            case BASE_TYPE -> baseFunctions(type);
            case RANGE_TYPE -> constructors(type);
            default -> List.of();
        };
    }

    private static List<ObjectAddress> baseFunctions(ScriptedObject type) {
        List<ObjectAddress> functions = new ArrayList<>();
        for (String setting : type.settings().keySet()) {
            Matcher function = FUNCTION.matcher(setting);
            if (function.matches()) {
                functions.add(
                        routine(
                                Identifier.unquote(function.group(1)),
                                Identifier.unquote(function.group(2)),
                                function.group(3)));
            }
        }
        return functions;
    }

    private static List<ObjectAddress> constructors(ScriptedObject type) {
        Matcher multirange = MULTIRANGE.matcher(type.definition());
        Matcher subtype = SUBTYPE.matcher(type.definition());
        if (!multirange.find() || !subtype.find()) {
            throw new IllegalArgumentException("no subtype in " + type.definition());
        }
        String schema = Objects.requireNonNull(type.address().schema());
        String name = type.address().name();
        String bounds = subtype.group(1) + ", " + subtype.group(1);
        return List.of(
                constructor(type, schema, name, bounds),
                constructor(type, schema, name, bounds + ", text"),
                constructor(
                        type,
                        Identifier.unquote(multirange.group(2)),
                        Identifier.unquote(multirange.group(3)),
                        ""));
    }

    /// A constructor has its type's name and schema unless a setting says something else.
    private static ObjectAddress constructor(
            ScriptedObject type, String schema, String name, String arguments) {
        String key = "constructor (" + arguments + ") ";
        return routine(
                last(type.settings().get(key + "schema"), schema),
                last(type.settings().get(key + "name"), name),
                arguments);
    }

    private static String last(@Nullable Setting setting, String usual) {
        if (setting == null) {
            return usual;
        }
        Matcher name = LAST_NAME.matcher(setting.set());
        return name.find() ? Identifier.unquote(name.group(1)) : usual;
    }

    private static ObjectAddress routine(String schema, String name, String arguments) {
        return new ObjectAddress(ObjectKind.ROUTINE, schema, name, arguments);
    }

    /// Renames a function of a type that goes.
    static Step function(ScriptedObject type, ObjectAddress function) {
        return rename(
                type,
                "FUNCTION " + function.sql() + "(" + function.partName() + ")",
                function.name());
    }

    private static Step rename(ScriptedObject type, String target, String name) {
        return Step.Ddl.of(
                        type.address(),
                        "ALTER " + target + " RENAME TO " + Identifier.quote(HelperName.old(name)),
                        "Put aside what comes with the old " + type.address().words())
                .in(Phase.CONTRACT);
    }

    /// Drops a base type. It and its functions depend on each other, so that only CASCADE drops them; nothing else may go along.
    static List<Step> drop(ScriptedObject type, String name) {
        String words = type.address().words();
        if (ScriptedDdl.isShell(type)) {
            return List.of(
                    Step.Ddl.of(type.address(), "DROP TYPE " + name, "Drop shell type " + words)
                            .in(Phase.CONTRACT));
        }
        return List.of(
                Step.Ddl.of(
                                type.address(),
                                """
                                DO %1$sBEGIN
                                    IF EXISTS (SELECT FROM pg_depend d
                                               JOIN pg_type t ON t.oid = d.refobjid
                                               WHERE d.refclassid = 'pg_type'::regclass
                                               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
                                               AND %2$s::regtype IN (t.oid, t.typelem)) THEN
                                        RAISE 'something still needs %%', %2$s;
                                    END IF;
                                END%1$s\
                                """
                                        .formatted(quotes(name), literal(name)),
                                "Make sure that nothing needs base type " + words)
                        .in(Phase.CONTRACT),
                Step.Ddl.of(
                                type.address(),
                                "DROP TYPE " + name + " CASCADE",
                                "Drop base type " + words + " with its functions")
                        .in(Phase.CONTRACT));
    }

    /// Dollar quotes that do not end within the name.
    private static String quotes(String name) {
        String tag = "";
        while (name.contains("$" + tag + "$")) {
            tag += "q";
        }
        return "$" + tag + "$";
    }

    private static String literal(String name) {
        return Identifier.literal(name).strip();
    }
}
