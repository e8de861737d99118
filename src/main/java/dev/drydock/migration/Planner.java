package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.diff.Ownership;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.KeptName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the migration that leads from one catalog to another. Every object gets its actions, `pg_depend` of the old catalog orders
/// what goes, that of the new one what comes, and the steps are sorted.
public final class Planner {
    private final Arrangement arrangement;
    private final Groundwork work;
    private final Context context;
    private final List<Change> changes;
    private final Rebuilds rebuilds;

    private Planner(Context context) {
        this.arrangement = Arrangement.of(context);
        this.work = arrangement.work();
        this.context = context;
        this.changes = work.changes();
        this.rebuilds = work.rebuilds();
    }

    /// Plans without renames and without values for existing rows.
    public static Migration plan(Catalog from, Catalog to, Facts facts, Style style) {
        return plan(Renamed.nothing(from), to, facts, style, new TreeMap<>());
    }

    /// Plans a part of what is to be made, with plain statements.
    ///
    /// @param whole all that will be there, of which the names are taken
    public static Migration planPart(Catalog from, Catalog to, Catalog whole) {
        Renamed start = Renamed.nothing(from);
        Wishes wishes = Wishes.of(Style.DIRECT);
        return plan(
                start,
                to,
                context(start, to, Facts.NONE, Style.DIRECT, new TreeMap<>(), wishes)
                        .partOf(whole));
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
        return plan(from, to, facts, Wishes.of(style), fills);
    }

    /// Plans with one approach for all tables.
    public static Migration plan(
            Renamed from,
            Catalog to,
            Facts facts,
            Approach approach,
            SortedMap<ObjectAddress, String> fills) {
        return plan(from, to, facts, Wishes.of(approach), fills);
    }

    /// Plans in the style that was asked for, or by the facts of the tables. Where all that is locked is small and quiet, that is a
    /// direct migration; else an online one with plain statements for what is small and quiet.
    ///
    /// @param fills what existing rows get in a column, as an SQL expression, by the column's address
    public static Migration plan(
            Renamed from,
            Catalog to,
            Facts facts,
            Wishes wishes,
            SortedMap<ObjectAddress, String> fills) {
        if (!wishes.areMixed()) {
            Style style = wishes.approach() == Approach.ONLINE ? Style.ONLINE : Style.DIRECT;
            return plan(from, to, context(from, to, facts, style, fills, wishes));
        }
        Context context = context(from, to, facts, Style.ONLINE, fills, wishes);
        Migration mixed = plan(from, to, context);
        Choices choices = Choices.of(mixed, from, context);
        return choices.told(
                choices.allPlain()
                        ? plan(from, to, context(from, to, facts, Style.DIRECT, fills, wishes))
                        : mixed);
    }

    /// The columns, indexes, constraints and types that can be changed otherwise than their tables, by the names that they have after the
    /// renames, each with an online form and a plain one.
    public static SortedSet<ObjectAddress> choosable(
            Renamed from, Catalog to, Facts facts, boolean namesKept) {
        Wishes wishes = new Wishes(Approach.ONLINE, new TreeMap<>(), namesKept);
        Context context = context(from, to, facts, Style.ONLINE, new TreeMap<>(), wishes);
        return Choosable.of(Diff.between(context.from(), context.to()), from, context);
    }

    private static Context context(
            Renamed from,
            Catalog to,
            Facts facts,
            Style style,
            SortedMap<ObjectAddress, String> fills,
            Wishes wishes) {
        Catalog reachable = Ownership.reachable(from.catalog(), to);
        return new Context(from.catalog(), reachable, facts, style, fills, wishes);
    }

    private static Migration plan(Renamed from, Catalog to, Context context) {
        return new Planner(context).plan(from, Ownership.stays(from.catalog(), to));
    }

    /// @param stays what will stay its table's own
    private Migration plan(Renamed from, List<ObjectAddress> stays) {
        StepGraph.Order order = arrangement.order();
        List<String> refusals = new ArrayList<>(Refusals.of(changes, rebuilds, context));
        if (refusals.isEmpty() && !order.cycle().isEmpty()) {
            refusals.add(
                    "These changes wait for each other: "
                            + order.cycle().stream()
                                    .map(Action::toString)
                                    .collect(Collectors.joining(" → ")));
        }
        List<StepGraph.Placed> placed = new ArrayList<>();
        List<KeptName> kept = new ArrayList<>();
        for (Change.Rename rename : from.renames()) {
            KeptName name = KeptName.of(rename, from, context);
            if (name == null) {
                place(Renamed.steps(from.original(), rename).toList(), from, placed);
            } else {
                kept.add(name);
                place(name.begin(), from, placed);
            }
        }
        for (StepGraph.Placed step : order.steps()) {
            placed.add(
                    new StepGraph.Placed(
                            step.action(),
                            asCalledBefore(
                                    withoutNew(step.step(), step.action().kind()),
                                    from.renames())));
        }
        place(KeptName.ending(kept), from, placed);
        List<Change> all = new ArrayList<>(from.renames());
        all.addAll(Diff.folded(changes));
        return new Migration(
                context.style(),
                all,
                Transactions.number(placed, context.style(), arrangement.interim()),
                notes(stays),
                new TreeMap<>(),
                Choosable.of(changes, from, context),
                refusals);
    }

    private static void place(List<Step> steps, Renamed from, List<StepGraph.Placed> placed) {
        for (Step step : steps) {
            placed.add(
                    new StepGraph.Placed(
                            new Action(step.serves().getFirst(), Action.Kind.ALTER),
                            asCalledBefore(step, from.renames())));
        }
    }

    private List<String> notes(List<ObjectAddress> stays) {
        List<String> notes =
                new ArrayList<>(
                        ColumnOrder.notes(
                                context.from(), context.to(), work.successions().renewed()));
        notes.addAll(InvalidIndexes.notes(context.from(), context.to()));
        if (!stays.isEmpty()) {
            notes.add(
                    stays.stream().map(ObjectAddress::toString).collect(Collectors.joining(", "))
                            + " will not go with the parent's: PostgreSQL can't make only inherited"
                            + " what a table has had by itself.");
        }
        return notes;
    }

    /// Locks and work are told by the names that relations have before the migration.
    private static Step asCalledBefore(Step step, List<Change.Rename> renames) {
        List<ExpectedLock> locks = step.locks();
        List<ExpectedWork> works = step.works();
        for (Change.Rename rename : renames) {
            works =
                    works.stream()
                            .map(each ->
                                    each.relation().equals(rename.after())
                                            ? new ExpectedWork(rename.before(), each.work())
                                            : each)
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

    /// Nobody waits for a lock on a relation that the migration itself makes.
    private Step withoutNew(Step step, Action.Kind kind) {
        Map<ObjectAddress, ExpectedLock> strongest = new TreeMap<>();
        for (ExpectedLock lock : step.locks()) {
            boolean again =
                    kind != Action.Kind.DROP
                            && kind != Action.Kind.UNTIE
                            && rebuilds.rebuilt().contains(lock.relation());
            if (context.existed(lock.relation()) && !again) {
                strongest.merge(
                        lock.relation(),
                        lock,
                        (one, other) -> one.mode().compareTo(other.mode()) >= 0 ? one : other);
            }
        }
        return step.withLocks(List.copyOf(strongest.values()));
    }
}
