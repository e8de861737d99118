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
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.HelperName;
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
        return column.table().part(ObjectKind.TRIGGER, syncName(column));
    }

    private static String syncName(ObjectAddress column) {
        return HelperName.sync(column.name(), column.partName());
    }

    private ObjectAddress table() {
        return rename.after().table();
    }

    private static String name(ObjectAddress column) {
        return Identifier.quote(column.partName());
    }

    private ObjectAddress second() {
        return table().column(HelperName.successor(rename.before().partName()));
    }

    private Column column() {
        return (Column) Objects.requireNonNull(from.original().find(rename.before()));
    }

    @Override
    public List<Step> begin() {
        List<Step> steps = new ArrayList<>();
        String old = name(rename.before());
        String second = name(second());
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
        steps.add(function("CREATE", "    NEW." + second + " := NEW." + old + ";\n"));
        steps.addAll(fire());
        steps.add(
                new Step.Backfill(
                        table(),
                        BackfilledColumn.key(table(), from.original()),
                        second + " = " + old,
                        second + " IS NULL AND " + old + " IS NOT NULL",
                        "Fill the second column in batches",
                        List.of(rename.after()),
                        List.of(new ExpectedLock(table(), LockMode.ROW_EXCLUSIVE))));
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
        steps.add(function("CREATE OR REPLACE", bothWays(old, name(rename.after()))));
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

    private String functionName() {
        return Identifier.quote(Objects.requireNonNull(table().schema()))
                + "."
                + Identifier.quote(syncName(rename.before()));
    }

    private Step function(String create, String body) {
        return ddl(
                create
                        + " FUNCTION "
                        + functionName()
                        + "() RETURNS trigger\n"
                        + "LANGUAGE plpgsql SET search_path = '' AS $sync$\n"
                        + "BEGIN\n"
                        + body
                        + "    RETURN NEW;\nEND\n$sync$",
                "Write what keeps the two columns equal");
    }

    private List<Step> fire() {
        String trigger = Identifier.quote(syncName(rename.before()));
        return List.of(
                ddl(
                                "CREATE TRIGGER "
                                        + trigger
                                        + " BEFORE INSERT OR UPDATE ON "
                                        + table().sql()
                                        + "\n    FOR EACH ROW EXECUTE FUNCTION "
                                        + functionName()
                                        + "()",
                                "Keep the two columns equal")
                        .locking(table(), LockMode.SHARE_ROW_EXCLUSIVE),
                ddl(
                                "ALTER TABLE "
                                        + table().sql()
                                        + " ENABLE ALWAYS TRIGGER "
                                        + trigger,
                                "Let it fire for replicated rows too")
                        .locking(table(), LockMode.SHARE_ROW_EXCLUSIVE));
    }

    /// Queries and ON CONFLICT that say the old name need the same indexes.
    private List<Step> indexes() {
        List<Step> steps = new ArrayList<>();
        Catalog catalog = from.original();
        for (ObjectAddress dependent : catalog.dependents(rename.before())) {
            if (catalog.find(dependent) instanceof Index index && index.valid()) {
                steps.add(IndexDdl.create(second(index), "CONCURRENTLY ", context));
            } else if (catalog.find(dependent) instanceof Constraint key
                    && key.address().table().equals(rename.before().table())
                    && UniqueFromIndex.canSucceed(key, context)) {
                steps.add(UniqueFromIndex.build(second(key), context));
            }
        }
        return steps.stream()
                .map(step -> step instanceof Step.Ddl ddl ? ddl.serving(rename.after()) : step)
                .toList();
    }

    private String toSecond(String sql) {
        return ColumnName.replace(sql, rename.before().partName(), name(second()));
    }

    private Index second(Index index) {
        return new Index(
                ObjectAddress.of(
                        ObjectKind.INDEX,
                        Objects.requireNonNull(index.address().schema()),
                        HelperName.successor(index.address().name())),
                index.table(),
                index.unique(),
                toSecond(index.definition()),
                index.options(),
                index.tablespace(),
                index.statistics(),
                true,
                null,
                false,
                index.age(),
                null);
    }

    private Constraint second(Constraint key) {
        return new Constraint(
                key.address(),
                key.type(),
                toSecond(key.definition()),
                key.columns().stream()
                        .map(column ->
                                column.equals(rename.before().partName())
                                        ? second().partName()
                                        : column)
                        .toList(),
                key.referenced(),
                key.index(),
                true,
                true,
                null);
    }

    @Override
    public List<Step> end() {
        return drop(rename.after(), rename.before().table().column(rename.before().partName()));
    }

    /// Takes a second column away, with what keeps it equal.
    ///
    /// @param serves the column that stays
    static List<Step> drop(ObjectAddress serves, ObjectAddress second) {
        String sync = Identifier.quote(syncName(second));
        String schema = Identifier.quote(Objects.requireNonNull(second.schema()));
        return Step.inContract(
                List.of(
                        Step.Ddl.of(
                                        serves,
                                        "DROP TRIGGER " + sync + " ON " + second.sql(),
                                        "Stop keeping the columns equal")
                                .locking(second.table(), LockMode.ACCESS_EXCLUSIVE),
                        Step.Ddl.of(
                                serves,
                                "DROP FUNCTION " + schema + "." + sync + "()",
                                "Drop what did"),
                        Step.Ddl.of(
                                        serves,
                                        "ALTER TABLE "
                                                + second.sql()
                                                + " DROP COLUMN "
                                                + name(second),
                                        "Drop the second column, whose values are in "
                                                + serves.words())
                                .locking(second.table(), LockMode.ACCESS_EXCLUSIVE)));
    }

    private Step.Ddl ddl(String sql, String purpose) {
        return Step.Ddl.of(rename.after(), sql, purpose);
    }

    private Step.Ddl alter(String action, String purpose) {
        return ddl("ALTER TABLE " + table().sql() + " " + action, purpose)
                .locking(table(), LockMode.ACCESS_EXCLUSIVE);
    }
}
