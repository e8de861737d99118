package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Choice;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;
import dev.drydock.migration.Work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What the writers of steps know besides the change itself.
public final class Context {
    private static final int IDENTITY_OF_PARTITIONS = 17;

    private final Catalog from;
    private final Catalog to;
    private final Facts facts;
    private final Style style;
    private final SortedMap<ObjectAddress, String> fills;
    private final Wishes wishes;
    private final Catalog whole;
    private @Nullable ConstraintNames constraintNames;
    private @Nullable List<DbObject> swappedTypes;
    private @Nullable List<MultirangeHeir> multirangeHeirs;

    /// What is known before anything is planned.
    ///
    /// @param from the catalog before, with renames already made
    /// @param to the wanted catalog
    /// @param fills what existing rows get in a new column, as an SQL expression, by the column's address
    public Context(
            Catalog from,
            Catalog to,
            Facts facts,
            Style style,
            SortedMap<ObjectAddress, String> fills) {
        this(from, to, facts, style, fills, Wishes.of(style));
    }

    /// The same, where some tables may get plain statements in an online migration.
    public Context(
            Catalog from,
            Catalog to,
            Facts facts,
            Style style,
            SortedMap<ObjectAddress, String> fills,
            Wishes wishes) {
        this(from, to, facts, style, fills, wishes, to);
    }

    private Context(
            Catalog from,
            Catalog to,
            Facts facts,
            Style style,
            SortedMap<ObjectAddress, String> fills,
            Wishes wishes,
            Catalog whole) {
        this.wishes = wishes;
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.facts = facts;
        this.style = style;
        this.fills = Collections.unmodifiableSortedMap(new TreeMap<>(fills));
    }

    /// The same, where the wanted catalog is a part of what will be there: a name may be taken by the rest.
    public Context partOf(Catalog all) {
        return new Context(from, to, facts, style, fills, wishes, all);
    }

    /// The catalog before, with renames already made.
    public Catalog from() {
        return from;
    }

    /// The wanted catalog.
    public Catalog to() {
        return to;
    }

    /// What is known of the tables' sizes.
    public Facts facts() {
        return facts;
    }

    /// How the migration is to be run.
    public Style style() {
        return style;
    }

    /// What existing rows get in a column, as an SQL expression, by the column's address.
    public SortedMap<ObjectAddress, String> fills() {
        return fills;
    }

    /// The names of constraints before and after.
    ConstraintNames constraintNames() {
        if (constraintNames == null) {
            constraintNames = new ConstraintNames(from, whole);
        }
        return constraintNames;
    }

    /// The types that have another one of their name put in their place.
    List<DbObject> swappedTypes() {
        if (swappedTypes == null) {
            swappedTypes = TypeSwap.swapped(this);
        }
        return swappedTypes;
    }

    /// The range types that take over the multirange type of another one.
    public List<MultirangeHeir> multirangeHeirs() {
        if (multirangeHeirs == null) {
            multirangeHeirs = MultirangeHeir.all(this);
        }
        return multirangeHeirs;
    }

    /// Whether the relation is there before the migration begins.
    public boolean existed(ObjectAddress relation) {
        return from.has(relation) || from.isOfExtension(relation);
    }

    /// Whether the table is in use while the migration runs, so that the online playbook is for it.
    public boolean online(ObjectAddress table) {
        return canBeOnline(table) && !(wishes.areMixed() && choice(table).style() == Style.DIRECT);
    }

    private boolean canBeOnline(ObjectAddress table) {
        return style == Style.ONLINE
                && existed(table)
                && !(from.find(table) instanceof Table found && found.foreign() != null);
    }

    /// Whether a part of a table that is in use, or a type of its columns, is changed by the playbook: as somebody asked for the part itself,
    /// else as its table is.
    public boolean online(ObjectAddress part, ObjectAddress table) {
        Style asked = wishes.byObject().get(part);
        return asked == null ? online(table) : asked == Style.ONLINE && canBeOnline(table);
    }

