package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IdentityDdl;
import dev.drydock.migration.ddl.IndexDdl;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.migration.play.Playbook;
import dev.drydock.migration.play.UniqueFromIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the migration that leads from one catalog to another. Every object gets its actions, `pg_depend` of the old catalog orders
/// what goes, that of the new one what comes, and the steps are sorted.
public final class Planner {
    private final Context context;
    private final List<Change> changes;
    private final Rebuilds rebuilds;
    private final Map<ObjectAddress, Change> byAddress = new HashMap<>();
    private final StepGraph graph = new StepGraph();
    private final Set<ObjectAddress> cyclicKeys;
    private final List<ObjectAddress> successions = new ArrayList<>();
    private final Map<ObjectAddress, Action> accessAfter = new TreeMap<>();

    private Planner(Context context) {
        this.context = context;
        this.changes = Diff.between(context.from(), context.to());
        this.rebuilds = new Rebuilds(context, changes);
        changes.stream()
                .filter(change -> !(change instanceof Change.AlterAccess))
                .forEach(change -> byAddress.put(change.address(), change));
        this.cyclicKeys = cyclicKeys();
    }

    /// Plans without renames and without values for existing rows.
    public static Migration plan(Catalog from, Catalog to, Facts facts, Style style) {
        return plan(Renamed.nothing(from), to, facts, style, new TreeMap<>());
    }

    /// Plans.
    ///
    /// @param fills what existing rows get in a column, as an SQL expression, by the column's address
    public static Migration plan(
            Renamed from,
            Catalog to,
            Facts facts,
            Style style,
            SortedMap<ObjectAddress, String> fills) {
        return new Planner(new Context(from.catalog(), to, facts, style, fills)).plan(from);
    }

    private Migration plan(Renamed from) {
        changes.forEach(this::act);
        rebuilds.rebuilt().stream()
                .filter(address -> !byAddress.containsKey(address))
                .forEach(
                        address -> rebuild(at(context.from(), address), at(context.to(), address)));
        rebuilds.swapped().forEach(this::swap);
        rebuilds.withoutDefault().forEach(this::detachDefault);
        nameIndexes();
        orderSuccessions();
        orderDrops();
        orderCreations();
        orderNames();
        List<String> refusals = new ArrayList<>(Refusals.of(changes, rebuilds.swapped(), context));
        StepGraph.Order order = graph.sort(rebuilds.rebuilt());
        if (!order.cycle().isEmpty()) {
            refusals.add(
                    "These changes wait for each other: "
                            + order.cycle().stream()
                                    .map(Action::toString)
                                    .collect(Collectors.joining(" → ")));
        }
        List<StepGraph.Placed> placed = new ArrayList<>();
        for (Step step : Renamed.steps(from.original(), from.renames())) {
            placed.add(
                    new StepGraph.Placed(
                            new Action(step.serves().getFirst(), Action.Kind.ALTER),
                            asCalledBefore(step, from.renames())));
        }
        for (StepGraph.Placed step : order.steps()) {
            placed.add(
                    new StepGraph.Placed(
                            step.action(),
                            asCalledBefore(
                                    withoutNew(step.step(), step.action().kind()),
                                    from.renames())));
        }
        List<Change> all = new ArrayList<>(from.renames());
        all.addAll(Diff.folded(changes));
        return new Migration(
                context.style(),
                all,
                Transactions.number(
                        placed,
                        context.style(),
                        homes(Action.Kind.DROP),
                        homes(Action.Kind.CREATE),
                        moved()),
                notes(),
                refusals);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(ColumnOrder.notes(context.from(), context.to()));
        notes.addAll(InvalidIndexes.notes(context.from(), context.to()));
        return notes;
    }

    private static DbObject at(Catalog catalog, ObjectAddress address) {
        return Objects.requireNonNull(catalog.find(address));
    }

    /// Locks and work are told by the names that relations have before the migration.
    private static Step asCalledBefore(Step step, List<Change.Rename> renames) {
        List<ExpectedLock> locks = step.locks();
        List<ExpectedWork> works = step.works();
        for (Change.Rename rename : renames) {
            works =
                    works.stream()
                            .map(work ->
                                    work.relation().equals(rename.after())
                                            ? new ExpectedWork(rename.before(), work.work())
                                            : work)
                            .toList();
            locks =
                    locks.stream()
                            .map(lock ->
                                    lock.relation().equals(rename.after())
                                            ? new ExpectedLock(rename.before(), lock.mode())
                                            : lock)
                            .toList();
        }
        return step.withLocks(locks).withWorks(works);
    }

