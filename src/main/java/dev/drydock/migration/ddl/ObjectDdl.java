package dev.drydock.migration.ddl;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Trigger;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The plain statements for any object: the switches here name every kind, so that a new one can't be forgotten.
public final class ObjectDdl {
    private ObjectDdl() {}

    public static List<Step> create(DbObject object, Context context) {
        List<Step> steps =
                new ArrayList<>(
                        switch (object) {
                            case Schema schema -> List.of(SchemaDdl.create(schema));
                            case Extension extension -> ExtensionDdl.create(extension, context);
                            case EnumType type -> List.of(EnumDdl.create(type));
                            case Domain domain -> DomainDdl.create(domain, context);
                            case CompositeType type -> CompositeTypeDdl.create(type);
                            case Sequence sequence -> List.of(SequenceDdl.create(sequence));
                            case Routine routine -> List.of(RoutineDdl.write(routine, "Create"));
                            case Table table -> TableDdl.create(table, context);
                            case Column column -> ColumnDdl.create(column, context);
                            case Constraint constraint -> ConstraintDdl.create(constraint, context);
                            case Index index -> IndexDdl.create(index, context);
                            case View view -> ViewDdl.create(view);
                            case MaterializedView view -> MaterializedViewDdl.create(view, context);
                            case Trigger trigger -> TriggerDdl.create(trigger, context);
                            case Policy policy -> List.of(PolicyDdl.create(policy));
                            case DefaultPrivileges privileges ->
                                    DefaultPrivilegesDdl.create(privileges, context);
                            case ScriptedObject scripted -> ScriptedDdl.create(scripted, context);
                        });
        if (!(object instanceof Column)) {
            steps.addAll(CommentDdl.create(object));
        }
        return steps;
    }

    public static List<Step> drop(DbObject object, Context context) {
        return switch (object) {
            case Schema schema -> List.of(SchemaDdl.drop(schema));
            case Extension extension -> List.of(ExtensionDdl.drop(extension));
            case EnumType type -> List.of(EnumDdl.drop(type));
            case Domain domain -> List.of(DomainDdl.drop(domain));
            case CompositeType type -> List.of(CompositeTypeDdl.drop(type));
            case Sequence sequence -> List.of(SequenceDdl.drop(sequence));
            case Routine routine -> List.of(RoutineDdl.drop(routine));
            case Table table -> List.of(TableDdl.drop(table, context));
            case Column column -> ColumnDdl.drop(column, context);
            case Constraint constraint -> ConstraintDdl.drop(constraint, context);
            case Index index -> List.of(IndexDdl.drop(index, context));
            case View view -> List.of(ViewDdl.drop(view));
            case MaterializedView view -> List.of(MaterializedViewDdl.drop(view));
            case Trigger trigger -> TriggerDdl.drop(trigger, context);
            case Policy policy -> List.of(PolicyDdl.drop(policy));
            case DefaultPrivileges privileges -> DefaultPrivilegesDdl.drop(privileges, context);
            case ScriptedObject scripted -> ScriptedDdl.drop(scripted);
        };
    }

    /// The statements for an object that stays in place; see `mustRebuild` and `mustSwap` for those that can't.
    public static List<Step> alter(DbObject before, DbObject after, Context context) {
        List<Step> steps =
                new ArrayList<>(
                        switch (after) {
                            case Schema schema -> List.<Step>of();
                            case Extension extension ->
                                    ExtensionDdl.alter((Extension) before, extension, context);
                            case EnumType type -> EnumDdl.addLabels((EnumType) before, type);
                            case Domain domain -> DomainDdl.alter((Domain) before, domain, context);
                            case CompositeType type ->
                                    CompositeTypeDdl.alter((CompositeType) before, type, context);
                            case Sequence sequence ->
                                    SequenceDdl.alter((Sequence) before, sequence);
                            case Routine routine ->
                                    ((Routine) before).definition().equals(routine.definition())
                                            ? List.<Step>of()
                                            : List.of(RoutineDdl.write(routine, "Replace"));
                            case Table table -> TableDdl.alter((Table) before, table, context);
                            case Column column -> ColumnDdl.alter((Column) before, column, context);
                            case Constraint constraint ->
                                    ConstraintDdl.alter((Constraint) before, constraint, context);
                            case Index index -> IndexDdl.alter((Index) before, index, context);
                            case View view -> ViewDdl.alter((View) before, view);
                            case MaterializedView view ->
                                    MaterializedViewDdl.alter(
                                            (MaterializedView) before, view, context);
                            case Trigger trigger ->
                                    TriggerDdl.alter((Trigger) before, trigger, context);
                            case Policy policy -> PolicyDdl.alter((Policy) before, policy);
                            case DefaultPrivileges privileges ->
                                    DefaultPrivilegesDdl.alter(
                                            (DefaultPrivileges) before, privileges);
                            case ScriptedObject scripted ->
                                    ScriptedDdl.alter((ScriptedObject) before, scripted, context);
                        });
        steps.addAll(CommentDdl.alter(before, after));
        return steps;
    }

