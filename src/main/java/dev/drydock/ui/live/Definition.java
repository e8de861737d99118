package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The SQL that creates one relation with all that lives and dies with it.
final class Definition {
    private Definition() {}

    static String of(Catalog catalog, ObjectAddress relation) {
        List<DbObject> own =
                catalog.objects().values().stream()
                        .filter(object -> belongs(object, relation))
                        .sorted(Comparator.comparing(DbObject::address))
                        .toList();
        Catalog alone =
                Catalog.of(
                                catalog.version(),
                                own,
                                catalog.dependencies().stream()
                                        .filter(each ->
                                                own.contains(catalog.find(each.dependent())))
                                        .filter(each ->
                                                own.contains(catalog.find(each.referenced())))
                                        .toList(),
                                List.of())
                        .withAccess(catalog.access(), catalog.roles());
        Catalog nothing = Catalog.of(catalog.version(), List.of(), List.of(), List.of());
        Migration creation = Planner.plan(nothing, alone, Facts.NONE, Style.DIRECT);
        return creation.steps().stream()
                .map(step -> step.sql() + ";\n")
                .collect(Collectors.joining("\n"));
    }

    private static boolean belongs(DbObject object, ObjectAddress relation) {
        ObjectAddress address = object.address();
        if (address.equals(relation)) {
            return true;
        }
        return object instanceof Index index
                ? index.table().equals(relation)
                : address.kind().isPart() && address.relation(relation.kind()).equals(relation);
    }
}
