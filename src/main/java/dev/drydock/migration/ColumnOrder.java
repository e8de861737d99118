package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Tells where the order of columns will differ from the wanted one: new columns always come last, and no table is made anew for
/// the sake of an order.
final class ColumnOrder {
    private ColumnOrder() {}

    /// @param renewed columns that others take the place of
    static List<String> notes(Catalog from, Catalog to, Set<ObjectAddress> renewed) {
        List<String> notes = new ArrayList<>();
        for (Table table : to.all(Table.class).toList()) {
            ObjectAddress address = table.address();
            if (from.has(address)) {
                compare(
                        "columns of " + address.words(),
                        stayingFirst(from.columns(address), renewed),
                        names(to.columns(address)),
                        notes);
            }
        }
        for (CompositeType type : to.all(CompositeType.class).toList()) {
            if (from.find(type.address()) instanceof CompositeType before) {
                compare(
                        "attributes of " + type.address().words(),
                        attributes(before),
                        attributes(type),
                        notes);
            }
        }
        return notes;
    }

    private static void compare(
            String what, List<String> before, List<String> wanted, List<String> notes) {
        List<String> result = new ArrayList<>(before);
        result.retainAll(wanted);
        wanted.stream().filter(name -> !result.contains(name)).forEach(result::add);
        if (!result.equals(wanted)) {
            notes.add(
                    "The "
                            + what
                            + " will be in the order "
                            + String.join(", ", result)
                            + ", not "
                            + String.join(", ", wanted)
                            + ": PostgreSQL adds new ones at the end.");
        }
    }

    private static List<String> attributes(CompositeType type) {
        return type.attributes().stream().map(CompositeType.Attribute::name).toList();
    }

    /// The columns that stay, then those that are made anew.
    private static List<String> stayingFirst(List<Column> columns, Set<ObjectAddress> renewed) {
        return columns.stream()
                .sorted(Comparator.comparing(column -> renewed.contains(column.address())))
                .map(Column::name)
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
