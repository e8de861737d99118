package dev.drydock.migration;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the tables that a migration locks are changed, by their facts, and their parts where somebody asked.
///
/// @param byObject tables by the name that they have before the migration, partitions only where their parent is not locked; parts by the
///     name that they have after its renames
/// @param allPlain whether nothing is locked that many may wait for
record Choices(SortedMap<ObjectAddress, Choice> byObject, boolean allPlain) {
    static Choices of(Migration migration, Renamed from, Context context) {
        SortedSet<ObjectAddress> locked = locked(migration);
        SortedMap<ObjectAddress, Choice> byObject = new TreeMap<>();
        boolean allPlain = true;
        for (ObjectAddress relation : locked) {
            // Nobody counts who reads a view, and what it reads may be large.
            boolean hasRows = hasRows(relation);
            Choice choice = context.choice(renamed(relation, from));
            allPlain &= hasRows && choice.style() == Style.DIRECT;
            if (hasRows && !isPartOfLocked(relation, from, locked)) {
                byObject.put(relation, choice);
            }
        }
        for (ObjectAddress part : migration.choosable()) {
            Style asked = context.askedForPart(part);
            if (asked != null) {
                byObject.put(part, new Choice(asked, "as you asked"));
                allPlain &= asked == Style.DIRECT;
            }
        }
        return new Choices(byObject, allPlain);
    }

    private static SortedSet<ObjectAddress> locked(Migration migration) {
        SortedSet<ObjectAddress> locked = new TreeSet<>();
        for (Step step : migration.steps()) {
            for (ExpectedLock lock : step.locks()) {
                boolean holdsUp = lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0;
                if (holdsUp && (hasRows(lock.relation()) || isView(lock.relation()))) {
                    locked.add(lock.relation());
                }
            }
            if (step instanceof Step.Backfill backfill) {
                locked.add(backfill.table());
            }
        }
        return locked;
    }

    private static boolean hasRows(ObjectAddress relation) {
        return relation.kind() == ObjectKind.TABLE
                || relation.kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    private static boolean isView(ObjectAddress relation) {
        return relation.kind() == ObjectKind.VIEW;
    }

    private static boolean isPartOfLocked(
            ObjectAddress relation, Renamed from, SortedSet<ObjectAddress> locked) {
        return from.original().find(relation) instanceof Table table
                && table.partition() != null
                && locked.contains(table.partition().parent());
    }

    private static ObjectAddress renamed(ObjectAddress relation, Renamed from) {
        ObjectAddress now = relation;
        for (Change.Rename rename : from.renames()) {
            if (rename.before().equals(now)) {
                now = rename.after();
            }
        }
        return now;
    }

    Migration told(Migration migration) {
        return new Migration(
                migration.style(),
                migration.changes(),
                migration.steps(),
                migration.notes(),
                byObject,
                migration.choosable(),
                migration.refusals());
    }
}
