package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Tables that go and tables that come, compared by their columns: name and type together. A column that many tables have, such as
/// `id bigint`, says little.
///
/// Asked about are tables
/// - of which four fifths are equal, with at least two columns that few other tables have,
/// - of which half is equal under near names, with at least two columns in common,
/// - of which half is equal and that have the same number of rows,
/// - that are partitions of one table with the same bounds.
final class TableLikeness {
    private static final double STRONG = 0.8;
    private static final double HALF = 0.5;

    /// A column in more tables than this is common.
    private static final int FEW_TABLES = 3;

    private static final double WEIGHT_OF_COMMON = 0.25;

    /// Fewer rows than this are equal by accident.
    private static final long ROWS_MIN = 100;

    /// A column in so many new tables leads to none of them.
    private static final int LEADS_TO_MAX = 20;

    private final Catalog from;
    private final Catalog to;
    private final Facts before;
    private final Facts after;
    private final Map<Trait, Integer> tablesOf = new HashMap<>();

    TableLikeness(Catalog from, Catalog to, Facts before, Facts after) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
        from.all(Column.class).forEach(column -> tablesOf.merge(Trait.of(column), 1, Integer::sum));
    }

    /// What two tables may have in common.
    private record Trait(String name, String type) {
        static Trait of(Column column) {
            return new Trait(column.name(), column.type());
        }
    }

    List<Pair> pairs(List<Table> gone, List<Table> come) {
        Map<Trait, List<Table>> byTrait = new HashMap<>();
        for (Table table : come) {
            traits(to, table.address())
                    .forEach(trait ->
                            byTrait.computeIfAbsent(trait, _ -> new ArrayList<>()).add(table));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Table table : gone) {
            for (ObjectAddress other : candidates(table, byTrait)) {
                Pair pair = compare(table, (Table) Objects.requireNonNull(to.find(other)));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private Set<ObjectAddress> candidates(Table table, Map<Trait, List<Table>> byTrait) {
        Set<ObjectAddress> candidates = new TreeSet<>();
        for (Trait trait : traits(from, table.address())) {
            List<Table> holders = byTrait.getOrDefault(trait, List.of());
            if (holders.size() <= LEADS_TO_MAX) {
                holders.forEach(holder -> candidates.add(holder.address()));
            }
        }
        return candidates;
    }

    private @Nullable Pair compare(Table gone, Table come) {
        ObjectAddress old = gone.address();
        ObjectAddress now = come.address();
        double near = old.name().equals(now.name()) ? 1 : Nearness.of(old.name(), now.name());
        if (gone.partition() != null || come.partition() != null) {
            return Objects.equals(gone.partition(), come.partition())
                    ? new Pair(old, now, 1 + near, List.of("same bounds in the same table"))
                    : null;
        }
        Set<Trait> first = traits(from, old);
        Set<Trait> second = traits(to, now);
        Set<Trait> shared = new HashSet<>(first);
        shared.retainAll(second);
        double common = weight(shared);
        double all = weight(first) + weight(second) - common;
        double alike = all == 0 ? 0 : common / all;
        boolean sameRows = sameRows(old, now);
        boolean asks =
                (alike >= STRONG && common >= 2)
                        || (alike >= HALF && near >= Nearness.NEAR && shared.size() >= 2)
                        || (alike >= HALF && sameRows);
        return asks
                ? new Pair(
                        old,
                        now,
                        alike + near / 2 + (sameRows ? 0.5 : 0),
                        evidence(first, second, shared, near, sameRows))
                : null;
    }

    private static List<String> evidence(
            Set<Trait> first, Set<Trait> second, Set<Trait> shared, double near, boolean rows) {
        List<String> evidence = new ArrayList<>();
        evidence.add(
                shared.size() == first.size() && shared.size() == second.size()
                        ? "the same " + shared.size() + " columns"
                        : shared.size()
                                + " of "
                                + Math.max(first.size(), second.size())
                                + " columns are the same");
        if (rows) {
            evidence.add("the same number of rows");
        }
        if (near == 1) {
            evidence.add("the same name in another schema");
        } else if (near >= Nearness.NEAR) {
            evidence.add("near names");
        }
        return evidence;
    }

    private boolean sameRows(ObjectAddress old, ObjectAddress now) {
        long rows = before.of(old).rows();
        return rows >= ROWS_MIN && rows == after.of(now).rows();
    }

    private double weight(Set<Trait> traits) {
        double sum = 0;
        for (Trait trait : traits) {
            sum += tablesOf.getOrDefault(trait, 0) > FEW_TABLES ? WEIGHT_OF_COMMON : 1;
        }
        return sum;
    }

    private static Set<Trait> traits(Catalog catalog, ObjectAddress table) {
        Set<Trait> traits = new HashSet<>();
        catalog.columns(table).forEach(column -> traits.add(Trait.of(column)));
        return traits;
    }
}