    /// Whether the object must be dropped and created anew; what depends on it goes and comes back with it.
    public static boolean mustRebuild(DbObject before, DbObject after, Context context) {
        return switch (after) {
            case Routine routine -> RoutineDdl.mustRebuild((Routine) before, routine);
            case Column column -> ColumnDdl.mustRebuild((Column) before, column, context);
            case Constraint constraint ->
                    ConstraintDdl.mustRebuild((Constraint) before, constraint, context);
            case View view -> ViewDdl.mustRebuild((View) before, view);
            case MaterializedView view ->
                    MaterializedViewDdl.mustRebuild((MaterializedView) before, view);
            case Trigger trigger -> TriggerDdl.mustRebuild((Trigger) before, trigger);
            case Policy policy -> PolicyDdl.mustRebuild((Policy) before, policy);
            case ScriptedObject scripted ->
                    ScriptedDdl.mustRebuild((ScriptedObject) before, scripted, context);
            case Schema _, Extension _, EnumType _, Domain _, CompositeType _ -> false;
            case Index index -> !((Index) before).table().equals(index.table());
            case Table table -> TableDdl.mustRebuild((Table) before, table);
            case Sequence _, DefaultPrivileges _ -> false;
        };
    }

    /// Whether another index is wanted under the same name; it is built before the old one goes.
    public static boolean mustReplace(DbObject before, DbObject after, Context context) {
        return after instanceof Index index && IndexDdl.differs((Index) before, index, context);
    }

    /// Whether a new type must take the old one's place under the columns that use it.
    public static boolean mustSwap(DbObject before, DbObject after, Context context) {
        return TypeSwap.isNeeded(before, after, context);
    }

    /// Puts a new type in the place of an old one; `dropSwapped` comes when nothing uses the old one any more.
    public static List<Step> swap(DbObject before, DbObject after, Context context) {
        return TypeSwap.swap(before, after, context);
    }

    /// The same, where the new type is there under another name, and some columns have it already.
    ///
    /// @param named the steps by which the new type takes its name
    /// @param columns those that are converted
    public static List<Step> swap(
            DbObject before,
            DbObject after,
            List<Step> named,
            List<Column> columns,
            Context context) {
        return TypeSwap.swap(before, after, named, columns, context);
    }

    /// The columns that `swap` converts.
    public static List<Column> swappedColumns(DbObject before, DbObject after, Context context) {
        return TypeSwap.users(before, after, context);
    }

    /// The columns of other types that are made of the one that is put aside, and so are put aside too.
    public static Stream<Column> columnsOverSwapped(DbObject type, Context context) {
        return TypeSwap.columnsOver(type, context);
    }

    public static List<Step> dropSwapped(DbObject type) {
        return TypeSwap.dropOld(type);
    }

    /// The steps that give something new its owner, privileges and labels.
    public static List<Step> access(ObjectAddress address, Context context) {
        return AccessDdl.create(address, context);
    }

    /// The steps that change owner, privileges and labels.
    /// Gives a view that the migration has made for a while the owner and the privileges of something else.
    public static List<Step> accessOfView(ObjectAddress view, Access access, Context context) {
        return AccessDdl.give(view, access, context);
    }

    public static List<Step> alterAccess(Change.AlterAccess change, Context context) {
        return AccessDdl.alter(change.address(), change.before(), change.after(), context);
    }

    /// The step that makes a table a partition of its parent.
    public static Step attach(Table table, Context context) {
        return TableDdl.attach(table, context);
    }

    /// The steps that make a table inherit from parents that it did not have.
    public static List<Step> inherit(Table before, Table after) {
        return TableDdl.inherit(before, after);
    }

    /// Whether CREATE TABLE already says this constraint.
    public static boolean isInline(Constraint constraint, Table table, Context context) {
        return TableDdl.isInline(constraint, table, context);
    }

    /// The step that gives a new object its comment, if it has one.
    public static List<Step> comment(DbObject object) {
        return CommentDdl.create(object);
    }

    /// What CREATE TABLE does not say about a constraint inside of it.
    public static List<Step> descriptions(Constraint constraint) {
        List<Step> steps = new ArrayList<>(ConstraintDdl.describeIndex(constraint));
        steps.addAll(CommentDdl.create(constraint));
        return steps;
    }

    /// The step that ties a sequence to its column.
    public static Step own(Sequence sequence) {
        return SequenceDdl.own(sequence);
    }

    /// The steps by which a table names indexes, which must be there: replica identity and CLUSTER ON.
    ///
    /// @param before the table as it was, or null when it is new
    /// @param renewed tells of an index's name whether the index is new, so that it must be named again
    public static List<Step> nameIndexes(
            @Nullable Table before, Table after, Predicate<String> renewed) {
        return TableDdl.nameIndexes(before, after, renewed);
    }

    /// The step by which a materialized view names the index that CLUSTER uses, or nothing.
    public static List<Step> nameIndexes(
            @Nullable MaterializedView before, MaterializedView after, Predicate<String> renewed) {
        return MaterializedViewDdl.nameIndexes(before, after, renewed);
    }
}
