package dev.drydock.migration.play;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Adds a column whose existing rows need a value each: the empty column first, its default for new rows next, then the rows in
/// batches, NOT NULL last. A constant default needs none of this: PostgreSQL keeps it beside the table.
final class BackfilledColumn implements Play {
    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Column whose rows need a value each",
                "column, default for new rows, rows in batches, NOT NULL by proof",
                "ACCESS EXCLUSIVE for moments; batches lock rows",
                "the default is volatile, or a fill is given, or NOT NULL has no default",
                "nothing");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Create(Column column)) || !applies(column, context)) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        steps.add(ColumnDdl.add(column, ColumnDdl.definition(column, false, context), context));
        if (column.defaultValue() != null) {
            steps.add(ColumnDdl.setDefault(column, context));
        }
        String fill = context.fills().getOrDefault(column.address(), column.defaultValue());
        if (fill != null) {
            steps.add(backfill(column, fill, context));
            if (context.facts().isLarge(column.address().table())) {
                steps.add(FreshStatistics.of(column.address(), column.address()));
            }
        }
        if (column.notNull()) {
            steps.addAll(ProvenNotNull.prove(column, context));
        }
        steps.addAll(ColumnDdl.afterCreation(column, context));
        return steps;
    }

    private static boolean applies(Column column, Context context) {
        boolean filled = context.fills().containsKey(column.address());
        boolean failsOnRows = column.notNull() && column.defaultValue() == null;
        return context.online(column.address(), column.address().table())
                && context.facts().of(column.address().table()).rows() != 0
                && column.local()
                && column.generated() == null
                && column.identity() == null
                && (column.volatileDefault() || filled || failsOnRows);
    }

    /// Gives existing rows without a value the result of an expression.
    static Step backfill(Column column, String expression, Context context) {
        ObjectAddress table = column.address().table();
        String name = Identifier.quote(column.name());
        return new Step.Backfill(
                table,
                key(table, context),
                name + " = " + expression,
                name + " IS NULL",
                "Fill " + column.address().words() + " in batches",
                List.of(column.address()),
                List.of(new ExpectedLock(table, LockMode.ROW_EXCLUSIVE)));
    }

    /// The primary key's columns; a partitioned table is walked by its key as well, without any key rows are found by `ctid`.
    static List<String> key(ObjectAddress table, Context context) {
        return key(table, context.from());
    }

    static List<String> key(ObjectAddress table, Catalog catalog) {
        return catalog.constraints(table).stream()
                .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
                .findFirst()
                .map(Constraint::columns)
                .orElse(List.of());
    }
}
