package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.ColumnSuccession;
import dev.drydock.migration.play.EnumSuccession;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The columns and enum types whose place is taken by others, and what these bring along.
///
/// @param byColumn columns that get another type, in the order of addresses; of those that take over together the first
/// @param ledBy columns that take over together with another one, and that one
/// @param byType enum types, in the order of addresses
/// @param typeOf the enum type with which a column's place is taken
/// @param carried indexes and constraints that nobody else need change
record Successions(
        NavigableMap<ObjectAddress, ColumnSuccession> byColumn,
        NavigableMap<ObjectAddress, ObjectAddress> ledBy,
        NavigableMap<ObjectAddress, EnumSuccession> byType,
        NavigableMap<ObjectAddress, ObjectAddress> typeOf,
        Set<ObjectAddress> carried) {
    static Successions of(List<Change> changes, Context context) {
        NavigableMap<ObjectAddress, ColumnSuccession> byColumn = new TreeMap<>();
        NavigableMap<ObjectAddress, ObjectAddress> ledBy = new TreeMap<>();
        List<Change.Alter> retyped = new ArrayList<>();
        NavigableMap<ObjectAddress, EnumSuccession> byType = new TreeMap<>();
        NavigableMap<ObjectAddress, ObjectAddress> typeOf = new TreeMap<>();
        Set<ObjectAddress> carried = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter(EnumType before, EnumType after)) {
                EnumSuccession succession = EnumSuccession.of(before, after, context);
                if (succession != null) {
                    byType.put(after.address(), succession);
                    for (ColumnSuccession column : succession.columns()) {
                        typeOf.put(column.after().address(), after.address());
                        carried.addAll(column.carried());
                    }
                }
            }
            if (change instanceof Change.Alter alter
                    && alter.before() instanceof Column before
                    && alter.after() instanceof Column after
                    && !before.type().equals(after.type())) {
                retyped.add(alter);
            }
        }
        for (ColumnSuccession succession : ColumnSuccession.all(retyped, context)) {
            ObjectAddress first = succession.after().address();
            byColumn.put(first, succession);
            succession.others().forEach(other -> ledBy.put(other.after().address(), first));
            carried.addAll(succession.carried());
        }
        return new Successions(byColumn, ledBy, byType, typeOf, carried);
    }

    /// Whether another column takes the column's place.
    boolean isRenewed(ObjectAddress column) {
        return byColumn.containsKey(column)
                || ledBy.containsKey(column)
                || typeOf.containsKey(column);
    }

    /// That in whose place's taking the column's place is taken too: an enum type, or another column; else the column.
    ObjectAddress leader(ObjectAddress column) {
        return typeOf.getOrDefault(column, ledBy.getOrDefault(column, column));
    }

    /// The columns that get another type.
    Set<ObjectAddress> columns() {
        Set<ObjectAddress> columns = new TreeSet<>(byColumn.keySet());
        columns.addAll(ledBy.keySet());
        return columns;
    }

    /// All columns that another one takes the place of.
    Set<ObjectAddress> renewed() {
        Set<ObjectAddress> renewed = columns();
        renewed.addAll(typeOf.keySet());
        return renewed;
    }

    @Nullable EnumSuccession ofType(ObjectAddress type) {
        return byType.get(type);
    }

    void act(Groundwork work) {
        byColumn.forEach((column, succession) -> {
            work.graph().add(new Action(column, Action.Kind.PREPARE), succession.prepare());
            work.graph().add(new Action(column, Action.Kind.ALTER), succession.takeOver());
            work.finish(column, succession.validate());
        });
        byType.forEach((type, succession) -> {
            work.graph().add(new Action(type, Action.Kind.PREPARE), succession.prepare());
            succession
                    .columns()
                    .forEach(column ->
                            work.graph()
                                    .add(
                                            new Action(
                                                    column.after().address(), Action.Kind.PREPARE),
                                            column.prepare()));
        });
    }

    /// What is prepared is there before anything goes for a while. A key's own column takes over before the one that it points at.
    void order(Groundwork work) {
        StepGraph graph = work.graph();
        byColumn.forEach((column, succession) -> {
            Action alter = new Action(column, Action.Kind.ALTER);
            orderPreparation(column, column, work);
            succession
                    .others()
                    .forEach(other -> orderPreparation(other.after().address(), column, work));
            graph.before(alter, new Action(column, Action.Kind.FINISH));
            for (Constraint key : succession.allIncoming()) {
                key.columns().stream()
                        .map(name -> key.address().table().column(name))
                        .filter(this::isRenewed)
                        .forEach(own -> graph.before(work.action(own, Action.Kind.ALTER), alter));
            }
        });
        typeOf.forEach((column, type) -> {
            Action prepare = new Action(type, Action.Kind.PREPARE);
            graph.before(prepare, new Action(column, Action.Kind.PREPARE));
            orderPreparation(column, column, work);
        });
    }

    /// @param first that whose preparation is the column's
    private static void orderPreparation(
            ObjectAddress column, ObjectAddress first, Groundwork work) {
        StepGraph graph = work.graph();
        Action prepare = new Action(first, Action.Kind.PREPARE);
        graph.before(prepare, work.action(column, Action.Kind.ALTER));
        work.rebuilds()
                .rebuilt()
                .forEach(address -> graph.before(prepare, work.action(address, Action.Kind.DROP)));
        work.context()
                .to()
                .referencedBy(column)
                .forEach(needed -> graph.before(work.action(needed, Action.Kind.CREATE), prepare));
    }
}
