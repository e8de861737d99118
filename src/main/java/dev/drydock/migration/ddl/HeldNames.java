package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Trigger;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that only one object can have at a time. A name is told as the address that a table, a constraint or a routine of that name
/// has: relations and types share their names, a key has a relation's name and a constraint's.
///
/// @param majorVersion from 18 on NOT NULL is a constraint with a name
public record HeldNames(int majorVersion) {
    private static final int NAMED_NOT_NULL = 18;
    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|\\w+)";

    /// How CREATE TYPE says the name of the multirange type, which does not follow the range type to another schema.
    private static final Pattern MULTIRANGE =
            Pattern.compile("MULTIRANGE_TYPE_NAME = " + NAME + "\\." + NAME + "\\)$");

    /// The names that an object has, with those of what is inside of it and no object of its own.
    public Set<ObjectAddress> of(DbObject object) {
        ObjectAddress address = object.address();
        Set<ObjectAddress> names = new TreeSet<>();
        switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> names.add(relation(address));
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE -> names.add(relation(address));
            case BASE_TYPE -> {
                names.add(relation(address));
                names.addAll(PutAside.functions((ScriptedObject) object));
            }
            case RANGE_TYPE -> {
                names.add(relation(address));
                Matcher multirange = MULTIRANGE.matcher(((ScriptedObject) object).definition());
                if (multirange.find()) {
                    names.add(
                            ObjectAddress.table(
                                    Identifier.unquote(multirange.group(1)),
                                    Identifier.unquote(multirange.group(2))));
                }
                names.addAll(PutAside.functions((ScriptedObject) object));
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                    ((ScriptedObject) object)
                            .places()
                            .forEach(place ->
                                    names.add(
                                            new ObjectAddress(
                                                    ObjectKind.OPERATOR_FAMILY,
                                                    null,
                                                    place,
                                                    null)));
            case CONSTRAINT -> {
                names.add(address);
                if (((Constraint) object).index() != null) {
                    names.add(relation(address, address.partName()));
                }
            }
            case COLUMN -> {
                Column column = (Column) object;
                if (column.identity() != null) {
                    names.add(relation(address, column.identity().sequenceName()));
                }
                if (NotNullDdl.isThere(column) && majorVersion >= NAMED_NOT_NULL) {
                    names.add(address.table().part(ObjectKind.CONSTRAINT, NotNullDdl.name(column)));
                }
            }
            case TRIGGER -> {
                String constraint = ((Trigger) object).constraint();
                if (constraint != null) {
                    // One that is made anew has its own name; one that was renamed an older one.
                    names.add(address.part(ObjectKind.CONSTRAINT, constraint));
                    names.add(address.part(ObjectKind.CONSTRAINT, address.partName()));
                }
            }
            case ROUTINE, AGGREGATE ->
                    names.add(
                            new ObjectAddress(
                                    ObjectKind.ROUTINE,
                                    address.schema(),
                                    address.name(),
                                    address.part()));
            default -> {}
        }
        return names;
    }

    private static ObjectAddress relation(ObjectAddress address) {
        return relation(address, address.name());
    }

    private static ObjectAddress relation(ObjectAddress neighbour, String name) {
        return ObjectAddress.table(Objects.requireNonNull(neighbour.schema()), name);
    }

    /// Calls what holds a name something else until it goes, where that can be done.
    public List<Step> vacate(DbObject holder, ObjectAddress name, Context context) {
        return switch (holder) {
            case Index index -> List.of(IndexDdl.retire(index, context));
            case Constraint constraint ->
                    List.of(constraint(constraint.address(), constraint.name(), context));
            case Sequence sequence -> List.of(sequence(sequence.address(), sequence.address()));
            case Column column when name.kind() == ObjectKind.CONSTRAINT ->
                    List.of(constraint(column.address(), name.partName(), context));
            case Column column when column.identitySequence() != null ->
                    List.of(sequence(column.address(), column.identitySequence()));
            case ScriptedObject type when name.kind() == ObjectKind.ROUTINE ->
                    List.of(PutAside.function(type, name));
            case ScriptedObject type when isMultirange(type, name) ->
                    List.of(PutAside.multirangeAside(type));
            default -> List.of();
        };
    }

    /// Whether the name is that of a range type's multirange type.
    public static boolean isMultirange(DbObject holder, ObjectAddress name) {
        return holder.address().kind() == ObjectKind.RANGE_TYPE
                && name.kind() == ObjectKind.TABLE
                && !name.equals(relation(holder.address()));
    }

    private static Step constraint(ObjectAddress serves, String name, Context context) {
        return context.locking(
                Step.Ddl.of(
                        serves,
                        "ALTER TABLE "
                                + serves.table().sql()
                                + " RENAME CONSTRAINT "
                                + Identifier.quote(name)
                                + " TO "
                                + Identifier.quote(HelperName.old(name)),
                        "Free the name " + name + " before " + serves.words() + " goes"),
                serves.table(),
                LockMode.ACCESS_EXCLUSIVE);
    }

    private static Step sequence(ObjectAddress serves, ObjectAddress sequence) {
        return Step.Ddl.of(
                serves,
                "ALTER SEQUENCE "
                        + sequence.sql()
                        + " RENAME TO "
                        + Identifier.quote(HelperName.old(sequence.name())),
                "Free the name " + sequence.words() + " before " + serves.words() + " goes");
    }
}
