package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.sql.GeneratedName;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who has which constraint name in a schema, before or after the migration. A server that chooses a name itself takes none that any
/// constraint of the schema has at that moment. Source: `ChooseConstraintName` in `pg_constraint.c`.
final class ConstraintNames {
    private final Map<ObjectAddress, Set<ObjectAddress>> holders = new HashMap<>();

    ConstraintNames(Catalog from, Catalog to) {
        collect(from);
        collect(to);
    }

    private void collect(Catalog catalog) {
        catalog.all(Constraint.class)
                .forEach(constraint -> hold(constraint.name(), constraint.address()));
        catalog.all(Column.class)
                .filter(column -> NotNullDdl.isThere(column) && column.ownsNotNull())
                .forEach(column -> hold(NotNullDdl.name(column), column.address()));
        catalog.all(Domain.class)
                .forEach(domain -> {
                    domain.checks().forEach(check -> hold(check.name(), domain.address()));
                    Domain.NotNull named = domain.notNullConstraint();
                    if (domain.notNull()) {
                        hold(
                                named == null || named.name() == null
                                        ? GeneratedName.of(domain.address().name(), "not_null")
                                        : named.name(),
                                domain.address());
                    }
                });
    }

    private void hold(String name, ObjectAddress holder) {
        holders.computeIfAbsent(key(holder, name), _ -> new HashSet<>()).add(holder);
    }

    private static ObjectAddress key(ObjectAddress holder, String name) {
        return ObjectAddress.table(Objects.requireNonNull(holder.schema()), name);
    }

    /// Whether something else in the schema has the name at some time.
    boolean isHeldBeside(ObjectAddress holder, String name) {
        return !Set.of(holder).containsAll(holders.getOrDefault(key(holder, name), Set.of()));
    }
}