    /// What goes and comes back, by the action that does it.
    private Map<Action, List<ObjectAddress>> homes(Action.Kind kind) {
        return rebuilds.rebuilt().stream()
                .collect(Collectors.groupingBy(address -> action(address, kind)));
    }

    /// Nobody waits for a lock on a relation that the migration itself makes.
    private Step withoutNew(Step step, Action.Kind kind) {
        Map<ObjectAddress, ExpectedLock> strongest = new TreeMap<>();
        for (ExpectedLock lock : step.locks()) {
            boolean again =
                    kind != Action.Kind.DROP && rebuilds.rebuilt().contains(lock.relation());
            if (context.existed(lock.relation()) && !again) {
                strongest.merge(
                        lock.relation(),
                        lock,
                        (one, other) -> one.mode().compareTo(other.mode()) >= 0 ? one : other);
            }
        }
        return step.withLocks(List.copyOf(strongest.values()));
    }

    // ---- actions ----

    private void act(Change change) {
        switch (change) {
            case Change.Create create -> create(create.object(), false);
            case Change.Drop drop -> drop(drop.object(), false);
            case Change.Alter alter -> alter(alter);
            case Change.AlterAccess access -> alterAccess(access);
            case Change.Rename _ -> {}
        }
    }

    private void alterAccess(Change.AlterAccess change) {
        if (!rebuilds.rebuilt().contains(change.address())) {
            graph.add(
                    new Action(change.address(), Action.Kind.ACCESS),
                    ObjectDdl.alterAccess(change, context));
        }
    }

    private void alter(Change.Alter alter) {
        if (rebuilds.rebuilt().contains(alter.address())) {
            rebuild(alter.before(), alter.after());
            return;
        }
        if (rebuilds.swapped().contains(alter.address())) {
            return;
        }
        List<Step> steps;
        if (ObjectDdl.mustReplace(alter.before(), alter.after(), context)) {
            steps = replace((Index) alter.before(), (Index) alter.after());
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
            attach(before, after);
        }
    }

