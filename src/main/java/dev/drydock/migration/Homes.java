package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IdentityDdl;
import dev.drydock.migration.ddl.ObjectDdl;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells where an object's own statement is told by another's: CREATE TABLE makes the columns, DROP TABLE drops the indexes.
final class Homes {
    private final Context context;
    private final Map<ObjectAddress, Change> byAddress;
    private final Rebuilds rebuilds;
    private final Successions successions;
    private final ViewSuccessions views;
    private final Set<ObjectAddress> cyclicKeys;

    Homes(
            Context context,
            Map<ObjectAddress, Change> byAddress,
            Rebuilds rebuilds,
            Successions successions,
            ViewSuccessions views) {
        this.successions = successions;
        this.views = views;
        this.context = context;
        this.byAddress = byAddress;
        this.rebuilds = rebuilds;
        this.cyclicKeys = CyclicKeys.of(byAddress, context.from());
    }

    /// The action whose statement does this one's work: CREATE TABLE makes the columns, DROP TABLE drops the indexes.
    Action of(Action action) {
        return switch (action.kind()) {
            case CREATE -> creationHome(action);
            case DROP -> dropHome(action);
            case ALTER -> alterHome(action);
            case PREPARE, UNTIE, OUTLINE, ATTACH, FINISH, ACCESS -> action;
        };
    }

    private Action alterHome(Action action) {
        return new Action(successions.leader(action.address()), Action.Kind.ALTER);
    }

    private Action creationHome(Action action) {
        ObjectAddress address = action.address();
        if (byAddress.get(address) instanceof Change.Create(Sequence sequence)
                && isSuccessor(sequence)) {
            return of(new Action(Objects.requireNonNull(sequence.ownedBy()), Action.Kind.ALTER));
        }
        if (context.to().find(address) instanceof Index index && views.carries(index)) {
            return new Action(index.table(), Action.Kind.CREATE);
        }
        if (address.kind() != ObjectKind.COLUMN && address.kind() != ObjectKind.CONSTRAINT) {
            return action;
        }
        if (!(context.to().find(address.table()) instanceof Table table)
                || !(byAddress.get(table.address()) instanceof Change.Create
                        || rebuilds.rebuilt().contains(table.address()))) {
            return action;
        }
        boolean inside =
                !(context.to().find(address) instanceof Constraint constraint)
                        || ObjectDdl.isInline(constraint, table, context);
        return inside ? new Action(table.address(), Action.Kind.CREATE) : action;
    }

    private boolean isSuccessor(Sequence sequence) {
        return sequence.ownedBy() != null
                && byAddress.get(sequence.ownedBy())
                        instanceof Change.Alter(Column before, Column after)
                && sequence.equals(IdentityDdl.successor(before, after, context));
    }

    private boolean isPredecessor(Sequence sequence) {
        return sequence.ownedBy() != null
                && byAddress.get(sequence.ownedBy())
                        instanceof Change.Alter(Column before, Column after)
                && sequence.equals(IdentityDdl.predecessor(before, after, context));
    }

    private Action dropHome(Action action) {
        ObjectAddress address = action.address();
        if (byAddress.get(address) instanceof Change.Drop(Sequence sequence)
                && isPredecessor(sequence)) {
            return of(new Action(Objects.requireNonNull(sequence.ownedBy()), Action.Kind.ALTER));
        }
        DbObject object = context.from().find(address);
        if (object == null || cyclicKeys.contains(address)) {
            return action;
        }
        ObjectAddress holder = holder(object);
        return holder == null ? action : of(new Action(holder, Action.Kind.DROP));
    }

    /// What goes and takes the object along, if anything does.
    private @Nullable ObjectAddress holder(DbObject object) {
        ObjectAddress address = object.address();
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return goes(sequence.ownedBy()) ? sequence.ownedBy() : null;
        }
        if (object instanceof Index index) {
            if (goes(index.table())) {
                return index.table();
            }
            if (index.parent() != null && goes(index.parent())) {
                return index.parent();
            }
            return droppedColumn(address);
        }
        if (!address.kind().isPart()) {
            return null;
        }
        for (ObjectKind kind :
                List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)) {
            if (goes(address.relation(kind))) {
                return address.relation(kind);
            }
        }
        return address.kind() == ObjectKind.CONSTRAINT ? droppedColumn(address) : null;
    }

    boolean goes(ObjectAddress address) {
        return byAddress.get(address) instanceof Change.Drop
                || rebuilds.rebuilt().contains(address);
    }

    /// A column of the same table whose drop takes an index or constraint along.
    private @Nullable ObjectAddress droppedColumn(ObjectAddress address) {
        DbObject object = Objects.requireNonNull(context.from().find(address));
        ObjectAddress table = object instanceof Index index ? index.table() : address.table();
        return context.from()
                .referencedBy(address)
                .filter(other -> other.kind() == ObjectKind.COLUMN)
                .filter(other -> other.table().equals(table) && goes(other))
                .filter(other -> !isOnlyMentioned(object, other))
                .filter(this::isLocal)
                .findFirst()
                .orElse(null);
    }

    /// Whether a foreign key of a table that points at itself is not on the column, but points at it, or an exclusion constraint has the
    /// column in its condition. Neither goes with it.
    private static boolean isOnlyMentioned(DbObject object, ObjectAddress column) {
        return object instanceof Constraint key
                && (key.referenced() != null || key.type() == Constraint.Type.EXCLUSION)
                && !key.columns().contains(column.partName());
    }

    private boolean isLocal(ObjectAddress column) {
        return context.from().find(column) instanceof Column found && found.local();
    }
}
