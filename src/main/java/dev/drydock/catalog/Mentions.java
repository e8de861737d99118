package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a catalog names that belongs to the whole server.
final class Mentions {
    private Mentions() {}

    /// The tablespaces that relations, indexes and keys are in, other than the database's own.
    static SortedSet<String> tablespaces(Catalog catalog) {
        return Stream.of(
                        catalog.all(Table.class).map(Table::tablespace),
                        catalog.all(MaterializedView.class).map(MaterializedView::tablespace),
                        catalog.all(Index.class).map(Index::tablespace),
                        catalog.all(Constraint.class)
                                .map(key -> key.index() == null ? null : key.index().tablespace()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The roles that policies, owners, privileges and user mappings name.
    static SortedSet<String> roles(Catalog catalog) {
        NavigableSet<String> named = new TreeSet<>();
        catalog.all(Policy.class).forEach(policy -> named.addAll(policy.roles()));
        for (Access each : catalog.access().values()) {
            if (each.owner() != null) {
                named.add(each.owner());
            }
            add(each.grants(), named);
        }
        catalog.all(DefaultPrivileges.class)
                .forEach(privileges -> {
                    if (privileges.role() != null) {
                        named.add(privileges.role());
                    }
                    add(privileges.grants(), named);
                });
        catalog.scripted(ObjectKind.USER_MAPPING)
                .map(mapping -> mapping.address().part())
                .filter(Objects::nonNull)
                .forEach(role -> named.add(role));
        return named;
    }

    private static void add(@Nullable SortedSet<Grant> grants, SortedSet<String> named) {
        if (grants != null) {
            grants.stream()
                    .flatMap(grant -> Stream.of(grant.to(), grant.by()))
                    .filter(role -> role.kind() == Grant.Grantee.Kind.ROLE)
                    .forEach(role -> named.add(role.role()));
        }
    }
}