    private void swap(ObjectAddress address) {
        DbObject after = at(context.to(), address);
        Action swap = new Action(address, Action.Kind.ALTER);
        graph.add(swap, ObjectDdl.swap(at(context.from(), address), after, context));
        grantAccess(after, Action.Kind.ALTER);
        finish(address, ObjectDdl.dropSwapped(after));
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

    /// The old index stays in use until the new one is there.
    private List<Step> replace(Index before, Index after) {
        boolean online = context.online(after.table());
        String concurrently = online ? "CONCURRENTLY " : "";
        List<Step> steps = new ArrayList<>();
        steps.add(IndexDdl.retire(before));
        steps.add(IndexDdl.create(after, concurrently, context));
        steps.addAll(IndexDdl.afterCreation(after, context));
        steps.addAll(named(after));
        steps.add(IndexDdl.drop(retired(before), concurrently, context));
        steps.addAll(ObjectDdl.comment(after));
        return steps;
    }

    private static Index retired(Index before) {
        return new Index(
                IndexDdl.retired(before),
                before.table(),
                before.unique(),
                before.definition(),
                before.options(),
                before.tablespace(),
                before.statistics(),
                before.valid(),
                null,
                false,
                null);
    }

    /// The table's ties to an index that has been replaced.
    private List<Step> named(Index index) {
        return context.to().find(index.table()) instanceof Table table
                        && context.from().find(index.table()) instanceof Table before
                ? ObjectDdl.nameIndexes(before, table, index.address().name()::equals)
                : List.of();
    }

    /// Replica identity and CLUSTER ON, when the indexes are there.
    private void nameIndexes() {
        for (Table table : context.to().all(Table.class).toList()) {
            Table before =
                    context.from().find(table.address()) instanceof Table found ? found : null;
            finish(
                    table.address(),
                    ObjectDdl.nameIndexes(before, table, name -> isRenewed(table.address(), name)));
        }
        for (MaterializedView view : context.to().all(MaterializedView.class).toList()) {
            boolean stays = !rebuilds.rebuilt().contains(view.address());
            MaterializedView before =
                    stays && context.from().find(view.address()) instanceof MaterializedView found
                            ? found
                            : null;
            finish(
                    view.address(),
                    ObjectDdl.nameIndexes(before, view, name -> isRenewed(view.address(), name)));
        }
    }

    /// Whether the index of this name is created, itself or behind a constraint.
    private boolean isRenewed(ObjectAddress relation, String index) {
        ObjectAddress own =
                ObjectAddress.of(
                        ObjectKind.INDEX, Objects.requireNonNull(relation.schema()), index);
        return graph.has(action(own, Action.Kind.CREATE))
                || graph.has(
                        action(relation.part(ObjectKind.CONSTRAINT, index), Action.Kind.CREATE));
    }

    private void create(DbObject object, boolean again) {
        Action action = home(new Action(object.address(), Action.Kind.CREATE));
        if (!action.address().equals(object.address())) {
            graph.add(action, descriptions(object));
            grantAccess(object, Action.Kind.CREATE);
            return;
        }
        graph.add(action, again ? inContract(creation(object)) : creation(object));
        grantAccess(object, Action.Kind.CREATE);
        if (object instanceof Table table) {
            attach(table, table.partition() != null);
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            finish(sequence.address(), List.of(ObjectDdl.own(sequence)));
        }
    }

    /// Gives something new its owner, privileges and labels, with what comes with it and has its own.
    private void grantAccess(DbObject object, Action.Kind made) {
        ObjectAddress address = object.address();
        List<ObjectAddress> bearers = new ArrayList<>();
        bearers.add(address);
        if (object instanceof View view) {
            view.columns().forEach(column -> bearers.add(address.column(column.name())));
        }
        if (object instanceof MaterializedView view) {
            view.columns().forEach(column -> bearers.add(address.column(column.name())));
        }
        if (object instanceof Column column && column.identitySequence() != null) {
            bearers.add(column.identitySequence());
        }
        for (ObjectAddress bearer : bearers) {
            List<Step> steps = ObjectDdl.access(bearer, context);
            if (!steps.isEmpty()) {
                graph.add(new Action(bearer, Action.Kind.ACCESS), steps);
                accessAfter.put(bearer, action(address, made));
            }
        }
    }

    /// CREATE TABLE says an inline constraint but not its comment; a column's comment comes with the table's steps.
    private static List<Step> descriptions(DbObject object) {
        return object instanceof Constraint constraint
                ? ObjectDdl.descriptions(constraint)
                : List.of();
    }

    private List<Step> creation(DbObject object) {
        boolean ofNew = object instanceof Index index && rebuilds.rebuilt().contains(index.table());
        List<Step> online =
                context.style() == Style.ONLINE && !ofNew
                        ? Playbook.steps(new Change.Create(object), context)
                        : null;
        if (online == null) {
            return ObjectDdl.create(object, context);
        }
        List<Step> steps = new ArrayList<>(online);
        if (object instanceof Constraint) {
            steps.addAll(descriptions(object));
        } else if (!(object instanceof Column)) {
            steps.addAll(ObjectDdl.comment(object));
        }
        return steps;
    }

    private static List<Step> inContract(List<Step> steps) {
        return steps.stream()
                .map(step -> step instanceof Step.Ddl ddl ? ddl.in(Phase.CONTRACT) : step)
                .toList();
    }

    private void drop(DbObject object, boolean again) {
        Action action = home(new Action(object.address(), Action.Kind.DROP));
        if (!action.address().equals(object.address())) {
            return;
        }
        List<Step> online =
                context.style() == Style.ONLINE && !again
                        ? Playbook.steps(new Change.Drop(object), context)
                        : null;
        graph.add(action, online == null ? ObjectDdl.drop(object, context) : online);
    }

    private void rebuild(DbObject before, DbObject after) {
        if (before instanceof Index old && after instanceof Index index && isSucceeded(index)) {
            succeed(old, index);
            return;
        }
        drop(before, true);
        if (after instanceof Constraint key && isSucceeded(key)) {
            Action build = new Action(key.address(), Action.Kind.ALTER);
            Action swap = new Action(key.address(), Action.Kind.CREATE);
            graph.add(build, List.of(UniqueFromIndex.build(key, context)));
            graph.add(swap, List.of(UniqueFromIndex.swap(key, context)));
            graph.add(swap, descriptions(key));
            graph.before(build, new Action(key.address(), Action.Kind.DROP));
        } else {
            create(after, true);
        }
    }

    /// Whether the whole tree of a partitioned table's index stays in use until its successor is there.
    private boolean isSucceeded(Index index) {
        return index.parent() == null
                && context.online(index.table())
                && context.isPartitioned(index.table())
                && Stream.concat(
                                context.from().referencedBy(index.address()),
                                context.to().referencedBy(index.address()))
                        .noneMatch(this::isTouched);
    }

    private void succeed(Index before, Index after) {
        Action retire = new Action(after.address(), Action.Kind.ALTER);
        graph.add(retire, List.of(IndexDdl.retire(before)));
        create(after, false);
        Action created = new Action(after.address(), Action.Kind.CREATE);
        Action finish = new Action(after.address(), Action.Kind.FINISH);
        graph.add(finish, List.of(IndexDdl.drop(retired(before), "", context)));
        graph.before(retire, created);
        graph.before(created, finish);
        successions.add(after.address());
    }

    /// The indexes of the partitions make room for those of the same name, and go with the old tree when all new ones are there.
    private void orderSuccessions() {
        for (ObjectAddress root : successions) {
            Action finish = new Action(root, Action.Kind.FINISH);
            for (Index old : tree(context.from(), root)) {
                if (context.to().has(old.address())) {
                    graph.add(new Action(root, Action.Kind.ALTER), List.of(IndexDdl.retire(old)));
                }
            }
            for (Index index : tree(context.to(), root)) {
                graph.before(new Action(index.address(), Action.Kind.CREATE), finish);
            }
        }
    }

    private static List<Index> tree(Catalog catalog, ObjectAddress root) {
        List<Index> tree = new ArrayList<>();
        List<ObjectAddress> above = new ArrayList<>(List.of(root));
        for (int i = 0; i < above.size(); i++) {
            ObjectAddress parent = above.get(i);
            catalog.all(Index.class)
                    .filter(index -> parent.equals(index.parent()))
                    .forEach(index -> {
                        tree.add(index);
                        above.add(index.address());
                    });
        }
        return tree;
    }

    /// Whether the key's successor is built before the key goes. Not where the key must go before one of its columns can change.
    private boolean isSucceeded(Constraint key) {
        return context.style() == Style.ONLINE
                && UniqueFromIndex.canSucceed(key, context)
                && context.to()
                        .referencedBy(key.address())
                        .noneMatch(referenced ->
                                byAddress.get(referenced) instanceof Change.Alter
                                        || rebuilds.rebuilt().contains(referenced));
    }

    private void attach(Table table, boolean needed) {
        if (needed && table.partition() != null) {
            graph.add(
                    new Action(table.address(), Action.Kind.ATTACH),
                    List.of(ObjectDdl.attach(table, context)));
        }
    }

    /// A partition that moves is no partition for a moment, in one transaction.
    private void attach(Table before, Table after) {
        Action action = new Action(after.address(), Action.Kind.ATTACH);
        if (after.partition() != null && !after.partition().equals(before.partition())) {
            List<Step> steps = List.of(ObjectDdl.attach(after, context));
            graph.add(action, before.partition() == null ? steps : inContract(steps));
        }
        List<Step> inherit = ObjectDdl.inherit(before, after);
        if (!inherit.isEmpty()) {
            graph.add(action, inherit);
        }
    }

    /// The partitions that go to another place, of the same table or another.
    private Set<ObjectAddress> moved() {
        return changes.stream()
                .filter(change ->
                        change instanceof Change.Alter(Table before, Table after)
                                && before.partition() != null
                                && after.partition() != null
                                && !before.partition().equals(after.partition()))
                .map(Change::address)
                .collect(Collectors.toSet());
    }

    private void finish(ObjectAddress address, List<Step> steps) {
        if (!steps.isEmpty()) {
            graph.add(new Action(address, Action.Kind.FINISH), steps);
        }
    }

    private void detachDefault(ObjectAddress address) {
        if (byAddress.containsKey(address) || rebuilds.rebuilt().contains(address)) {
            return;
        }
        Column column = (Column) at(context.to(), address);
        graph.add(
                new Action(address, Action.Kind.DROP),
                ColumnDdl.alter(column, column.withDefault(null), context));
        graph.add(
                new Action(address, Action.Kind.CREATE),
                List.of(ColumnDdl.setDefault(column, context)));
    }

    // ---- where an object's own statement is told by another's ----

    /// The action whose statement does this one's work: CREATE TABLE makes the columns, DROP TABLE drops the indexes.
    private Action home(Action action) {
        return switch (action.kind()) {
            case CREATE -> creationHome(action);
            case DROP -> dropHome(action);
            case ALTER, ATTACH, FINISH, ACCESS -> action;
        };
    }

    private Action creationHome(Action action) {
        ObjectAddress address = action.address();
        if (byAddress.get(address) instanceof Change.Create(Sequence sequence)
                && isSuccessor(sequence)) {
            return new Action(Objects.requireNonNull(sequence.ownedBy()), Action.Kind.ALTER);
        }
        if (address.kind() != ObjectKind.COLUMN && address.kind() != ObjectKind.CONSTRAINT) {
            return action;
        }
        if (!(byAddress.get(address.table()) instanceof Change.Create(Table table))) {
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
            return new Action(Objects.requireNonNull(sequence.ownedBy()), Action.Kind.ALTER);
        }
        DbObject object = context.from().find(address);
        if (object == null || cyclicKeys.contains(address)) {
            return action;
        }
        ObjectAddress holder = holder(object);
        return holder == null ? action : home(new Action(holder, Action.Kind.DROP));
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

    private boolean goes(ObjectAddress address) {
        return byAddress.get(address) instanceof Change.Drop
                || rebuilds.rebuilt().contains(address);
    }

    /// A column of the same table whose drop takes an index or constraint along.
    private @Nullable ObjectAddress droppedColumn(ObjectAddress address) {
        DbObject object = at(context.from(), address);
        ObjectAddress table = object instanceof Index index ? index.table() : address.table();
        return context.from()
                .referencedBy(address)
                .filter(other -> other.kind() == ObjectKind.COLUMN)
                .filter(other -> other.table().equals(table) && goes(other))
                .filter(this::isLocal)
                .findFirst()
                .orElse(null);
    }

    private boolean isLocal(ObjectAddress column) {
        return context.from().find(column) instanceof Column found && found.local();
    }

    /// Foreign keys between dropped tables that point at each other; they go first, by statements of their own.
    private Set<ObjectAddress> cyclicKeys() {
        Map<ObjectAddress, List<Constraint>> keys = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Drop(Constraint key)
                    && key.referenced() != null
                    && !key.referenced().equals(key.address().table())
                    && byAddress.get(key.address().table()) instanceof Change.Drop
                    && byAddress.get(key.referenced()) instanceof Change.Drop) {
                keys.computeIfAbsent(key.address().table(), _ -> new ArrayList<>()).add(key);
            }
        }
        Set<ObjectAddress> cyclic = new HashSet<>();
        for (List<Constraint> ofTable : keys.values()) {
            for (Constraint key : ofTable) {
                if (reaches(
                        Objects.requireNonNull(key.referenced()),
                        key.address().table(),
                        keys,
                        new HashSet<>())) {
                    cyclic.add(key.address());
                }
            }
        }
        return cyclic;
    }

