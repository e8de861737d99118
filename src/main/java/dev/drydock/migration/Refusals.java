package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What no step can do, in words that say what to do instead.
final class Refusals {
    private static final String INSTEAD = " Make a new table, move the rows, and rename it.";

    private Refusals() {}

    static List<String> of(List<Change> changes, Rebuilds rebuilds, Context context) {
        List<String> refusals = new ArrayList<>();
        for (ObjectAddress address : rebuilds.rebuilt()) {
            refusals.addAll(ofRebuilt(address, context));
        }
        for (Change change : changes) {
            String refusal = refusal(change, context);
            if (refusal != null) {
                refusals.add(refusal);
            }
        }
        rebuilds.swapped().forEach(type -> refusals.addAll(ofKeysOver(type, context)));
        context.multirangeHeirs()
                .forEach(heir -> refusals.addAll(ofKeysOver(heir.multirange(), context)));
        return refusals;
    }

    /// A column in a partition key can't be given another type, even one of the same name.
    private static List<String> ofKeysOver(ObjectAddress type, Context context) {
        return context.from().columnsOf(type.sql()).stream()
                .filter(Column::local)
                .filter(column ->
                        column.type().equals(type.sql()) || column.type().equals(type.sql() + "[]"))
                .filter(column -> isKey(column, context))
                .map(column ->
                        "The "
                                + type
                                + " can't be changed that way, because "
                                + column.address().words()
                                + " of that type is in the partition key of its table."
                                + INSTEAD)
                .toList();
    }

    /// What would not come back as it went.
    private static List<String> ofRebuilt(ObjectAddress address, Context context) {
        if (address.kind() == ObjectKind.USER_MAPPING) {
            return context.from().unmodelled().stream()
                    .filter(other -> other.what().equals(Unmodelled.MAPPING_PASSWORDS))
                    .filter(other -> other.names().stream().anyMatch(name -> isOf(address, name)))
                    .map(_ ->
                            "The "
                                    + address
                                    + " must go and come back, but would come without its password,"
                                    + " which Drydock never reads. Drop the mapping yourself, and"
                                    + " make it again with its password afterwards.")
                    .toList();
        }
        if (address.kind() != ObjectKind.TABLE) {
            return List.of();
        }
        List<String> refusals = new ArrayList<>();
        String must =
                " must go and come back, because PostgreSQL can't move a foreign table to another"
                        + " server, but ";
        context.from().columns(address).stream()
                .flatMap(column -> context.from().sequencesOwnedBy(column.address()).stream())
                .forEach(sequence ->
                        refusals.add(
                                address.words()
                                        + must
                                        + "sequence "
                                        + sequence.address().words()
                                        + " would go along with its number. Run ALTER SEQUENCE …"
                                        + " OWNED BY NONE first."));
        context.from().children(address).stream()
                .filter(table -> table.inherits().contains(address))
                .forEach(table ->
                        refusals.add(
                                address.words()
                                        + must
                                        + table.address().words()
                                        + " inherits from it. Run ALTER TABLE … NO INHERIT"
                                        + " first."));
        return refusals;
    }

    /// PostgreSQL says `user mapping ROLE on server SERVER`.
    private static boolean isOf(ObjectAddress mapping, String name) {
        String role = mapping.part() == null ? "public" : mapping.part();
        return name.equals("user mapping " + role + " on server " + mapping.name());
    }

    private static @Nullable String refusal(Change change, Context context) {
        if (change instanceof Change.Alter(Table before, Table after)
                && !Objects.equals(before.partitionKey(), after.partitionKey())) {
            return "The partition key of "
                    + after.address().words()
                    + " can't be changed in place."
                    + INSTEAD;
        }
        if (change instanceof Change.Alter(Table before, Table after)
                && (before.foreign() == null) != (after.foreign() == null)) {
            return after.address().words()
                    + " can't be moved between this database and a foreign server in place: make a"
                    + " new table under another name, move the rows, and rename it.";
        }
        if (change instanceof Change.Alter(Column before, Column after)
                && after.local()
                && !before.type().equals(after.type())
                && isKey(before, context)) {
            return "The type of "
                    + after.address().words()
                    + " can't be changed from "
                    + before.type()
                    + " to "
                    + after.type()
                    + ", because it is in the partition key of its table."
                    + INSTEAD;
        }
        return null;
    }

    private static boolean isKey(Column column, Context context) {
        if (!(context.from().find(column.address().table()) instanceof Table table)
                || table.partitionKey() == null) {
            return false;
        }
        String key = table.partitionKey().substring(table.partitionKey().indexOf('('));
        return Pattern.compile(
                        "(?<![\\w\".])"
                                + Pattern.quote(Identifier.quote(column.name()))
                                + "(?![\\w\"(.])")
                .matcher(key)
                .find();
    }
}
