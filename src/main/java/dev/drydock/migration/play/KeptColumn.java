package dev.drydock.migration.play;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IndexDdl;
import dev.drydock.migration.ddl.RenameDdl;
import dev.drydock.sql.ColumnName;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Renames a column that running code uses. A second column is kept equal by a trigger, filled and indexed; in one short transaction the
/// column takes the new name and the second one the old name, and the trigger keeps them equal both ways. When nobody says the old name
/// any longer, the second column goes. What is built on the column stays with it.
record KeptColumn(Change.Rename rename, Renamed from, Context context) implements KeptName {
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Column renamed",
                    "second column, trigger, batches, indexes; swap of the names; pause; drop of"
                            + " the second column",
                    "ACCESS EXCLUSIVE for moments; batches lock rows",
                    "rows are written all the time, or --keep-names; one rename for each table",
                    "both names work until you resume; statements that were prepared with SELECT *"
                            + " fail once; before the pause ends every application must say the new"
                            + " name");

    /// Whether two columns can be one for a while.
    static boolean canBe(Change.Rename rename, Renamed from, Context context) {
        ObjectAddress table = rename.after().table();
        return rename.before().kind() == ObjectKind.COLUMN
                && from.renames().stream()
                                .filter(each -> each.after().table().equals(table))
                                .filter(each -> !each.before().kind().equals(ObjectKind.CONSTRAINT))
                                .count()
                        == 1
                && from.catalog().find(table) instanceof Table found
                && isPlain(found)
                && context.family(table).size() == 1
                && from.catalog().find(rename.after()) instanceof Column was
                && context.to().find(rename.after()) instanceof Column wanted
                && was.local()
                && was.generated() == null
                && was.identity() == null
                && was.type().equals(wanted.type())
                && wanted.generated() == null
                && from.catalog().accessTo(rename.after()).equals(Access.USUAL);
    }

    private static boolean isPlain(Table table) {
        return table.partitionKey() == null
                && table.partition() == null
                && table.ofType() == null
                && table.foreign() == null
                && table.inherits().isEmpty();
    }

    /// What a second column leaves on the table that has its name.
    static boolean isKept(ObjectAddress column, Catalog catalog) {
        return catalog.has(column) && catalog.has(trigger(column));
    }

    private static ObjectAddress trigger(ObjectAddress column) {
        return column.table().part(ObjectKind.TRIGGER, ColumnSync.name(column));
    }

    private ObjectAddress table() {
        return rename.after().table();
    }

    private static String name(ObjectAddress column) {
        return Identifier.quote(column.partName());
    }

    /// The column under its old name, in a table that may be called otherwise by now.
    private ObjectAddress first() {
        return table().column(rename.before().partName());
    }

    private Twin twin() {
        return new Twin(
                first(),
                Set.of(first()),
                sql -> ColumnName.replace(sql, first().partName(), name(twin().second())));
    }

    private ColumnSync sync() {
        return new ColumnSync(first(), rename.after());
    }

    private Column column() {
        return (Column) Objects.requireNonNull(from.original().find(rename.before()));
    }

    @Override
    public List<Step> begin() {
        List<Step> steps = new ArrayList<>();
        String old = name(rename.before());
        String second = twin().name();
        Column column = column();
        steps.add(
                alter(
                        "ADD COLUMN "
                                + second
                                + " "
                                + column.type()
                                + (column.collation() == null
                                        ? ""
                                        : " COLLATE " + column.collation()),
                        "Add a second column for " + rename.before().words()));
        steps.add(sync().function("CREATE", "", "    NEW." + second + " := NEW." + old + ";\n"));
        steps.addAll(sync().begin());
        steps.add(twin().fill(BackfilledColumn.key(table(), from.original()), old, rename.after()));
        steps.addAll(indexes());
        steps.addAll(swap(old, second));
        return steps;
    }

    private List<Step> swap(String old, String second) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                ddl(
                                "LOCK TABLE " + table().sql() + " IN ACCESS EXCLUSIVE MODE",
                                "Hold " + table().words() + " for a moment")
                        .locking(table(), LockMode.ACCESS_EXCLUSIVE));
        steps.addAll(RenameDdl.rename(rename, from.original()));
        steps.add(alter("RENAME COLUMN " + second + " TO " + old, "Keep the old name too"));
        steps.add(sync().function("CREATE OR REPLACE", "", bothWays(old, name(rename.after()))));
        return Step.inContract(steps);
    }

    /// Who writes one name writes the other. A new row that says none of them gets the default, which the column under its new name has.
    private static String bothWays(String old, String renamed) {
        return """
            IF TG_OP = 'INSERT' THEN
                IF NEW.%1$s IS NOT NULL THEN
                    NEW.%2$s := NEW.%1$s;
                END IF;
            ELSIF NEW.%2$s IS NOT DISTINCT FROM OLD.%2$s THEN
                NEW.%2$s := NEW.%1$s;
            END IF;
            NEW.%1$s := NEW.%2$s;
        """
                .formatted(old, renamed);
    }

    /// Queries and ON CONFLICT that say the old name need the same indexes.
    private List<Step> indexes() {
        List<Step> steps = new ArrayList<>();
        Catalog catalog = from.original();
        for (ObjectAddress dependent : catalog.dependents(rename.before())) {
            if (catalog.find(dependent) instanceof Index index && index.valid()) {
                steps.add(IndexDdl.create(twin().index(index), "CONCURRENTLY ", context));
            } else if (catalog.find(dependent) instanceof Constraint key
                    && key.address().table().equals(rename.before().table())
                    && UniqueFromIndex.canSucceed(key, context)) {
                steps.add(UniqueFromIndex.build(twin().constraint(key, key.name()), context));
            }
        }
        return steps.stream()
                .map(step -> step instanceof Step.Ddl ddl ? ddl.serving(rename.after()) : step)
                .toList();
    }

    @Override
    public List<Step> end() {
        return drop(rename.after(), rename.before().table().column(rename.before().partName()));
    }

    /// Takes a second column away, with what keeps it equal.
    ///
    /// @param serves the column that stays
    static List<Step> drop(ObjectAddress serves, ObjectAddress second) {
        List<Step> steps = new ArrayList<>(new ColumnSync(second, serves).end());
        steps.add(
                Step.Ddl.of(
                                serves,
                                "ALTER TABLE " + second.sql() + " DROP COLUMN " + name(second),
                                "Drop the second column, whose values are in " + serves.words())
                        .locking(second.table(), LockMode.ACCESS_EXCLUSIVE));
        return Step.inContract(steps);
    }

    private Step.Ddl ddl(String sql, String purpose) {
        return Step.Ddl.of(rename.after(), sql, purpose);
    }

    private Step.Ddl alter(String action, String purpose) {
        return ddl("ALTER TABLE " + table().sql() + " " + action, purpose)
                .locking(table(), LockMode.ACCESS_EXCLUSIVE);
    }
}
