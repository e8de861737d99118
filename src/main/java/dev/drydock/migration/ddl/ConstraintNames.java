package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.GeneratedName;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who has which constraint name in a schema, before or after the migration. A server that chooses a name itself takes none that any
/// constraint of the schema has at that moment. Source: `ChooseConstraintName` in `pg_constraint.c`.
final class ConstraintNames {
    private final Map<ObjectAddress, Set<ObjectAddress>> holders = new HashMap<>();

    ConstraintNames(Catalog from, Catalog to) {
        collect(from, true);
        collect(to, false);
    }

    /// @param inherited whether to count what a table has from its parents
    private void collect(Catalog catalog, boolean inherited) {
        catalog.all(Constraint.class)
                .forEach(constraint -> hold(constraint.name(), constraint.address()));
        catalog.all(Column.class)
                .filter(NotNullDdl::isThere)
                .filter(column -> inherited || column.ownsNotNull())
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
    ///
    /// @param family the tables that have the holder's constraints under the same name
    boolean isHeldBeside(ObjectAddress holder, String name, List<ObjectAddress> family) {
        return holders.getOrDefault(key(holder, name), Set.of()).stream()
                .anyMatch(other -> !other.equals(holder) && !isSame(other, holder, family));
    }

    private static boolean isSame(
            ObjectAddress other, ObjectAddress holder, List<ObjectAddress> family) {
        return other.kind() == ObjectKind.COLUMN
                && other.partName().equals(holder.partName())
                && family.contains(other.table());
    }
}
