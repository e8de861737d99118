package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where inherited columns and constraints come from.
final class Lineage {
    private Lineage() {}

    /// The parts of tables further up that a part comes and goes with; nothing for one that is its table's own.
    static List<ObjectAddress> above(Catalog catalog, ObjectAddress part) {
        if (!isInherited(catalog.find(part))
                || !(catalog.find(part.table()) instanceof Table table)) {
            return List.of();
        }
        return tables(catalog, table).stream()
                .map(above -> above.part(part.kind(), part.partName()))
                .filter(catalog::has)
                .toList();
    }

    private static boolean isInherited(@Nullable DbObject part) {
        return part instanceof Column column
                ? !column.local()
                : part instanceof Constraint constraint && !constraint.local();
    }

    /// The parents of a table and theirs.
    static Set<ObjectAddress> tables(Catalog catalog, Table table) {
        Set<ObjectAddress> above = new LinkedHashSet<>();
        collect(catalog, table, above);
        return above;
    }

    private static void collect(Catalog catalog, Table table, Set<ObjectAddress> above) {
        for (ObjectAddress parent : table.parents()) {
            if (above.add(parent) && catalog.find(parent) instanceof Table found) {
                collect(catalog, found, above);
            }
        }
    }
}