    private static boolean reaches(
            ObjectAddress start,
            ObjectAddress goal,
            Map<ObjectAddress, List<Constraint>> keys,
            Set<ObjectAddress> seen) {
        if (start.equals(goal)) {
            return true;
        }
        return seen.add(start)
                && keys.getOrDefault(start, List.of()).stream()
                        .anyMatch(key ->
                                reaches(
                                        Objects.requireNonNull(key.referenced()),
                                        goal,
                                        keys,
                                        seen));
    }

    // ---- order ----

    /// Whether both ends have something to do, so that there is something to order.
    private boolean isTouched(Dependency dependency) {
        return isTouched(dependency.dependent()) && isTouched(dependency.referenced());
    }

    private boolean isTouched(ObjectAddress address) {
        return byAddress.containsKey(address)
                || rebuilds.rebuilt().contains(address)
                || rebuilds.swapped().contains(address)
                || rebuilds.withoutDefault().contains(address);
    }

    private Action action(ObjectAddress address, Action.Kind kind) {
        return home(new Action(address, kind));
    }

    /// What depends on something goes before it, and what stops depending on it changes before it goes.
    private void orderDrops() {
        for (Sequence sequence : context.from().all(Sequence.class).toList()) {
            if (sequence.ownedBy() != null) {
                graph.before(
                        action(sequence.address(), Action.Kind.ALTER),
                        action(sequence.ownedBy(), Action.Kind.DROP));
            }
        }
        for (Dependency dependency : context.from().dependencies()) {
            if (!isTouched(dependency)) {
                continue;
            }
            ObjectAddress dependent = dependency.dependent();
            ObjectAddress referenced = dependency.referenced();
            Action referencedDrop = action(referenced, Action.Kind.DROP);
            Action referencedAlter = action(referenced, Action.Kind.ALTER);
            Action dependentDrop = action(dependent, Action.Kind.DROP);
            Action dependentAlter = action(dependent, Action.Kind.ALTER);
            graph.before(dependentDrop, referencedDrop);
            if (referenced.kind() == ObjectKind.TABLE && context.leaves(referenced)) {
                graph.before(referencedAlter, dependentDrop);
            } else {
                graph.before(dependentDrop, referencedAlter);
            }
            graph.before(dependentAlter, referencedDrop);
            if (!context.to().dependencies().contains(dependency)) {
                graph.before(dependentAlter, referencedAlter);
            }
        }
    }

