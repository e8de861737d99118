package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the foreign keys and checks that no order of drops serves.
final class CyclicKeys {
    private CyclicKeys() {}

    /// Foreign keys between dropped tables that point at each other, and checks that call a function which needs the table; they go first, by
    /// statements of their own.
    static Set<ObjectAddress> of(Map<ObjectAddress, Change> byAddress, Catalog from) {
        Map<ObjectAddress, List<Constraint>> keys = new HashMap<>();
        for (Change change : byAddress.values()) {
            if (change instanceof Change.Drop(Constraint key)
                    && key.referenced() != null
                    && !key.referenced().equals(key.address().table())
                    && byAddress.get(key.address().table()) instanceof Change.Drop
                    && byAddress.get(key.referenced()) instanceof Change.Drop) {
                keys.computeIfAbsent(key.address().table(), _ -> new ArrayList<>()).add(key);
            }
        }
        Set<ObjectAddress> cyclic = new HashSet<>();
        for (Change change : byAddress.values()) {
            if (change instanceof Change.Drop(Constraint check)
                    && check.type() == Constraint.Type.CHECK
                    && check.local()
                    && byAddress.get(check.address().table()) instanceof Change.Drop
                    && callsForItsTable(check.address(), from)) {
                cyclic.add(check.address());
            }
        }
        for (List<Constraint> ofTable : keys.values()) {
            for (Constraint key : ofTable) {
                if (reaches(
                        Objects.requireNonNull(key.referenced()),
                        key.address().table(),
                        keys,
                        new HashSet<>())) {
                    cyclic.add(key.address());
                }
            }
        }
        return cyclic;
    }

    private static boolean callsForItsTable(ObjectAddress check, Catalog from) {
        Set<ObjectAddress> needed = new HashSet<>();
        Deque<ObjectAddress> open = new ArrayDeque<>();
        from.referencedBy(check)
                .filter(called -> called.kind() == ObjectKind.ROUTINE)
                .forEach(open::add);
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            if (needed.add(next)) {
                from.referencedBy(next).forEach(open::add);
                if (next.kind() == ObjectKind.TABLE) {
                    from.columns(next).forEach(column -> open.add(column.address()));
                }
            }
        }
        return needed.contains(check.table());
    }

    private static boolean reaches(
            ObjectAddress start,
            ObjectAddress goal,
            Map<ObjectAddress, List<Constraint>> keys,
            Set<ObjectAddress> seen) {
        if (start.equals(goal)) {
            return true;
        }
        return seen.add(start)
                && keys.getOrDefault(start, List.of()).stream()
                        .anyMatch(key ->
                                reaches(
                                        Objects.requireNonNull(key.referenced()),
                                        goal,
                                        keys,
                                        seen));
    }
}