    /// The same, where everything gets the playbook that can.
    public Context allOnline() {
        Wishes online = new Wishes(Approach.ONLINE, new TreeMap<>(), wishes.namesKept());
        return new Context(from, to, facts, Style.ONLINE, fills, online, whole);
    }

    /// The same, as if nobody knew how large anything is.
    public Context ofUnknownSize() {
        Facts unknown =
                new Facts(
                        new TreeMap<>(), facts.rewriting(), facts.overSuccessors(), facts.speed());
        return new Context(from, to, unknown, style, fills, wishes, whole);
    }

    /// How a part of a table is changed: as somebody asked, or null where it is changed as its table is.
    public @Nullable Style askedForPart(ObjectAddress part) {
        return wishes.byObject().get(part);
    }

    /// Whether nobody should wait until all of the table is gone through: it is in use, and large, or of unknown size, or somebody asked for
    /// the online playbook by the name of the table or of the part.
    public boolean mustNotWait(ObjectAddress part, ObjectAddress table) {
        return online(part, table)
                && (facts.mayBeLarge(table)
                        || askedForPart(part) == Style.ONLINE
                        || asked(table) == Style.ONLINE);
    }

    /// How a table is changed: as somebody asked, for it or its parent or for all, or as the facts say.
    public Choice choice(ObjectAddress table) {
        Choice byFacts =
                Traffic.choose(
                        from.find(table) instanceof Table found && found.partitionKey() != null
                                ? List.of(facts.of(table))
                                : family(table).stream().map(facts::of).toList());
        Style asked = asked(table);
        if (asked != null) {
            return new Choice(asked, "as you asked; " + byFacts.reason());
        }
        return switch (wishes.approach()) {
            case AUTO -> byFacts;
            case ONLINE -> new Choice(Style.ONLINE, byFacts.reason());
            case DIRECT -> new Choice(Style.DIRECT, byFacts.reason());
        };
    }

    /// Whether a renamed table, or a renamed column of it, answers to its old name too: where that was asked for, and where rows are written
    /// all the time, so that some application runs.
    public boolean keepsNames(ObjectAddress table) {
        return wishes.namesKept() || Traffic.isWritten(facts.of(table));
    }

    private @Nullable Style asked(ObjectAddress table) {
        Style asked = wishes.byObject().get(table);
        return asked == null && from.find(table) instanceof Table found && found.partition() != null
                ? asked(found.partition().parent())
                : asked;
    }

    /// Whether the table was a partition of what it is no partition of afterwards.
    public boolean leaves(ObjectAddress table) {
        return from.find(table) instanceof Table before
                && to.find(table) instanceof Table after
                && before.partition() != null
                && (after.partition() == null
                        || !after.partition().parent().equals(before.partition().parent()));
    }

    /// Whether other tables inherit from the table before the migration, or are its partitions where those can't have identities.
    boolean hasInheritors(ObjectAddress table) {
        return !from.children(table).isEmpty()
                && !(isPartitioned(table) && from.majorVersion() >= IDENTITY_OF_PARTITIONS);
    }

    /// Whether an inherited column or constraint is the table's own when the table has left the parents that it had it from.
    boolean becomesOwn(ObjectAddress part) {
        if (!(from.find(part.table()) instanceof Table before)
                || !(to.find(part.table()) instanceof Table after)
                || leaves(part.table())) {
            return leaves(part.table());
        }
        boolean inherited = false;
        for (ObjectAddress parent : before.inherits()) {
            ObjectAddress above = parent.part(part.kind(), part.partName());
            inherited |= from.has(above);
            if (from.has(above) && after.inherits().contains(parent)) {
                return false;
            }
        }
        return inherited
                && after.inherits().stream()
                        .noneMatch(parent -> to.has(parent.part(part.kind(), part.partName())));
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
            from.children(family.get(i)).forEach(child -> family.add(child.address()));
        }
        return family;
    }

    /// Whether a table that is there already gets another parent, so that it must have the parent's columns by itself before.
    boolean joins(ObjectAddress table) {
        return from.find(table) instanceof Table before
                && to.find(table) instanceof Table after
                && !(after.inherits().equals(before.inherits())
                        && Objects.equals(after.partition(), before.partition()));
    }
}
