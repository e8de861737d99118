package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The indexes that ATTACH PARTITION gives to the parent's. For each of these, in the order of their age, it takes the oldest that does, and
/// nothing undoes that: one that is wanted for another, or for none, must be made anew to be younger. Source:
/// `AttachPartitionEnsureIndexes` in `tablecmds.c`.
final class AttachedIndexes {
    private final Context context;
    private final Map<ObjectAddress, List<Index>> before;

    private AttachedIndexes(Context context) {
        this.context = context;
        this.before = byAge(context.from());
    }

    /// The indexes that would be taken for another one than they are wanted for.
    static List<ObjectAddress> inTheWay(Context context) {
        List<Table> attached =
                context.to().all(Table.class).filter(table -> isAttached(table, context)).toList();
        if (attached.isEmpty()) {
            return List.of();
        }
        AttachedIndexes indexes = new AttachedIndexes(context);
        return attached.stream().flatMap(table -> indexes.of(table).stream()).toList();
    }

    /// Whether one index does for the other, as the server sees it.
    static boolean areAlike(Index one, Index other) {
        return looks(one).equals(looks(other));
    }

    /// What the server compares: not the order of a column's values. Source: `CompareIndexInfo` in `index.c`.
    static String looks(Index index) {
        return index.unique() + index.definition().replaceAll(" (?:DESC|NULLS (?:FIRST|LAST))", "");
    }

    private static boolean isAttached(Table table, Context context) {
        return table.partition() != null
                && context.from().find(table.address()) instanceof Table old
                && (old.partition() == null
                        || !old.partition().parent().equals(table.partition().parent()));
    }

    private static Map<ObjectAddress, List<Index>> byAge(Catalog catalog) {
        return catalog.all(Index.class)
                .sorted(Comparator.comparingInt(Index::age))
                .collect(Collectors.groupingBy(Index::table));
    }

    private List<ObjectAddress> of(Table table) {
        List<Index> free = new ArrayList<>();
        for (Index index : before.getOrDefault(table.address(), List.of())) {
            if (index.parent() == null && stays(index)) {
                free.add(index);
            }
        }
        ObjectAddress parent = Objects.requireNonNull(table.partition()).parent();
        List<ObjectAddress> wrong = new ArrayList<>();
        for (Index above : before.getOrDefault(parent, List.of())) {
            Index taken = stays(above) ? taken(free, above, wrong) : null;
            if (taken != null) {
                free.remove(taken);
            }
        }
        return wrong;
    }

    /// The one that is taken and wanted. What would be taken before it is in the way.
    private @Nullable Index taken(List<Index> free, Index above, List<ObjectAddress> wrong) {
        for (Index index : List.copyOf(free)) {
            if (areAlike(index, above)) {
                Index wanted = (Index) Objects.requireNonNull(context.to().find(index.address()));
                if (above.address().equals(wanted.parent())) {
                    return index;
                }
                wrong.add(index.address());
                free.remove(index);
            }
        }
        return null;
    }

    /// Whether the index is there all the time.
    private boolean stays(Index index) {
        return context.to().find(index.address()) instanceof Index wanted
                && !ObjectDdl.mustReplace(index, wanted, context);
    }
}
