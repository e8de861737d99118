package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What no step can do, in words that say what to do instead.
final class Refusals {
    private static final String INSTEAD = " Make a new table, move the rows, and rename it.";

    private Refusals() {}

    /// @param swapped the types that a new one takes the place of
    static List<String> of(List<Change> changes, Set<ObjectAddress> swapped, Context context) {
        List<String> refusals = new ArrayList<>();
        for (Change change : changes) {
            String refusal = refusal(change, context);
            if (refusal != null) {
                refusals.add(refusal);
            }
        }
        for (ObjectAddress type : swapped) {
            context.from()
                    .all(Column.class)
                    .filter(column -> column.local())
                    .filter(column ->
                            column.type().equals(type.sql())
                                    || column.type().equals(type.sql() + "[]"))
                    .filter(column -> isKey(column, context))
                    .forEach(column ->
                            refusals.add(
                                    "The "
                                            + type
                                            + " can't be changed that way, because "
                                            + column.address().words()
                                            + " of that type is in the partition key of its"
                                            + " table."
                                            + INSTEAD));
        }
        return refusals;
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
                && !Objects.equals(server(before), server(after))) {
            return after.address().words()
                    + " can't be moved between this database and foreign servers in place: make a"
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

    private static @Nullable String server(Table table) {
        return table.foreign() == null ? null : table.foreign().server();
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
