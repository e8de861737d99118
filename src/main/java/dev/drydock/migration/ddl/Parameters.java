package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Storage parameters and view options.
final class Parameters {
    private Parameters() {}

    static String list(SortedMap<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + value(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(String value) {
        return value.matches("[A-Za-z0-9_.+-]+") ? value : Identifier.literal(value).strip();
    }

    static List<String> different(
            SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> actions = new ArrayList<>();
        SortedMap<String, String> set = new TreeMap<>(after);
        set.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        if (!set.isEmpty()) {
            actions.add("SET (" + list(set) + ")");
        }
        TreeSet<String> reset = new TreeSet<>(before.keySet());
        reset.removeAll(after.keySet());
        if (!reset.isEmpty()) {
            actions.add("RESET (" + String.join(", ", reset) + ")");
        }
        return actions;
    }

    /// A table's storage parameters are changed beside readers and writers, a view's options are not.
    static LockMode lock(String kind) {
        return kind.equals("VIEW") ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
}
