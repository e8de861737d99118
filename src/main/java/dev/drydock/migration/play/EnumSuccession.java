package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes labels away from an enum type, or orders them anew: a second type with the wanted labels is made, each column of a large table
/// gets a second one of that type, filled and indexed beside readers and writers, and in one short transaction the type and the columns
/// take the others' places. Columns of small tables are converted in that transaction.
///
/// @param columns those of large tables
/// @param converted those that are converted in place
public record EnumSuccession(
        EnumType before,
        EnumType after,
        List<ColumnSuccession> columns,
        List<Column> converted,
        Context context) {
    /// The move in words.
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Enum labels removed or reordered",
                    "rows with such a label refused; second type, for each column of it in a large"
                            + " table a second column, trigger, batches, indexes and constraints of"
                            + " its own; types and columns change places in one transaction, which"
                            + " converts small tables",
                    "ACCESS EXCLUSIVE for moments, in the end on all tables with the type at once;"
                            + " batches lock rows",
                    "a table in use has the type that is large, of unknown size or asked for by"
                            + " name, and each such column can have a second one",
                    "a label that goes is refused from the first steps on; statements that were"
                            + " prepared before fail once at the swap");

    public EnumSuccession {
        columns = List.copyOf(columns);
        converted = List.copyOf(converted);
    }

    /// The succession of an enum type, or null where the type can be altered, or is best put in place at once: no large table has it, or
    /// one of those can't have a second column.
    public static @Nullable EnumSuccession of(EnumType before, EnumType after, Context context) {
        if (!ObjectDdl.mustSwap(before, after, context)) {
            return null;
        }
        EnumInWaiting type = new EnumInWaiting(after.address());
        List<ColumnSuccession> columns = new ArrayList<>();
        List<Column> converted = new ArrayList<>();
        for (Column column : ObjectDdl.swappedColumns(before, after, context)) {
            if (!isLarge(column, after, context)) {
                converted.add(column);
            } else if (context.to().find(column.address()) instanceof Column wanted) {
                ColumnSuccession succession =
                        new Successors(
                                        column,
                                        wanted,
                                        type,
                                        new TreeSet<>(Set.of(column.address())),
                                        context)
                                .succession();
                if (succession == null) {
                    return null;
                }
                columns.add(succession);
            }
        }
        boolean others =
                ObjectDdl.columnsOverSwapped(before, context)
                        .anyMatch(column -> isLarge(column, after, context));
        return columns.isEmpty() || others
                ? null
                : new EnumSuccession(before, after, columns, converted, context);
    }

    private static boolean isLarge(Column column, EnumType type, Context context) {
        return context.family(column.address().table()).stream()
                .anyMatch(table -> context.mustNotWait(type.address(), table));
    }

    private ObjectAddress type() {
        return after.address();
    }

    private EnumInWaiting inWaiting() {
        return new EnumInWaiting(type());
    }

    private List<Column> users() {
        return Stream.concat(columns.stream().map(ColumnSuccession::before), converted.stream())
                .toList();
    }

    // ---- before anything is written ----

    /// The type in waiting. New rows get no label by default that goes, and no row has one.
    public List<Step> prepare() {
        List<Step> steps = new ArrayList<>();
        users().forEach(column -> steps.addAll(newDefault(column)));
        List<String> gone = new ArrayList<>(before.labels());
        gone.removeAll(after.labels());
        if (!gone.isEmpty()) {
            users().forEach(column -> steps.add(refuse(column, gone)));
        }
        steps.add(
                Step.Ddl.of(
                        type(),
                        ObjectDdl.create(
                                        new EnumType(inWaiting().address(), after.labels(), null),
                                        context)
                                .getFirst()
                                .sql(),
                        "Make the type that takes the place of " + type().words()));
        return steps;
    }

    /// A default that goes is none for new rows either, as soon as another one can be said.
    private List<Step> newDefault(Column column) {
        return context.to().find(column.address()) instanceof Column wanted
                        && !Objects.equals(column.defaultValue(), wanted.defaultValue())
                        && inWaiting().canHaveDefault(column, wanted, context)
                ? List.of(ColumnDdl.setDefault(column.withDefault(wanted.defaultValue()), context))
                : List.of();
    }

    private Step refuse(Column column, List<String> gone) {
        ObjectAddress table = column.address().table();
        String name = Identifier.quote(column.name());
        String labels =
                gone.stream()
                        .map(label -> Identifier.literal(label).strip())
                        .collect(Collectors.joining(", "));
        String condition =
                column.type().endsWith("[]")
                        ? name + " && ARRAY[" + labels + "]::" + column.type()
                        : name + " IN (" + labels + ")";
        String body =
                """
                BEGIN
                    IF EXISTS (SELECT FROM %s WHERE %s) THEN
                        RAISE check_violation USING MESSAGE = %s,
                            HINT = 'Give these rows another label, and go on.';
                    END IF;
                END
                """
                        .formatted(
                                table.sql(),
                                condition,
                                Identifier.literal(
                                                "rows of "
                                                        + table.words()
                                                        + " hold a label in "
                                                        + column.name()
                                                        + " that goes: "
                                                        + String.join(", ", gone))
                                        .strip());
        return Step.Ddl.of(
                        type(),
                        "DO " + Identifier.dollarQuoted(body, "check"),
                        "Refuse to go on while a row of "
                                + table.words()
                                + " holds a label that goes")
                .locking(table, LockMode.ACCESS_SHARE)
                .doing(table, Work.SCAN)
                .outside();
    }

    // ---- the short transaction ----

    /// Type and columns take the others' places; the old type goes when nothing uses it any more.
    public List<Step> takeOver() {
        Set<ObjectAddress> tables = new TreeSet<>();
        columns.forEach(column -> tables.add(column.after().address().table()));
        converted.forEach(column -> tables.addAll(context.family(column.address().table())));
        List<Step> steps = new ArrayList<>();
        steps.add(ColumnSuccession.hold(type(), tables));
        steps.addAll(ObjectDdl.swap(before, after, renamed(), converted, context));
        columns.forEach(column -> steps.addAll(column.exchange()));
        return Step.inContract(steps);
    }

    private List<Step> renamed() {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        type(),
                        "ALTER TYPE "
                                + inWaiting().address().sql()
                                + " RENAME TO "
                                + inWaiting().name(),
                        "Let the new type take its name"));
        steps.addAll(ObjectDdl.comment(after));
        return steps;
    }
}
