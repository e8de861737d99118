package dev.drydock.diff;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a child table has by itself and by inheritance stays its own: no statement of PostgreSQL makes it only inherited. Source:
/// `MergeAttributesIntoExisting` in `tablecmds.c`, which leaves `attislocal` alone unless the child is a partition.
public final class Ownership {
    private Ownership() {}

    /// The wanted catalog as it can be reached: with the columns and constraints still their tables' own that are so before.
    public static Catalog reachable(Catalog from, Catalog to) {
        List<DbObject> kept = kept(from, to);
        return kept.isEmpty() ? to : to.with(kept);
    }

    /// The columns and constraints that stay their tables' own, though they are wanted only inherited.
    public static List<ObjectAddress> stays(Catalog from, Catalog to) {
        return kept(from, to).stream().map(DbObject::address).toList();
    }

    private static List<DbObject> kept(Catalog from, Catalog to) {
        List<DbObject> kept = new ArrayList<>();
        to.all(Table.class)
                .filter(table -> !table.inherits().isEmpty() && from.has(table.address()))
                .forEach(table -> {
                    for (Column column : to.columns(table.address())) {
                        DbObject before = from.find(column.address());
                        add(
                                before == null && precedes(column, table, from, to)
                                        ? column.own(true, column.ownsNotNull())
                                        : column(before, column),
                                column,
                                kept);
                    }
                    for (Constraint constraint : to.constraints(table.address())) {
                        add(
                                constraint(from.find(constraint.address()), constraint),
                                constraint,
                                kept);
                    }
                });
        return kept;
    }

    /// Whether a child must have the column before a parent is its parent: it comes with no parent that it had already.
    private static boolean precedes(Column column, Table child, Catalog from, Catalog to) {
        return !column.local()
                && from.find(child.address()) instanceof Table before
                && child.inherits().stream()
                        .filter(before.inherits()::contains)
                        .noneMatch(parent -> to.has(parent.column(column.name())));
    }

    private static void add(DbObject reached, DbObject wanted, List<DbObject> kept) {
        if (!reached.equals(wanted)) {
            kept.add(reached);
        }
    }

    private static Column column(@Nullable DbObject before, Column wanted) {
        if (!(before instanceof Column was)) {
            return wanted;
        }
        boolean forbidden = was.notNull() || was.notNullConstraint() != null;
        return wanted.own(
                wanted.local() || was.local(),
                wanted.ownsNotNull() || (forbidden && was.ownsNotNull()));
    }

    private static Constraint constraint(@Nullable DbObject before, Constraint wanted) {
        return before instanceof Constraint was && was.local() && !wanted.local()
                ? wanted.own()
                : wanted;
    }
}
