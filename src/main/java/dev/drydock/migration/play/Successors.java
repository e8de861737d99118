package dev.drydock.migration.play;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.NewColumn;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out whether a second column can take a column's place, and what must follow.
///
/// @param inWaiting the enum type that the second column is to have, or null where the column's type changes
/// @param together the column and those of its table that are to take over in the same moment
record Successors(
        Column before,
        Column after,
        @Nullable EnumInWaiting inWaiting,
        NavigableSet<ObjectAddress> together,
        Context context) {
    /// What follows the new column, goes and comes back in the moment of the change, or is of the column's own. A materialized view that
    /// no second one takes the place of is filled in that moment, as it would be after the plain change, which writes the table anew besides.
    /// Statistics objects name columns in the order of the table, so that they would not be the same.
    private static final Set<ObjectKind> FOLLOWING =
            Set.of(
                    ObjectKind.INDEX,
                    ObjectKind.CONSTRAINT,
                    ObjectKind.VIEW,
                    ObjectKind.MATERIALIZED_VIEW,
                    ObjectKind.POLICY,
                    ObjectKind.TRIGGER,
                    ObjectKind.SEQUENCE);

    @Nullable ColumnSuccession succession() {
        if (!mustNotWait() || !isPlain() || !canFollow()) {
            return null;
        }
        List<Index> indexes = kept(Index.class);
        List<Constraint> all = kept(Constraint.class);
        List<Constraint> own =
                all.stream().filter(each -> each.address().table().equals(table())).toList();
        List<Constraint> incoming = all.stream().filter(this::isIncoming).toList();
        List<Constraint> carried = own.stream().filter(each -> !isIncoming(each)).toList();
        boolean possible =
                carried.stream().allMatch(this::canFollow)
                        && indexes.stream().allMatch(this::canFollow)
                        && incoming.stream().allMatch(this::canComeBack)
                        && (inWaiting == null || canFollowEnum(indexes, carried, incoming));
        return possible
                ? new ColumnSuccession(
                        before, after, indexes, carried, incoming, inWaiting, together, List.of(),
                        context)
                : null;
    }

    /// A key over an enum type has the same type at its other end, and what calls a function of the type goes with it for a moment.
    private boolean canFollowEnum(
            List<Index> indexes, List<Constraint> carried, List<Constraint> incoming) {
        return incoming.isEmpty()
                && carried.stream().allMatch(each -> each.referenced() == null)
                && Stream.concat(indexes.stream(), carried.stream())
                        .map(DbObject::address)
                        .noneMatch(this::callsTheType);
    }

    private boolean callsTheType(ObjectAddress dependent) {
        ObjectAddress type = Objects.requireNonNull(inWaiting).type();
        return context.from()
                .referencedBy(dependent)
                .filter(used -> used.kind() != ObjectKind.COLUMN)
                .anyMatch(used -> context.from().referencedBy(used).anyMatch(type::equals));
    }

    private ObjectAddress table() {
        return after.address().table();
    }

    private boolean mustNotWait() {
        return context.mustNotWait(inWaiting == null ? after.address() : inWaiting.type(), table());
    }

    boolean isWrittenAnew() {
        return context.facts().rewriting().contains(after.address());
    }

    private boolean isPlain() {
        return before.local()
                && after.local()
                && before.generated() == null
                && after.generated() == null
                && (before.identity() == null) == (after.identity() == null)
                && isUsual(before.notNullConstraint())
                && isUsual(after.notNullConstraint())
                && before.notNull() == after.notNull()
                && !context.fills().containsKey(after.address())
                && (inWaiting != null || !ColumnDdl.isSwapped(before, context))
                && (inWaiting == null || inWaiting.canHaveDefault(before, after, context))
                && !NewColumn.isConstrained(after, context.to())
                && context.from().find(table()) instanceof Table was
                && context.to().find(table()) instanceof Table wanted
                && isPlain(was)
                && isPlain(wanted)
                && context.family(table()).size() == 1;
    }

    private static boolean isUsual(Column.@Nullable NotNull constraint) {
        return constraint == null || (constraint.valid() && !constraint.noInherit());
    }

    private static boolean isPlain(Table table) {
        return table.partitionKey() == null
                && table.partition() == null
                && table.ofType() == null
                && table.inherits().isEmpty()
                && table.replicaIdentityIndex() == null
                && table.clusteredOn() == null;
    }

    private boolean canFollow() {
        return dependents(context.from()).stream()
                        .allMatch(dependent -> FOLLOWING.contains(dependent.kind()))
                && dependents(context.to()).stream()
                        .allMatch(dependent -> FOLLOWING.contains(dependent.kind()));
    }

    private List<ObjectAddress> dependents(Catalog catalog) {
        return catalog.dependents(after.address());
    }

    /// Those on the column that are there before and after, as they are wanted. What is on several columns that take over together is the first
    /// one's.
    private <T extends DbObject> List<T> kept(Class<T> kind) {
        return dependents(context.from()).stream()
                .filter(this::isFirstOf)
                .map(address -> context.to().find(address))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private boolean isFirstOf(ObjectAddress dependent) {
        return context.from()
                .referencedBy(dependent)
                .filter(together::contains)
                .min(Comparator.naturalOrder())
                .filter(after.address()::equals)
                .isPresent();
    }

    private boolean isIncoming(Constraint constraint) {
        return constraint.type() == Constraint.Type.FOREIGN_KEY
                && table().equals(constraint.referenced())
                && !(constraint.address().table().equals(table())
                        && constraint.columns().contains(after.name()));
    }

    private boolean canFollow(Constraint constraint) {
        return constraint.local()
                && constraint.valid()
                && constraint.isEnforced()
                && constraint.type() != Constraint.Type.EXCLUSION
                && !constraint.definition().contains("SET NULL (")
                && !constraint.definition().contains("SET DEFAULT (")
                && !table().equals(constraint.referenced())
                && (constraint.index() == null || UniqueFromIndex.canSucceed(constraint, context))
                && isOnlyOne(constraint.address());
    }

    private boolean canFollow(Index index) {
        return index.valid() && index.parent() == null && isOnlyOne(index.address());
    }

    /// Whether no other column that it is on gets another type at another moment.
    private boolean isOnlyOne(ObjectAddress dependent) {
        return context.to()
                .referencedBy(dependent)
                .filter(other -> other.kind() == ObjectKind.COLUMN)
                .filter(other -> other.table().equals(table()) && !together.contains(other))
                .noneMatch(other ->
                        context.from().find(other) instanceof Column was
                                && context.to().find(other) instanceof Column wanted
                                && (!was.type().equals(wanted.type())
                                        || ColumnDdl.isSwapped(was, context)));
    }

    /// A foreign key of another plain table that stays as it is.
    private boolean canComeBack(Constraint key) {
        return key.equals(context.from().find(key.address()))
                && key.local()
                && key.valid()
                && key.isEnforced()
                && context.from().find(key.address().table()) instanceof Table other
                && other.partitionKey() == null
                && other.partition() == null
                && context.family(other.address()).size() == 1;
    }
}
