package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.CompositeType.Attribute;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a new type in the place of an old one of the same name where ALTER can't: enum labels removed or reordered, a domain on
/// another base type, attributes of a composite type in another order, a range over something else, a base type with another
/// input function. A type that is made of one that is put in place goes the same
/// way. The columns that use it are converted one by one.
final class TypeSwap {
    /// What a type is told in parentheses, as in `varchar(10)`.
    private static final Pattern MODIFIER = Pattern.compile("\\([^()]*\\)(?=(\\[])?$)");

    private TypeSwap() {}

    /// Whether a new type must take the old one's place.
    static boolean isNeeded(DbObject before, DbObject after, Context context) {
        boolean own =
                switch (after) {
                    case EnumType type -> !((EnumType) before).growsInto(type);
                    case Domain domain -> !DomainDdl.alterable((Domain) before, domain);
                    case CompositeType type ->
                            !CompositeTypeDdl.alterable((CompositeType) before, type, context);
                    case ScriptedObject type ->
                            isType(type)
                                    && ScriptedDdl.isAnother((ScriptedObject) before, type)
                                    && isUsed(before, context);
                    default -> false;
                };
        return own || (isMadeOfTypes(after) && partIsSwapped(after.address(), context));
    }

    private static boolean isMadeOfTypes(DbObject type) {
        return type instanceof Domain
                || type instanceof CompositeType
                || type.address().kind() == ObjectKind.RANGE_TYPE;
    }

    private static boolean isType(DbObject object) {
        return object.address().kind() == ObjectKind.RANGE_TYPE
                || object.address().kind() == ObjectKind.BASE_TYPE;
    }

    /// Whether something that stays is made of the type, so that the type can't go and come back.
    private static boolean isUsed(DbObject type, Context context) {
        return Stream.concat(
                        columns(type, context).map(Column::address),
                        context.from().dependents(type.address()).stream()
                                .filter(user ->
                                        isMadeOfTypes(
                                                Objects.requireNonNull(context.from().find(user)))))
                .anyMatch(context.to()::has);
    }

    private static boolean partIsSwapped(ObjectAddress type, Context context) {
        return context.from()
                .referencedBy(type)
                .anyMatch(part ->
                        isNeededBetween(context.from().find(part), context.to().find(part), context)
                                || losesMultirange(part, context));
    }

    /// Whether what is made of the range type's multirange type is made of another range type's afterwards.
    private static boolean losesMultirange(ObjectAddress range, Context context) {
        return context.multirangeHeirs().stream()
                .anyMatch(heir -> heir.before().address().equals(range));
    }

    private static boolean isNeededBetween(
            @Nullable DbObject before, @Nullable DbObject after, Context context) {
        return before != null && after != null && isNeeded(before, after, context);
    }

    /// Puts the old type aside, makes the new one and converts the columns; `dropOld` comes when nothing uses the old one any more.
    static List<Step> swap(DbObject before, DbObject after, Context context) {
        return swap(
                before,
                after,
                ObjectDdl.create(after, context),
                users(before, after, context),
                context);
    }

    /// @param made the steps by which the new type comes to be
    /// @param columns those that are converted
    static List<Step> swap(
            DbObject before,
            DbObject after,
            List<Step> made,
            List<Column> columns,
            Context context) {
        ObjectAddress type = after.address();
        List<Step> steps = new ArrayList<>();
        if (before instanceof ScriptedObject scripted) {
            steps.addAll(PutAside.companions(scripted));
        }
        steps.add(
                Step.Ddl.of(
                                type,
                                "ALTER "
                                        + keyword(after)
                                        + " "
                                        + type.sql()
                                        + " RENAME TO "
                                        + Identifier.quote(retired(type)),
                                "Put the old " + type.words() + " aside")
                        .in(Phase.CONTRACT));
        steps.addAll(Step.inContract(made));
        steps.addAll(conversions(columns, before, after, context));
        return steps;
    }

    /// Gives columns the new type, which they call as they call the old one.
    static List<Step> conversions(
            List<Column> columns, DbObject before, DbObject after, Context context) {
        List<Step> steps = new ArrayList<>();
        for (Column column : columns) {
            convert(column, before, after, context, steps);
        }
        return steps;
    }

    static List<Step> dropOld(DbObject type) {
        ObjectAddress address = type.address();
        String name =
                Identifier.quote(Objects.requireNonNull(address.schema()))
                        + "."
                        + Identifier.quote(retired(address));
        if (type instanceof ScriptedObject scripted && address.kind() == ObjectKind.BASE_TYPE) {
            return PutAside.drop(scripted, name);
        }
        return List.of(
                Step.Ddl.of(
                                address,
                                "DROP " + keyword(type) + " " + name,
                                "Drop the old " + address.words())
                        .in(Phase.CONTRACT));
    }

    private static String keyword(DbObject type) {
        return type instanceof Domain ? "DOMAIN" : "TYPE";
    }

