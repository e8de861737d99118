package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked of a catalog for one object after another, found once: who asks for each of 10,000 tables can't walk over all objects
/// each time.
final class Lookups {
    /// What a type is told in parentheses, as in `varchar(10)`, and that it is an array.
    private static final Pattern AROUND = Pattern.compile("(\\([^()]*\\))?(\\[])?$");

    private static final Comparator<Dependency> BY_REFERENCED =
            Comparator.comparing(Dependency::referenced).thenComparing(Dependency::dependent);

    private final Catalog catalog;
    private final Map<ObjectAddress, List<Index>> indexes = new HashMap<>();
    private final Map<ObjectAddress, List<Table>> children = new HashMap<>();
    private final Map<ObjectAddress, List<Sequence>> sequences = new HashMap<>();
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Set<ObjectAddress> ofExtensions = new HashSet<>();
    private volatile Dependency @Nullable [] byReferenced;

    Lookups(Catalog catalog) {
        this.catalog = catalog;
        catalog.all(Index.class).forEach(index -> add(indexes, index.table(), index));
        catalog.all(Table.class)
                .forEach(table -> table.parents().forEach(parent -> add(children, parent, table)));
        catalog.all(Sequence.class)
                .forEach(sequence -> {
                    if (sequence.ownedBy() != null) {
                        add(sequences, sequence.ownedBy(), sequence);
                    }
                });
        catalog.all(Column.class).forEach(column -> add(columns, bare(column.type()), column));
        catalog.all(Extension.class)
                .forEach(extension -> ofExtensions.addAll(extension.relations()));
        catalog.all(Domain.class).forEach(domain -> domains.put(domain.address().sql(), domain));
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static String bare(String type) {
        return AROUND.matcher(type).replaceFirst("");
    }

    List<Index> indexes(ObjectAddress table) {
        return found(indexes, table);
    }

    List<Table> children(ObjectAddress table) {
        return found(children, table);
    }

    List<Sequence> sequencesOwnedBy(ObjectAddress column) {
        return found(sequences, column);
    }

    List<Column> columnsOf(String type) {
        return found(columns, bare(type));
    }

    boolean isOfExtension(ObjectAddress relation) {
        return ofExtensions.contains(relation);
    }

    @Nullable Domain domain(String type) {
        return domains.get(type);
    }

    private static <K, V> List<V> found(Map<K, List<V>> map, K key) {
        return List.copyOf(map.getOrDefault(key, List.of()));
    }

    List<ObjectAddress> dependents(ObjectAddress referenced) {
        Dependency[] sorted = byReferenced();
        List<ObjectAddress> found = new ArrayList<>();
        for (int i = first(sorted, referenced);
                i < sorted.length && sorted[i].referenced().equals(referenced);
                i++) {
            found.add(sorted[i].dependent());
        }
        return found;
    }

    /// Where the dependencies on an object begin.
    private static int first(Dependency[] sorted, ObjectAddress referenced) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].referenced().compareTo(referenced) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Dependency[] byReferenced() {
        Dependency[] sorted = byReferenced;
        if (sorted == null) {
            sorted = catalog.dependencies().toArray(Dependency[]::new);
            Arrays.sort(sorted, BY_REFERENCED);
            byReferenced = sorted;
        }
        return sorted;
    }
}
