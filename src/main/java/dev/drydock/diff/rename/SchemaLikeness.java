package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Schemas that go and schemas that come. Asked about are schemas of which half of the tables is equal, by name, columns and types.
final class SchemaLikeness {
    private static final double HALF = 0.5;

    private SchemaLikeness() {}

    static List<Pair> pairs(Catalog from, Catalog to, List<Schema> gone, List<Schema> come) {
        if (gone.isEmpty() || come.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> before = tables(from);
        Map<String, Set<String>> after = tables(to);
        List<Pair> pairs = new ArrayList<>();
        for (Schema old : gone) {
            for (Schema now : come) {
                compare(old.address(), now.address(), before, after, pairs);
            }
        }
        return pairs;
    }

    private static void compare(
            ObjectAddress old,
            ObjectAddress now,
            Map<String, Set<String>> before,
            Map<String, Set<String>> after,
            List<Pair> pairs) {
        Set<String> first = before.getOrDefault(old.name(), Set.of());
        Set<String> second = after.getOrDefault(now.name(), Set.of());
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        int most = Math.max(first.size(), second.size());
        if (!shared.isEmpty() && shared.size() >= HALF * most) {
            String words = shared.size() + " of " + most + " tables are the same";
            double alike = (double) shared.size() / most;
            double near = Nearness.of(old.name(), now.name());
            pairs.add(new Pair(old, now, alike + near / 2, List.of(words)));
        }
    }

    private static Map<String, Set<String>> tables(Catalog catalog) {
        Map<String, Set<String>> tables = new HashMap<>();
        catalog.all(Table.class)
                .map(Table::address)
                .forEach(table ->
                        tables.computeIfAbsent(String.valueOf(table.schema()), _ -> new HashSet<>())
                                .add(signature(catalog, table)));
        return tables;
    }

    private static String signature(Catalog catalog, ObjectAddress table) {
        StringBuilder signature = new StringBuilder(table.name());
        for (Column column : catalog.columns(table)) {
            signature
                    .append('\n')
                    .append(column.name())
                    .append(' ')
                    .append(column.type().replace(table.schema() + ".", ""));
        }
        return signature.toString();
    }
}