    private static String retired(ObjectAddress type) {
        return HelperName.old(type.name());
    }

    /// The columns that have the type before and after, themselves or as an array of it. Generated ones go and come back.
    static List<Column> users(DbObject before, DbObject after, Context context) {
        return columns(before, context)
                .filter(column -> column.local() || context.becomesOwn(column.address()))
                .filter(column -> column.generated() == null)
                .filter(column ->
                        context.to().find(column.address()) instanceof Column wanted
                                && uses(wanted, after))
                .toList();
    }

    /// The columns of types that are made of this one, and of those made of these.
    static Stream<Column> columnsOver(DbObject type, Context context) {
        return context.from().dependents(type.address()).stream()
                .map(context.from()::find)
                .filter(Objects::nonNull)
                .filter(TypeSwap::isMadeOfTypes)
                .flatMap(made -> Stream.concat(columns(made, context), columnsOver(made, context)));
    }

    /// Whether the column's type is put in another's place, default included.
    static boolean converts(Column column, Context context) {
        return column.generated() == null
                && (context.swappedTypes().stream().anyMatch(type -> uses(column, type))
                        || context.multirangeHeirs().stream()
                                .anyMatch(heir -> heir.converts(column)));
    }

    /// The types that have another one of their name put in their place.
    static List<DbObject> swapped(Context context) {
        return context.from().objects().values().stream()
                .filter(type -> type instanceof EnumType || isMadeOfTypes(type) || isType(type))
                .filter(type -> isNeededBetween(type, context.to().find(type.address()), context))
                .toList();
    }

    private static boolean uses(Column column, DbObject type) {
        String name = MODIFIER.matcher(column.type()).replaceFirst("");
        return names(type).anyMatch(each -> name.equals(each) || name.equals(each + "[]"));
    }

    /// The columns that have the type before, themselves or as an array of it, in order of addresses.
    private static Stream<Column> columns(DbObject type, Context context) {
        return names(type)
                .flatMap(name -> context.from().columnsOf(name).stream())
                .sorted(Comparator.comparing(Column::address));
    }

    /// What columns call the type: a range has multiranges besides.
    private static Stream<String> names(DbObject type) {
        ObjectAddress multirange =
                type instanceof ScriptedObject range && isType(type)
                        ? PutAside.multirange(range)
                        : null;
        return Stream.of(type.address(), multirange)
                .filter(Objects::nonNull)
                .map(ObjectAddress::sql);
    }

    private static void convert(
            Column column, DbObject before, DbObject after, Context context, List<Step> steps) {
        String name = Identifier.quote(column.name());
        if (column.defaultValue() != null) {
            steps.add(alter(column, name + " DROP DEFAULT", context));
        }
        steps.add(
                converting(
                        alter(
                                column,
                                name
                                        + " TYPE "
                                        + column.type()
                                        + " USING "
                                        + converted(column, name, before, after, context),
                                context),
                        column,
                        context));
        if (context.to().find(column.address()) instanceof Column wanted
                && wanted.defaultValue() != null) {
            steps.add(alter(column, name + " SET DEFAULT " + wanted.defaultValue(), context));
        }
    }

    private static String converted(
            Column column, String name, DbObject before, DbObject after, Context context) {
        boolean array = column.type().endsWith("[]");
        if (before instanceof CompositeType was
                && after instanceof CompositeType wanted
                && !array
                && !sameNames(was, wanted)) {
            return row(name, was, wanted);
        }
        String through =
                before instanceof Domain domain && !partIsSwapped(domain.address(), context)
                        ? domain.baseType()
                        : "text";
        return name + "::" + through + (array ? "[]" : "") + "::" + column.type();
    }

    /// Whether the values' text can be read as the new type's.
    static boolean sameNames(CompositeType before, CompositeType after) {
        return names(before).equals(names(after));
    }

    private static List<String> names(CompositeType type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }

    /// The value attribute by attribute.
    private static String row(String name, CompositeType before, CompositeType after) {
        String attributes =
                after.attributes().stream()
                        .map(attribute -> attribute(name, before, attribute))
                        .collect(Collectors.joining(", "));
        return "CASE WHEN "
                + name
                + " IS DISTINCT FROM NULL THEN ROW("
                + attributes
                + ")::"
                + after.address().sql()
                + " END";
    }

    private static String attribute(String value, CompositeType before, Attribute wanted) {
        return before.attributes().stream()
                .filter(attribute -> attribute.name().equals(wanted.name()))
                .findFirst()
                .map(was ->
                        "("
                                + value
                                + ")."
                                + Identifier.quote(was.name())
                                + (CastRules.casts(was.type(), wanted.type()) ? "" : "::text")
                                + "::"
                                + wanted.type())
                .orElse("NULL");
    }

    private static Step.Ddl converting(Step.Ddl step, Column column, Context context) {
        return context.doing(step, column.address().table(), Work.REWRITE);
    }

    private static Step.Ddl alter(Column column, String action, Context context) {
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