    private void orderCreations() {
        for (Dependency dependency : context.to().dependencies()) {
            if (!isTouched(dependency)) {
                continue;
            }
            ObjectAddress dependent = dependency.dependent();
            ObjectAddress referenced = dependency.referenced();
            for (Action.Kind there : List.of(Action.Kind.CREATE, Action.Kind.ALTER)) {
                Action first = action(referenced, there);
                graph.before(first, action(dependent, Action.Kind.FINISH));
                graph.before(first, action(dependent, Action.Kind.ATTACH));
                graph.before(first, action(dependent, Action.Kind.CREATE));
                graph.before(first, action(dependent, Action.Kind.ALTER));
            }
        }
        for (ObjectAddress address : byAddress.keySet()) {
            Action drop = action(address, Action.Kind.DROP);
            Action create = action(address, Action.Kind.CREATE);
            graph.before(drop, create);
            for (Action.Kind last : List.of(Action.Kind.ATTACH, Action.Kind.FINISH)) {
                graph.before(create, new Action(address, last));
                graph.before(new Action(address, Action.Kind.ALTER), new Action(address, last));
            }
        }
        for (Sequence sequence : context.to().all(Sequence.class).toList()) {
            ObjectAddress owner = sequence.ownedBy();
            if (owner != null) {
                Action column = action(owner, Action.Kind.CREATE);
                graph.before(column, new Action(sequence.address(), Action.Kind.FINISH));
                if (byAddress.get(sequence.address()) instanceof Change.Alter) {
                    graph.before(column, action(sequence.address(), Action.Kind.ALTER));
                }
            }
        }
        orderSwaps();
        orderPartings();
        rebuilds.rebuilt().forEach(this::orderRebuild);
        rebuilds.withoutDefault().forEach(this::orderRebuild);
        orderPartitions();
        orderReplicaIdentities();
        orderAccess();
    }

