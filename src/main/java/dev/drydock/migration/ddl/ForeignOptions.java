package dev.drydock.migration.ddl;

import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What a foreign-data wrapper is told.
final class ForeignOptions {
    private ForeignOptions() {}

    /// ` OPTIONS (…)` of something new, or nothing.
    static String list(SortedMap<String, String> options) {
        List<String> each = new ArrayList<>();
        options.forEach((name, value) -> each.add(option(name, value)));
        return each.isEmpty() ? "" : " OPTIONS (" + String.join(", ", each) + ")";
    }

    /// `OPTIONS (…)` that leads from one to the other, or nothing.
    static String different(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> each = new ArrayList<>();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> each.add("DROP " + Identifier.quote(name)));
        after.forEach((name, value) -> {
            String was = before.get(name);
            if (was == null) {
                each.add("ADD " + option(name, value));
            } else if (!was.equals(value)) {
                each.add("SET " + option(name, value));
            }
        });
        return each.isEmpty() ? "" : "OPTIONS (" + String.join(", ", each) + ")";
    }

    private static String option(String name, String value) {
        return Identifier.quote(name) + " " + Identifier.literal(value).strip();
    }
}
