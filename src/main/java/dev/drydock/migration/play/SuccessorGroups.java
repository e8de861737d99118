package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the columns that take over together: those that get another type and share an index or a constraint do, or none of them gets a second
/// column.
final class SuccessorGroups {
    private SuccessorGroups() {}

    static List<ColumnSuccession> all(List<Change.Alter> columns, Context context) {
        Map<ObjectAddress, NavigableSet<ObjectAddress>> groups = new TreeMap<>();
        Map<ObjectAddress, Change.Alter> byAddress = new TreeMap<>();
        for (Change.Alter column : columns) {
            byAddress.put(column.address(), column);
            groups.put(column.address(), new TreeSet<>(Set.of(column.address())));
        }
        byAddress
                .keySet()
                .forEach(column ->
                        shared(column, context)
                                .filter(byAddress::containsKey)
                                .forEach(other -> join(column, other, groups)));
        List<ColumnSuccession> all = new ArrayList<>();
        for (NavigableSet<ObjectAddress> group : new LinkedHashSet<>(groups.values())) {
            List<Successors> members =
                    group.stream()
                            .map(address -> Objects.requireNonNull(byAddress.get(address)))
                            .map(change ->
                                    new Successors(
                                            (Column) change.before(),
                                            (Column) change.after(),
                                            null,
                                            group,
                                            context))
                            .toList();
            List<ColumnSuccession> successions =
                    members.stream().anyMatch(Successors::isWrittenAnew)
                            ? members.stream()
                                    .map(Successors::succession)
                                    .filter(Objects::nonNull)
                                    .toList()
                            : List.of();
            if (!successions.isEmpty() && successions.size() == members.size()) {
                all.add(successions.getFirst().with(successions.subList(1, successions.size())));
            }
        }
        return all;
    }

    /// The other columns of the table that an index or a constraint is on too.
    private static Stream<ObjectAddress> shared(ObjectAddress column, Context context) {
        return Stream.of(context.from(), context.to())
                .flatMap(catalog ->
                        catalog.dependents(column).stream()
                                .filter(dependent ->
                                        dependent.kind() == ObjectKind.INDEX
                                                || dependent.kind() == ObjectKind.CONSTRAINT)
                                .flatMap(catalog::referencedBy))
                .filter(other ->
                        other.kind() == ObjectKind.COLUMN && other.table().equals(column.table()));
    }

    private static void join(
            ObjectAddress one,
            ObjectAddress other,
            Map<ObjectAddress, NavigableSet<ObjectAddress>> groups) {
        NavigableSet<ObjectAddress> joined = new TreeSet<>(Objects.requireNonNull(groups.get(one)));
        joined.addAll(Objects.requireNonNull(groups.get(other)));
        joined.forEach(member -> groups.put(member, joined));
    }
}
