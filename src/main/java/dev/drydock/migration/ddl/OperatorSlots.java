package dev.drydock.migration.ddl;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of an operator family that only one member can have at a time, whether it belongs to a class or to the family itself, and a
/// type's place for a default class. A place is told as an address of its family, with method and number behind.
final class OperatorSlots {
    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|[\\w$]+)";
    private static final Pattern FAMILY =
            Pattern.compile(
                    "^CREATE OPERATOR CLASS .*?(DEFAULT )?FOR TYPE (.*) USING "
                            + NAME
                            + " FAMILY "
                            + NAME
                            + "\\."
                            + NAME
                            + " AS$",
                    Pattern.MULTILINE);
    private static final Pattern OPERATOR =
            Pattern.compile(
                    "^\\s+(OPERATOR \\d+) (?:"
                            + NAME
                            + "\\.)?[^\\w\\s\"(]+(\\(.*?\\))(?: FOR ORDER BY .*)?,?$",
                    Pattern.MULTILINE);
    private static final Pattern FUNCTION =
            Pattern.compile("^\\s+(FUNCTION \\d+ \\(.*?\\)) ", Pattern.MULTILINE);

    private OperatorSlots() {}

    /// The places that the members of an operator class take.
    static List<ObjectAddress> ofClass(ScriptedObject object) {
        String definition = object.definition();
        Matcher family = FAMILY.matcher(definition);
        if (!family.find()) {
            throw new IllegalStateException("no family in " + definition);
        }
        String method = family.group(3);
        String schema = Identifier.unquote(family.group(4));
        String name = Identifier.unquote(family.group(5));
        List<ObjectAddress> slots = new ArrayList<>();
        if (family.group(1) != null) {
            slots.add(
                    new ObjectAddress(
                            ObjectKind.OPERATOR_CLASS, null, "default", family.group(2) + method));
        }
        OPERATOR.matcher(definition)
                .results()
                .forEach(each ->
                        slots.add(slot(schema, name, method, each.group(1) + each.group(3))));
        FUNCTION.matcher(definition)
                .results()
                .forEach(each -> slots.add(slot(schema, name, method, each.group(1))));
        return slots;
    }

    /// The places of a family's own members, each of which is a setting.
    static List<ObjectAddress> ofFamily(ScriptedObject family) {
        ObjectAddress address = family.address();
        String method = Identifier.quote(address.partName());
        String schema = address.schema() == null ? "" : address.schema();
        return family.settings().keySet().stream()
                .map(member -> slot(schema, address.name(), method, member))
                .toList();
    }

    private static ObjectAddress slot(String schema, String family, String method, String member) {
        return new ObjectAddress(
                ObjectKind.OPERATOR_FAMILY, schema, family, method + ' ' + member.replace(" ", ""));
    }
}
