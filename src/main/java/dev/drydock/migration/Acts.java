package dev.drydock.migration;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.migration.play.EnumSuccession;
import dev.drydock.migration.play.MaterializedViewSuccession;
import dev.drydock.migration.play.Playbook;
import dev.drydock.migration.play.ProvenAttach;
import dev.drydock.migration.play.UniqueFromIndex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Fills in what each change needs done.
final class Acts {
    private final Groundwork work;
    private final Context context;
    private final StepGraph graph;
    private final Rebuilds rebuilds;
    private final Homes homes;
    private final Map<ObjectAddress, Change> byAddress;
    private final Creations creations;
    private final IndexSuccessions successions;
    private final KeySuccessions keys;

    Acts(Groundwork work, Creations creations, IndexSuccessions successions, KeySuccessions keys) {
        this.work = work;
        this.context = work.context();
        this.graph = work.graph();
        this.rebuilds = work.rebuilds();
        this.homes = work.homes();
        this.byAddress = work.byAddress();
        this.creations = creations;
        this.successions = successions;
        this.keys = keys;
    }

    void act(Change change) {
        switch (change) {
            case Change.Create(Constraint key) -> create(key);
            case Change.Create create -> creations.create(create.object(), false);
            case Change.Drop drop -> drop(drop.object(), false);
            case Change.Alter alter -> alter(alter);
            case Change.AlterAccess access -> alterAccess(access);
            case Change.Rename _ -> {}
        }
    }

    private void create(Constraint key) {
        List<Action> drops = keys.before(key);
        if (drops.isEmpty()) {
            creations.create(key, false);
        } else {
            keys.take(key, drops);
        }
    }

    private void alterAccess(Change.AlterAccess change) {
        if (!isMadeAnew(change.address())) {
            graph.add(
                    new Action(change.address(), Action.Kind.ACCESS),
                    ObjectDdl.alterAccess(change, context));
        }
    }

    /// Whether the object gets its owner and privileges as a new one does.
    private boolean isMadeAnew(ObjectAddress address) {
        return rebuilds.rebuilt().contains(address)
                || rebuilds.swapped().contains(address)
                || (byAddress.get(address) instanceof Change.Alter(DbObject before, DbObject after)
                        && ObjectDdl.mustReplace(before, after, context));
    }

    private void alter(Change.Alter alter) {
        if (rebuilds.rebuilt().contains(alter.address())) {
            rebuild(alter.before(), alter.after());
            return;
        }
        if (rebuilds.swapped().contains(alter.address())
                || work.successions().carried().contains(alter.address())
                || work.successions().isRenewed(alter.address())) {
            return;
        }
        List<Step> steps;
        if (ObjectDdl.mustReplace(alter.before(), alter.after(), context)) {
            steps = successions.replace((Index) alter.before(), (Index) alter.after());
        } else {
            List<Step> online =
                    alter.after() instanceof Column ? Playbook.steps(alter, context) : null;
            steps =
                    online == null
                            ? ObjectDdl.alter(alter.before(), alter.after(), context)
                            : withComment(alter, online);
        }
        graph.add(new Action(alter.address(), Action.Kind.ALTER), steps);
        if (alter.after() instanceof Table after && alter.before() instanceof Table before) {
            move(before, after);
        }
        if (alter.after() instanceof Sequence after
                && alter.before() instanceof Sequence before
                && after.ownedBy() != null
                && !after.ownedBy().equals(before.ownedBy())) {
            work.finish(after.address(), List.of(ObjectDdl.own(after)));
        }
    }

    void swap(ObjectAddress address) {
        DbObject after = work.after(address);
        Action swap = new Action(address, Action.Kind.ALTER);
        EnumSuccession succession = work.successions().ofType(address);
        graph.add(
                swap,
                succession == null
                        ? ObjectDdl.swap(work.before(address), after, context)
                        : succession.takeOver());
        creations.grantAccess(after, Action.Kind.ALTER);
        work.finish(address, ObjectDdl.dropSwapped(after));
        graph.before(swap, new Action(address, Action.Kind.FINISH));
    }

    private static List<Step> withComment(Change.Alter alter, List<Step> steps) {
        if (Objects.equals(alter.before().comment(), alter.after().comment())) {
            return steps;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(ObjectDdl.comment(alter.after()));
        return all;
    }

    void rebuild(DbObject before, DbObject after) {
        if (before instanceof Index old
                && after instanceof Index index
                && successions.covers(index)) {
            successions.succeed(old, index);
            return;
        }
        if (before instanceof Index old
                && after instanceof Index index
                && successions.makesRoom(old)) {
            graph.add(
                    new Action(index.address(), Action.Kind.ALTER),
                    successions.makeRoom(old, index));
            return;
        }
        drop(before, true);
        MaterializedViewSuccession succession = work.views().of(after.address());
        if (succession != null) {
            graph.add(new Action(after.address(), Action.Kind.CREATE), succession.takeOver());
            creations.grantAccess(after, Action.Kind.CREATE);
        } else if (after instanceof Constraint key && isSucceeded(key)) {
            keys.take(key, List.of(new Action(key.address(), Action.Kind.DROP)));
        } else {
            creations.create(after, true);
        }
    }

    /// Whether the key's successor is built before the key goes. Not where the key must go before one of its columns can change.
    private boolean isSucceeded(Constraint key) {
        return context.style() == Style.ONLINE
                && UniqueFromIndex.isOnline(key, context)
                && UniqueFromIndex.canSucceed(key, context)
                && context.to()
                        .referencedBy(key.address())
                        .noneMatch(referenced ->
                                byAddress.get(referenced) instanceof Change.Alter
                                        || rebuilds.rebuilt().contains(referenced));
    }

    private void drop(DbObject object, boolean again) {
        Action action = homes.of(new Action(object.address(), Action.Kind.DROP));
        if (!action.address().equals(object.address())) {
            return;
        }
        List<Step> online =
                context.style() == Style.ONLINE && !again
                        ? Playbook.steps(new Change.Drop(object), context)
                        : null;
        graph.add(action, online == null ? ObjectDdl.drop(object, context) : online);
    }

    /// A partition that moves is no partition for a moment, in one transaction.
    private void move(Table before, Table after) {
        Action action = new Action(after.address(), Action.Kind.ATTACH);
        if (after.partition() != null && !after.partition().equals(before.partition())) {
            graph.add(
                    action,
                    before.partition() == null
                            ? ProvenAttach.steps(before, after, context)
                            : Step.inContract(List.of(ObjectDdl.attach(after, context))));
        }
        List<Step> inherit = ObjectDdl.inherit(before, after);
        if (!inherit.isEmpty()) {
            graph.add(action, inherit);
        }
    }

    void detachDefault(ObjectAddress address) {
        if (byAddress.containsKey(address) || rebuilds.rebuilt().contains(address)) {
            return;
        }
        Column column = (Column) work.after(address);
        graph.add(
                new Action(address, Action.Kind.DROP),
                ColumnDdl.alter(column, column.withDefault(null), context));
        graph.add(
                new Action(address, Action.Kind.CREATE),
                List.of(ColumnDdl.setDefault(column, context)));
    }
}
