package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;

/// What the writers of steps know besides the change itself.
///
/// @param from the catalog before, with renames already made
/// @param to the wanted catalog
/// @param fills what existing rows get in a new column, as an SQL expression, by the column's address
public record Context(
        Catalog from,
        Catalog to,
        Facts facts,
        Style style,
        SortedMap<ObjectAddress, String> fills) {

    /// Whether the relation is there before the migration begins.
    public boolean existed(ObjectAddress relation) {
        return from.has(relation);
    }

    /// Whether the table is in use while the migration runs, so that the online playbook is for it.
    public boolean online(ObjectAddress table) {
        return style == Style.ONLINE
                && existed(table)
                && !(from.find(table) instanceof Table found && found.foreign() != null);
    }

    /// Whether the table was a partition of what it is no partition of afterwards.
    public boolean leaves(ObjectAddress table) {
        return from.find(table) instanceof Table before
                && to.find(table) instanceof Table after
                && before.partition() != null
                && (after.partition() == null
                        || !after.partition().parent().equals(before.partition().parent()));
    }

    public boolean isPartitioned(ObjectAddress table) {
        return to.find(table) instanceof Table found && found.partitionKey() != null;
    }

    /// The same step, known to lock the table and everything that inherits from it.
    public Step.Ddl locking(Step.Ddl step, ObjectAddress table, LockMode mode) {
        Step.Ddl locked = step;
        for (ObjectAddress member : family(table)) {
            locked = locked.locking(member, mode);
        }
        return locked;
    }

    /// The same step, known to do something with all of the table and of everything that inherits from it.
    public Step.Ddl doing(Step.Ddl step, ObjectAddress table, Work work) {
        Step.Ddl done = step;
        for (ObjectAddress member : family(table)) {
            done = done.doing(member, work);
        }
        return done;
    }

    /// The same step, known to lock the tables that foreign keys of this table point at, as a step does that drops the keys.
    Step.Ddl lockingReferenced(Step.Ddl step, ObjectAddress table, Predicate<Constraint> dropped) {
        Step.Ddl locked = step;
        for (Constraint constraint : from.constraints(table)) {
            ObjectAddress referenced = constraint.referenced();
            if (referenced != null && !referenced.equals(table) && dropped.test(constraint)) {
                locked = locking(locked, referenced, LockMode.ACCESS_EXCLUSIVE);
            }
        }
        return locked;
    }

    /// The table with its partitions and inheriting tables, as they are before the migration.
    public List<ObjectAddress> family(ObjectAddress table) {
        List<ObjectAddress> family = new ArrayList<>();
        family.add(table);
        for (int i = 0; i < family.size(); i++) {
            ObjectAddress parent = family.get(i);
            from.all(Table.class)
                    .filter(child -> isChild(child, parent))
                    .map(Table::address)
                    .forEach(family::add);
        }
        return family;
    }

    private static boolean isChild(Table child, ObjectAddress parent) {
        Table.Partition partition = child.partition();
        return (partition != null && partition.parent().equals(parent))
                || child.inherits().contains(parent);
    }

    /// Whether a table that is there already gets another parent, so that it must have the parent's columns by itself before.
    boolean joins(ObjectAddress table) {
        return from.find(table) instanceof Table before
                && to.find(table) instanceof Table after
                && !(after.inherits().equals(before.inherits())
                        && Objects.equals(after.partition(), before.partition()));
    }
}
