package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts a new type in the place of an old one of the same name where ALTER can't: enum labels removed or reordered, a domain on
/// another base type. The columns that use it are converted one by one.
final class TypeSwap {
    private TypeSwap() {}

    static List<Step> swap(DbObject before, DbObject after, List<Step> creation, Context context) {
        ObjectAddress type = after.address();
        String retired = Identifier.quote(GeneratedName.of(type.name(), "drydock_old"));
        String retiredSql = Identifier.quote(schema(type)) + "." + retired;
        String keyword = after instanceof Domain ? "DOMAIN" : "TYPE";
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                                type,
                                "ALTER " + keyword + " " + type.sql() + " RENAME TO " + retired,
                                "Put the old " + type.words() + " aside")
                        .in(Phase.CONTRACT));
        creation.stream()
                .map(step -> step instanceof Step.Ddl ddl ? ddl.in(Phase.CONTRACT) : step)
                .forEach(steps::add);
        for (Column column : users(type, context)) {
            convert(column, before, context, steps);
        }
        steps.add(
                Step.Ddl.of(
                                type,
                                "DROP " + keyword + " " + retiredSql,
                                "Drop the old " + type.words())
                        .in(Phase.CONTRACT));
        return steps;
    }

    private static String schema(ObjectAddress type) {
        return Objects.requireNonNull(type.schema());
    }

    /// The columns that have the type before and after, themselves or as an array of it.
    static List<Column> users(ObjectAddress type, Context context) {
        return context.from()
                .all(Column.class)
                .filter(column -> column.local() && uses(column, type))
                .filter(column ->
                        context.to().find(column.address()) instanceof Column after
                                && uses(after, type))
                .toList();
    }

    /// Whether the column's type is put in another's place, default included.
    static boolean converts(Column column, Context context) {
        return context.from().objects().values().stream()
                .filter(type -> type instanceof EnumType || type instanceof Domain)
                .filter(type -> uses(column, type.address()))
                .filter(type -> context.to().has(type.address()))
                .anyMatch(type ->
                        ObjectDdl.mustSwap(
                                type, Objects.requireNonNull(context.to().find(type.address()))));
    }

    private static boolean uses(Column column, ObjectAddress type) {
        return column.type().replace("[]", "").equals(type.sql());
    }

    private static void convert(Column column, DbObject before, Context context, List<Step> steps) {
        String name = Identifier.quote(column.name());
        String array = column.type().endsWith("[]") ? "[]" : "";
        String through =
                before instanceof EnumType
                        ? "text"
                        : before instanceof Domain domain ? domain.baseType() : "text";
        if (column.defaultValue() != null) {
            steps.add(alter(column, name + " DROP DEFAULT", context));
        }
        steps.add(
                alter(
                        column,
                        name
                                + " TYPE "
                                + column.type()
                                + " USING "
                                + name
                                + "::"
                                + through
                                + array
                                + "::"
                                + column.type(),
                        context));
        if (context.to().find(column.address()) instanceof Column after
                && after.defaultValue() != null) {
            steps.add(alter(column, name + " SET DEFAULT " + after.defaultValue(), context));
        }
    }

    private static Step alter(Column column, String action, Context context) {
        return context.locking(
                Step.Ddl.of(
                                column.address(),
                                "ALTER TABLE " + column.address().sql() + " ALTER COLUMN " + action,
                                "Convert " + column.address().words() + " to the new type")
                        .in(Phase.CONTRACT),
                column.address().table(),
                LockMode.ACCESS_EXCLUSIVE);
    }
}