    /// An old type goes when those that were made of it are gone.
    private void orderSwaps() {
        for (ObjectAddress type : rebuilds.swapped()) {
            context.from()
                    .referencedBy(type)
                    .filter(rebuilds.swapped()::contains)
                    .forEach(part ->
                            graph.before(
                                    new Action(type, Action.Kind.FINISH),
                                    new Action(part, Action.Kind.FINISH)));
        }
    }

    /// What a parent's columns and constraints go through, its children go through with it; a child that leaves does so before.
    private void orderPartings() {
        for (Change change : changes) {
            if (change instanceof Change.Alter(Table before, Table after)) {
                for (ObjectAddress parent : parents(before)) {
                    if (!parents(after).contains(parent)) {
                        boolean swaps = !before.inherits().containsAll(after.inherits());
                        Action.Kind leave = swaps ? Action.Kind.ATTACH : Action.Kind.ALTER;
                        part(new Action(after.address(), leave), parent);
                    }
                }
            }
        }
    }

    private static List<ObjectAddress> parents(Table table) {
        List<ObjectAddress> parents = new ArrayList<>(table.inherits());
        if (table.partition() != null) {
            parents.add(table.partition().parent());
        }
        return parents;
    }

    private void part(Action leaving, ObjectAddress parent) {
        for (ObjectAddress address : byAddress.keySet()) {
            boolean column = address.kind() == ObjectKind.COLUMN;
            boolean constraint = address.kind() == ObjectKind.CONSTRAINT;
            if ((column || constraint) && address.table().equals(parent)) {
                for (Action.Kind kind :
                        List.of(Action.Kind.CREATE, Action.Kind.ALTER, Action.Kind.DROP)) {
                    graph.before(leaving, action(address, kind));
                }
            }
        }
    }

