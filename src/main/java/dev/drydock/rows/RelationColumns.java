package dev.drydock.rows;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.View;
import dev.drydock.catalog.ViewColumn;

import java.util.ArrayList;
import java.util.List;

/// The columns of a relation that has rows.
///
/// @param relation the table, view or materialized view
/// @param columns in their order
record RelationColumns(ObjectAddress relation, List<Found> columns) {
    /// A column, and whether it may hold NULL.
    record Found(String name, String type, boolean nullable) {}

    RelationColumns {
        columns = List.copyOf(columns);
    }

    static RelationColumns of(Catalog catalog, ObjectAddress relation) {
        DbObject object = catalog.find(relation);
        List<Found> columns = new ArrayList<>();
        switch (relation.kind()) {
            case TABLE -> catalog.columns(relation).forEach(column -> columns.add(found(column)));
            case VIEW ->
                    ((View) present(object, relation))
                            .columns()
                            .forEach(each -> columns.add(found(each)));
            case MATERIALIZED_VIEW ->
                    ((MaterializedView) present(object, relation))
                            .columns()
                            .forEach(each -> columns.add(found(each)));
            default -> throw new IllegalArgumentException(relation + " has no rows");
        }
        present(object, relation);
        return new RelationColumns(relation, columns);
    }

    Found column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(relation + " has no column " + name));
    }

    private static DbObject present(
            @org.jspecify.annotations.Nullable DbObject object, ObjectAddress relation) {
        if (object == null) {
            throw new IllegalArgumentException("the catalog has no " + relation);
        }
        return object;
    }

    private static Found found(Column column) {
        return new Found(column.name(), column.type(), !column.notNull());
    }

    private static Found found(ViewColumn column) {
        return new Found(column.name(), column.type(), true);
    }
}
