package dev.drydock.ui.shell;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.workspace.Fuzzy;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The object list: schemas with their relations, then types, filtered by name.
final class SidebarModel {
    private final Workspace workspace;
    private final SidebarRow.@Nullable Migrations migrations;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<SidebarRow> rows = FXCollections.observableArrayList();

    SidebarModel(Workspace workspace, SidebarRow.@Nullable Migrations migrations) {
        this.workspace = workspace;
        this.migrations = migrations;
        filter.subscribe(text -> refresh());
        workspace.wantedProperty().subscribe(now -> refresh());
        workspace.catalogProperty().subscribe(now -> refresh());
        workspace.factsProperty().subscribe(now -> refresh());
        workspace.pendingProperty().subscribe(now -> refresh());
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObservableList<SidebarRow> rows() {
        return rows;
    }

    private void refresh() {
        Catalog catalog = workspace.wantedProperty().get();
        List<SidebarRow> next = new ArrayList<>();
        relationsBySchema(catalog)
                .forEach((schema, items) -> {
                    next.add(new SidebarRow.Heading(schema));
                    next.addAll(items);
                });
        List<SidebarRow.Item> types = types(catalog);
        if (!types.isEmpty()) {
            next.add(new SidebarRow.Heading("Types"));
            next.addAll(types);
        }
        if (migrations != null && filter.get().isBlank()) {
            next.add(new SidebarRow.Heading("Migrations"));
            next.add(migrations);
        }
        rows.setAll(next);
    }

    private SortedMap<String, List<SidebarRow.Item>> relationsBySchema(Catalog catalog) {
        Map<ObjectAddress, Integer> partitions = partitionCounts(catalog);
        SortedMap<String, List<SidebarRow.Item>> bySchema = new TreeMap<>();
        for (DbObject object : catalog.objects().values()) {
            SidebarRow.Item item =
                    switch (object) {
                        case Table table when table.partition() == null ->
                                item(table, Icon.TABLE, tableFact(table, partitions));
                        case View view -> item(view, Icon.VIEW, "view");
                        case MaterializedView view -> item(view, Icon.VIEW, "mat. view");
                        case DbObject other -> null;
                    };
            String schema = object.address().schema();
            if (item != null && schema != null && matches(item)) {
                bySchema.computeIfAbsent(schema, name -> new ArrayList<>()).add(item);
            }
        }
        return bySchema;
    }

    private List<SidebarRow.Item> types(Catalog catalog) {
        List<SidebarRow.Item> types = new ArrayList<>();
        for (DbObject object : catalog.objects().values()) {
            SidebarRow.Item item =
                    switch (object) {
                        case EnumType type ->
                                item(type, Icon.TYPE, "enum · " + type.labels().size());
                        case Domain type -> item(type, Icon.TYPE, "domain");
                        case CompositeType type -> item(type, Icon.TYPE, "composite");
                        case DbObject other -> null;
                    };
            if (item != null && matches(item)) {
                types.add(item);
            }
        }
        return types;
    }

    private SidebarRow.Item item(DbObject object, Icon icon, String fact) {
        ObjectAddress address = object.address();
        boolean isNew = !workspace.catalogProperty().get().has(address);
        return new SidebarRow.Item(
                address,
                icon,
                address.name(),
                isNew ? "new" : fact,
                isNew || workspace.pendingProperty().get().on(address) > 0);
    }

    private String tableFact(Table table, Map<ObjectAddress, Integer> partitions) {
        Integer parts = partitions.get(table.address());
        if (parts != null) {
            return Counts.of(parts, "part", "parts");
        }
        Facts.RelationFacts facts = workspace.factsProperty().get().of(table.address());
        return facts.rows() < 0 ? "" : Counts.brief(facts.rows());
    }

    private static Map<ObjectAddress, Integer> partitionCounts(Catalog catalog) {
        Map<ObjectAddress, Integer> counts = new HashMap<>();
        catalog.all(Table.class)
                .forEach(table -> {
                    Table.Partition place = table.partition();
                    if (place != null) {
                        counts.merge(place.parent(), 1, Integer::sum);
                    }
                });
        return counts;
    }

    private boolean matches(SidebarRow.Item item) {
        String text = filter.get().strip();
        return text.isEmpty() || Fuzzy.score(text, item.name()) != Fuzzy.NO_MATCH;
    }
}