    private void orderRebuild(ObjectAddress address) {
        graph.before(action(address, Action.Kind.DROP), action(address, Action.Kind.CREATE));
    }

    /// A new partition has the indexes that its parent already has before it is attached, so that they keep their names; an index of
    /// the parent that is new itself comes after the partition.
    private void orderPartitions() {
        for (Index index : context.to().all(Index.class).toList()) {
            Action create = action(index.address(), Action.Kind.CREATE);
            Action attach = new Action(index.table(), Action.Kind.ATTACH);
            if (index.parent() != null) {
                Action parent = action(index.parent(), Action.Kind.CREATE);
                if (graph.has(parent)) {
                    graph.before(attach, create);
                } else {
                    graph.before(create, attach);
                }
            }
        }
        for (ObjectAddress address : byAddress.keySet()) {
            boolean own =
                    address.kind() == ObjectKind.COLUMN || address.kind() == ObjectKind.CONSTRAINT;
            if (own && !isInheritedKey(address)) {
                Action attach = new Action(address.table(), Action.Kind.ATTACH);
                graph.before(action(address, Action.Kind.ALTER), attach);
                graph.before(action(address, Action.Kind.CREATE), attach);
            }
        }
        orderParents();
        orderSiblings();
        for (Table table : context.to().all(Table.class).toList()) {
            Table.Partition partition = table.partition();
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (partition != null && graph.has(attach)) {
                for (Index index : context.to().indexes(partition.parent())) {
                    graph.before(attach, action(index.address(), Action.Kind.CREATE));
                }
                for (Constraint key : context.to().constraints(partition.parent())) {
                    if (key.type() == Constraint.Type.FOREIGN_KEY) {
                        graph.before(attach, action(key.address(), Action.Kind.CREATE));
                    }
                }
                for (Column column : context.to().columns(partition.parent())) {
                    graph.before(action(column.address(), Action.Kind.ALTER), attach);
                    graph.before(action(column.address(), Action.Kind.CREATE), attach);
                }
            }
        }
    }

    /// A foreign key that comes with the parent's.
    private boolean isInheritedKey(ObjectAddress address) {
        return context.to().find(address) instanceof Constraint key
                && key.type() == Constraint.Type.FOREIGN_KEY
                && !key.local();
    }

    /// Default privileges hold for what is made after them.
    private void orderAccess() {
        accessAfter.forEach((bearer, creation) ->
                graph.before(creation, new Action(bearer, Action.Kind.ACCESS)));
        for (Change change : changes) {
            if (change instanceof Change.AlterAccess access) {
                graph.before(
                        action(access.address(), Action.Kind.ALTER),
                        new Action(access.address(), Action.Kind.ACCESS));
            }
        }
        List<Action> defaults = new ArrayList<>();
        for (Change change : changes) {
            if (change.address().kind() == ObjectKind.DEFAULT_PRIVILEGES) {
                for (Action.Kind kind : Action.Kind.values()) {
                    defaults.add(new Action(change.address(), kind));
                }
            }
        }
        for (Change change : changes) {
            ObjectKind kind = change.address().kind();
            if (kind != ObjectKind.SCHEMA && kind != ObjectKind.DEFAULT_PRIVILEGES) {
                defaults.forEach(
                        first -> graph.before(first, action(change.address(), Action.Kind.CREATE)));
            }
        }
    }

