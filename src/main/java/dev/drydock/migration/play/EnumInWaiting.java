package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;
import dev.drydock.sql.TypeName;

import java.util.Objects;

/// An enum type with the wanted labels, beside the one whose name it will have.
///
/// @param type the one that is there
record EnumInWaiting(ObjectAddress type) {
    /// Its address until it takes the other one's place.
    ObjectAddress address() {
        return ObjectAddress.of(
                type.kind(),
                Objects.requireNonNull(type.schema()),
                HelperName.successor(type.name()));
    }

    /// Says of it what an expression, or the name of an array, says of the type that is there.
    String of(String sql) {
        return TypeName.replace(sql, type.sql(), address().sql());
    }

    /// A value of a column that has the type, or an array of it, as one of this type.
    String converted(Column column, String value) {
        return value
                + "::text"
                + (column.type().endsWith("[]") ? "[]" : "")
                + "::"
                + of(column.type());
    }

    /// Whether the default that a column is to have can be said of the type that is there, too.
    boolean canHaveDefault(Column before, Column after, Context context) {
        String wanted = after.defaultValue();
        return wanted == null
                || wanted.equals(before.defaultValue())
                || (context.from().find(type) instanceof EnumType enumType
                        && enumType.labels().stream()
                                .map(label -> Identifier.literal(label).strip() + "::" + type.sql())
                                .anyMatch(wanted::equals));
    }

    /// The name that it takes over.
    String name() {
        return Identifier.quote(type.name());
    }
}
