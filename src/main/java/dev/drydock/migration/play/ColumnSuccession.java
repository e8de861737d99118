package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Sequence;
import dev.drydock.diff.Change;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IdentityDdl;
import dev.drydock.migration.ddl.IndexDdl;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.sql.ColumnName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes the type of a column of a large table by a second column: a trigger keeps it up to date, the rows are filled in batches, its
/// indexes and constraints are built beside readers and writers, and in one short transaction it takes the first one's place. So does a
/// column of an enum type that another one takes the place of.
///
/// @param before the column as it is
/// @param after the column as it is wanted
/// @param indexes those on the column, as they are wanted
/// @param constraints those of the table on the column, as they are wanted
/// @param incoming foreign keys that point at the column
/// @param inWaiting the enum type that the second column has until it takes over, or null where the column's type changes
/// @param together the column and those of its table that take over in the same moment, as they share an index or a constraint
/// @param others those others, where this is the first one; nothing else
public record ColumnSuccession(
        Column before,
        Column after,
        List<Index> indexes,
        List<Constraint> constraints,
        List<Constraint> incoming,
        @Nullable EnumInWaiting inWaiting,
        NavigableSet<ObjectAddress> together,
        List<ColumnSuccession> others,
        Context context) {
    /// The move in words.
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Column type",
                    "second column, trigger, batches, indexes, constraints and statistics of its"
                            + " own; it takes the column's place in one transaction",
                    "ACCESS EXCLUSIVE for moments; batches lock rows",
                    "the table is in use and large, of unknown size or asked for by name, and the"
                            + " change was seen to write it anew",
                    "statements that were prepared before fail once at the swap");

    public ColumnSuccession {
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
        incoming = List.copyOf(incoming);
        together = Collections.unmodifiableNavigableSet(new TreeSet<>(together));
        others = List.copyOf(others);
    }

    /// The successions of columns that get other types, without those where the plain change is as good or the only one: the table is small, its
    /// file stays, or something depends on the column that can't follow.
    public static List<ColumnSuccession> all(List<Change.Alter> columns, Context context) {
        return SuccessorGroups.all(columns, context);
    }

    ColumnSuccession with(List<ColumnSuccession> following) {
        return new ColumnSuccession(
                before,
                after,
                indexes,
                constraints,
                incoming,
                inWaiting,
                together,
                following,
                context);
    }

    private Stream<ColumnSuccession> each() {
        return Stream.concat(Stream.of(this), others.stream());
    }

    /// What the succession brings along, so that nobody else need change it.
    public Set<ObjectAddress> carried() {
        return each().flatMap(column ->
                        Stream.<DbObject>concat(
                                column.indexes.stream(), column.constraints.stream()))
                .map(DbObject::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The foreign keys that point at one of the columns.
    public List<Constraint> allIncoming() {
        return each().flatMap(column -> column.incoming.stream()).toList();
    }

    private ObjectAddress table() {
        return after.address().table();
    }

    private Twin twin() {
        return new Twin(after.address(), together, this::renamed);
    }

    private ObjectAddress successor() {
        return table().column(HelperName.successor(after.name()));
    }

    private String notNullName() {
        return HelperName.successorNotNull(table().name(), after.name());
    }

    private String name() {
        return Identifier.quote(after.name());
    }

    // ---- beside readers and writers ----

    /// Everything up to the point where the new column, or all that take over together, can.
    public List<Step> prepare() {
        List<Step> steps = new ArrayList<>();
        each().forEach(column -> steps.addAll(column.served(column.fill())));
        each().forEach(column -> steps.addAll(column.served(column.build())));
        return steps;
    }

    private Column second() {
        return after.withType(type()).successor(successor());
    }

    private List<Step> fill() {
        Column column = second();
        List<Step> steps = new ArrayList<>();
        steps.add(ColumnDdl.add(column, ColumnDdl.definition(column, false, context), context));
        steps.addAll(ColumnDdl.afterCreation(column, context));
        steps.add(
                sync().function(
                                "CREATE",
                                " SET timezone FROM CURRENT",
                                "    NEW."
                                        + twin().name()
                                        + " := "
                                        + converted("NEW." + name())
                                        + ";\n"));
        steps.addAll(sync().begin());
        steps.add(
                twin().fill(
                                BackfilledColumn.key(table(), context),
                                converted(name()),
                                after.address()));
        return steps;
    }

    private List<Step> build() {
        List<Step> steps = new ArrayList<>();
        for (Index index : indexes) {
            steps.add(IndexDdl.create(twin().index(index), "CONCURRENTLY ", context));
        }
        for (Constraint key : keys()) {
            steps.add(UniqueFromIndex.build(successor(key), context));
        }
        if (after.notNull()) {
            steps.addAll(ProvenNotNull.prove(second(), notNullName(), context));
        }
        for (Constraint rule : rules()) {
            Constraint successor = successor(rule);
            steps.add(ConstraintDdl.add(successor, " NOT VALID", context));
            steps.add(ConstraintDdl.validate(successor, context));
        }
        steps.add(FreshStatistics.of(successor(), after.address()));
        return steps;
    }

    private Stream<Constraint> constraintsOf(Constraint.Type... types) {
        return constraints.stream().filter(each -> List.of(types).contains(each.type()));
    }

    private List<Constraint> keys() {
        return constraintsOf(Constraint.Type.PRIMARY_KEY, Constraint.Type.UNIQUE).toList();
    }

    private List<Constraint> rules() {
        return constraintsOf(Constraint.Type.CHECK, Constraint.Type.FOREIGN_KEY).toList();
    }

    /// A key keeps its name, because its index has another one until it takes over; other rules have another name until then.
    private Constraint successor(Constraint constraint) {
        boolean key = keys().contains(constraint);
        return twin().constraint(
                        constraint,
                        key ? constraint.name() : HelperName.successor(constraint.name()));
    }

    private String renamed(String sql) {
        String renamed = sql;
        for (ObjectAddress column : together) {
            renamed =
                    ColumnName.replace(
                            renamed,
                            column.partName(),
                            Identifier.quote(HelperName.successor(column.partName())));
        }
        return inWaiting == null ? renamed : inWaiting.of(renamed);
    }

    private String type() {
        return inWaiting == null ? after.type() : inWaiting.of(after.type());
    }

    private String converted(String value) {
        return inWaiting == null
                ? ColumnName.replace(
                        ColumnDdl.conversion(before, after, context), after.name(), value)
                : inWaiting.converted(after, value);
    }

    private ColumnSync sync() {
        return new ColumnSync(after.address(), after.address());
    }

    // ---- the short transaction ----

    /// The new column takes the old one's place, with those that do so together. The first step holds every table until the end, so that all
    /// of it is one transaction.
    public List<Step> takeOver() {
        Set<ObjectAddress> tables = new TreeSet<>();
        each().forEach(column -> tables.addAll(column.tables()));
        List<Step> steps = new ArrayList<>(List.of(hold(after.address(), tables)));
        each().forEach(column -> steps.addAll(column.served(column.takePlace())));
        each().forEach(column -> steps.addAll(column.served(column.complete())));
        return Step.inContract(steps);
    }

    /// The same, where the tables are held already.
    List<Step> exchange() {
        List<Step> steps = new ArrayList<>(takePlace());
        steps.addAll(complete());
        return steps;
    }

    private List<Step> takePlace() {
        List<Step> steps = new ArrayList<>(sync().end());
        incoming.forEach(key -> steps.addAll(ObjectDdl.drop(key, context)));
        steps.addAll(IdentityDdl.takeOver(before, after, successor(), context));
        sequences().forEach(sequence -> steps.add(own(sequence)));
        steps.add(
                alter(
                        "ALTER TABLE " + table().sql() + " DROP COLUMN " + name(),
                        "Drop the old column, whose values are in the new one"));
        steps.add(
                alter(
                        "ALTER TABLE "
                                + table().sql()
                                + " RENAME COLUMN "
                                + twin().name()
                                + " TO "
                                + name(),
                        "Let the new column take its name"));
        if (after.defaultValue() != null) {
            steps.add(ColumnDdl.setDefault(after, context));
        }
        return steps;
    }

    private List<Step> complete() {
        List<Step> steps = new ArrayList<>(names());
        steps.addAll(ObjectDdl.access(after.address(), context));
        if (after.identitySequence() != null) {
            steps.addAll(ObjectDdl.access(after.identitySequence(), context));
        }
        for (Constraint key : incoming) {
            steps.add(ConstraintDdl.add(key, " NOT VALID", context));
            steps.addAll(ObjectDdl.comment(key));
        }
        return steps;
    }

    private Step.Ddl alter(String sql, String purpose) {
        return Step.Ddl.of(after.address(), sql, purpose)
                .locking(table(), LockMode.ACCESS_EXCLUSIVE);
    }

    private Set<ObjectAddress> tables() {
        Set<ObjectAddress> tables = new TreeSet<>(Set.of(table()));
        incoming.forEach(key -> tables.add(key.address().table()));
        constraints.stream()
                .map(Constraint::referenced)
                .filter(Objects::nonNull)
                .forEach(tables::add);
        return tables;
    }

    /// Holds tables until the end of the transaction.
    static Step hold(ObjectAddress serves, Set<ObjectAddress> tables) {
        Step.Ddl step =
                Step.Ddl.of(
                        serves,
                        "LOCK TABLE "
                                + tables.stream()
                                        .map(ObjectAddress::sql)
                                        .collect(Collectors.joining(", "))
                                + " IN ACCESS EXCLUSIVE MODE",
                        "Hold "
                                + tables.stream()
                                        .map(ObjectAddress::words)
                                        .collect(Collectors.joining(", "))
                                + " for a moment");
        for (ObjectAddress table : tables) {
            step = step.locking(table, LockMode.ACCESS_EXCLUSIVE);
        }
        return step;
    }

    private List<Sequence> sequences() {
        return context.from().sequencesOwnedBy(after.address()).stream()
                .filter(sequence -> context.to().has(sequence.address()))
                .toList();
    }

    private Step own(Sequence sequence) {
        return Step.Ddl.of(
                after.address(),
                "ALTER SEQUENCE "
                        + sequence.address().sql()
                        + " OWNED BY "
                        + table().sql()
                        + "."
                        + twin().name(),
                "Tie " + sequence.address().words() + " to the new column");
    }

    /// Gives indexes and constraints their own names, and keys their indexes.
    private List<Step> names() {
        List<Step> steps = new ArrayList<>();
        for (Index index : indexes) {
            steps.add(
                    Step.Ddl.of(
                            index.address(),
                            "ALTER INDEX "
                                    + twin().index(index).address().sql()
                                    + " RENAME TO "
                                    + Identifier.quote(index.address().name()),
                            "Let the new index take the name " + index.address().words()));
            steps.addAll(IndexDdl.afterCreation(index, context));
            steps.addAll(ObjectDdl.comment(index));
        }
        for (Constraint key : keys()) {
            steps.add(UniqueFromIndex.swap(successor(key), context));
            steps.addAll(ObjectDdl.descriptions(key));
        }
        for (Constraint rule : rules()) {
            steps.add(rename(HelperName.successor(rule.name()), rule.name()));
            steps.addAll(ObjectDdl.descriptions(rule));
        }
        if (after.notNull() && context.from().majorVersion() >= NOT_NULL_CONSTRAINTS) {
            steps.add(rename(notNullName(), ColumnDdl.notNullName(after)));
            steps.addAll(ColumnDdl.describeNotNull(after, context));
        }
        return steps;
    }

    private static final int NOT_NULL_CONSTRAINTS = 18;

    private Step rename(String old, String wanted) {
        return alter(
                "ALTER TABLE "
                        + table().sql()
                        + " RENAME CONSTRAINT "
                        + Identifier.quote(old)
                        + " TO "
                        + Identifier.quote(wanted),
                "Let the new constraint take the name " + wanted);
    }

    /// What reads tables after the new column has taken over.
    public List<Step> validate() {
        return allIncoming().stream().map(key -> ConstraintDdl.validate(key, context)).toList();
    }

    private List<Step> served(List<Step> steps) {
        return steps.stream()
                .map(step -> step instanceof Step.Ddl ddl ? ddl.serving(after.address()) : step)
                .toList();
    }
}