    /// What the parent loses or changes is done before a child comes, what it gets comes to the child too.
    private void orderParents() {
        Map<ObjectAddress, List<ObjectAddress>> parts =
                byAddress.keySet().stream()
                        .filter(address ->
                                address.kind() == ObjectKind.COLUMN
                                        || address.kind() == ObjectKind.CONSTRAINT)
                        .collect(Collectors.groupingBy(ObjectAddress::table));
        for (Table table : context.to().all(Table.class).toList()) {
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (graph.has(attach)) {
                List<ObjectAddress> parents = new ArrayList<>(table.inherits());
                if (table.partition() != null) {
                    parents.add(table.partition().parent());
                }
                parents.stream()
                        .flatMap(parent -> parts.getOrDefault(parent, List.of()).stream())
                        .forEach(part -> orderPart(part, attach));
            }
        }
    }

    private void orderPart(ObjectAddress part, Action attach) {
        graph.before(action(part, Action.Kind.DROP), attach);
        graph.before(action(part, Action.Kind.ALTER), attach);
        Action create = action(part, Action.Kind.CREATE);
        if (part.kind() == ObjectKind.COLUMN) {
            graph.before(create, attach);
        } else if (context.to().find(part) instanceof Constraint constraint
                && constraint.type() == Constraint.Type.CHECK
                && !create.address().equals(part.table())) {
            graph.before(attach, create);
        }
    }

    /// A partition comes when those that leave have made room.
    private void orderSiblings() {
        Map<ObjectAddress, List<Action>> leaving = new HashMap<>();
        for (Change change : changes) {
            Table.Partition was = leaves(change);
            if (was != null) {
                Action.Kind kind =
                        change instanceof Change.Drop ? Action.Kind.DROP : Action.Kind.ALTER;
                leaving.computeIfAbsent(was.parent(), _ -> new ArrayList<>())
                        .add(action(change.address(), kind));
            }
        }
        for (Table table : context.to().all(Table.class).toList()) {
            Action attach = new Action(table.address(), Action.Kind.ATTACH);
            if (table.partition() != null && graph.has(attach)) {
                leaving.getOrDefault(table.partition().parent(), List.of())
                        .forEach(leave -> graph.before(leave, attach));
            }
        }
    }

    private static Table.@Nullable Partition leaves(Change change) {
        return switch (change) {
            case Change.Drop(Table table) -> table.partition();
            case Change.Alter(Table before, Table after)
                    when !Objects.equals(before.partition(), after.partition()) ->
                    before.partition();
            case Change.Drop _, Change.Alter _, Change.Create _ -> null;
            case Change.Rename _, Change.AlterAccess _ -> null;
        };
    }

    private void orderReplicaIdentities() {
        for (Index index : context.to().all(Index.class).toList()) {
            graph.before(
                    action(index.address(), Action.Kind.CREATE),
                    new Action(index.table(), Action.Kind.FINISH));
            graph.before(
                    action(index.address(), Action.Kind.ALTER),
                    new Action(index.table(), Action.Kind.FINISH));
        }
        for (Constraint constraint : context.to().all(Constraint.class).toList()) {
            graph.before(
                    action(constraint.address(), Action.Kind.CREATE),
                    new Action(constraint.address().table(), Action.Kind.FINISH));
        }
    }

    /// Two relations, or two types, can't have one name at the same time.
    private void orderNames() {
        Map<String, List<Action>> drops = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Drop(DbObject object)) {
                String name = name(object);
                if (name != null) {
                    drops.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(action(object.address(), Action.Kind.DROP));
                }
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.Create(DbObject object)) {
                String name = name(object);
                if (name != null) {
                    drops.getOrDefault(name, List.of())
                            .forEach(drop ->
                                    graph.before(
                                            drop, action(object.address(), Action.Kind.CREATE)));
                }
            }
        }
    }

    private static @Nullable String name(DbObject object) {
        ObjectAddress address = object.address();
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> address.sql();
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE -> address.sql();
            case CONSTRAINT ->
                    ((Constraint) object).type() == Constraint.Type.CHECK
                                    || ((Constraint) object).type() == Constraint.Type.FOREIGN_KEY
                            ? null
                            : ObjectAddress.of(
                                            ObjectKind.INDEX,
                                            Objects.requireNonNull(address.schema()),
                                            address.partName())
                                    .sql();
            case RANGE_TYPE, BASE_TYPE -> address.sql();
            case ROUTINE, AGGREGATE -> "routine " + address.words();
            default -> null;
        };
    }
}
