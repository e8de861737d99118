package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;

import java.util.ArrayList;
import java.util.List;

/// Tells where the order of columns will differ from the wanted one: new columns always come last, and no table is made anew for
/// the sake of an order.
final class ColumnOrder {
    private ColumnOrder() {}

    static List<String> notes(Catalog from, Catalog to) {
        List<String> notes = new ArrayList<>();
        to.all(Table.class)
                .map(Table::address)
                .filter(from::has)
                .forEach(table -> {
                    List<String> result = result(table, from, to);
                    List<String> wanted = names(to.columns(table));
                    if (!result.equals(wanted)) {
                        notes.add(
                                "The columns of "
                                        + table.words()
                                        + " will be in the order "
                                        + String.join(", ", result)
                                        + ", not "
                                        + String.join(", ", wanted)
                                        + ": PostgreSQL adds columns at the end.");
                    }
                });
        return notes;
    }

    private static List<String> result(ObjectAddress table, Catalog from, Catalog to) {
        List<String> wanted = names(to.columns(table));
        List<String> result = new ArrayList<>(names(from.columns(table)));
        result.retainAll(wanted);
        wanted.stream().filter(name -> !result.contains(name)).forEach(result::add);
        return result;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
