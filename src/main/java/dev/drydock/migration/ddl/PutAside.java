package dev.drydock.migration.ddl;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What comes with a range or base type and stands in the way of a new one of the same name: a range's multirange and the functions
/// that make values of both, a base type's input and output functions.
final class PutAside {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\".( ]+)";
    private static final Pattern FUNCTION =
            Pattern.compile("function (" + NAME + ")\\.(" + NAME + ")\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern MULTIRANGE =
            Pattern.compile(", MULTIRANGE_TYPE_NAME = (" + NAME + "\\.(" + NAME + "))\\)$");
    private static final Pattern SUBTYPE =
            Pattern.compile(
                    "\\(SUBTYPE = (.*?)(?:, (?:SUBTYPE_OPCLASS|COLLATION|CANONICAL|SUBTYPE_DIFF) ="
                            + " .*)?, MULTIRANGE_TYPE_NAME = ");

    private PutAside() {}

    /// The name of the range type's multirange type, or null when it is no range type.
    static @Nullable String multirange(ScriptedObject type) {
        Matcher multirange = MULTIRANGE.matcher(type.definition());
        return type.address().kind() == ObjectKind.RANGE_TYPE && multirange.find()
                ? multirange.group(1)
                : null;
    }

    /// Renames what comes with the type. The functions that take the type itself have other arguments than the new type's.
    static List<Step> companions(ScriptedObject type) {
        List<Step> steps = new ArrayList<>();
        Matcher multirange = MULTIRANGE.matcher(type.definition());
        Matcher subtype = SUBTYPE.matcher(type.definition());
        if (multirange.find() && subtype.find()) {
            String range = type.address().sql();
            String bounds = subtype.group(1) + ", " + subtype.group(1);
            steps.add(
                    rename(type, "FUNCTION " + range + "(" + bounds + ")", type.address().name()));
            steps.add(
                    rename(
                            type,
                            "FUNCTION " + range + "(" + bounds + ", text)",
                            type.address().name()));
            String name = Identifier.unquote(multirange.group(2));
            steps.add(rename(type, "FUNCTION " + multirange.group(1) + "()", name));
            steps.add(rename(type, "TYPE " + multirange.group(1), name));
        }
        functions(type).forEach(function -> steps.add(function(type, function)));
        return steps;
    }

    /// The functions that belong to a base type and are no objects of their own.
    static List<ObjectAddress> functions(ScriptedObject type) {
        List<ObjectAddress> functions = new ArrayList<>();
        for (String setting : type.settings().keySet()) {
            Matcher function = FUNCTION.matcher(setting);
            if (type.address().kind() == ObjectKind.BASE_TYPE && function.matches()) {
                functions.add(
                        new ObjectAddress(
                                ObjectKind.ROUTINE,
                                Identifier.unquote(function.group(1)),
                                Identifier.unquote(function.group(2)),
                                function.group(3)));
            }
        }
        return functions;
    }

    /// Renames a function of a base type that goes.
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
                                DO $$BEGIN
                                    IF EXISTS (SELECT FROM pg_depend d
                                               JOIN pg_type t ON t.oid = d.refobjid
                                               WHERE d.refclassid = 'pg_type'::regclass
                                               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
                                               AND %s::regtype IN (t.oid, t.typelem)) THEN
                                        RAISE 'something still needs %%', %s;
                                    END IF;
                                END$$\
                                """
                                        .formatted(literal(name), literal(name)),
                                "Make sure that nothing needs base type " + words)
                        .in(Phase.CONTRACT),
                Step.Ddl.of(
                                type.address(),
                                "DROP TYPE " + name + " CASCADE",
                                "Drop base type " + words + " with its functions")
                        .in(Phase.CONTRACT));
    }

    private static String literal(String name) {
        return Identifier.literal(name).strip();
    }
}
