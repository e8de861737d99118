package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.diff.Change;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.IdentityDdl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Numbers the rows of a filled table with a new identity column: the empty column first, a sequence of its own as the default for new
/// rows, then the rows that are there in batches, NOT NULL by proof. In the end an identity takes over and goes on counting. ADD COLUMN
/// with an identity would write the table anew.
final class BackfilledIdentity implements Play {
    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Identity column on a filled table",
                "column, sequence as default, rows in batches, NOT NULL by proof, then the identity"
                        + " takes over the counter",
                "ACCESS EXCLUSIVE for moments; batches lock rows",
                "the table has rows; it is no parent of others",
                "nothing; new rows are numbered at once");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Create(Column column))
                || column.identity() == null
                || !applies(column, context)) {
            return null;
        }
        Column plain = plain(column);
        Sequence counter = counter(column, column.identity());
        List<Step> steps = new ArrayList<>();
        steps.addAll(IdentityDdl.counter(column, counter));
        steps.add(ColumnDdl.add(plain, ColumnDdl.definition(plain, false, context), context));
        steps.add(ColumnDdl.setDefault(plain, context));
        steps.add(
                BackfilledColumn.backfill(
                        column, Objects.requireNonNull(plain.defaultValue()), context));
        if (context.facts().isLarge(column.address().table())) {
            steps.add(FreshStatistics.of(column.address(), column.address()));
        }
        steps.addAll(ProvenNotNull.prove(column, context));
        steps.addAll(IdentityDdl.succeed(column, counter.address(), context));
        steps.addAll(ColumnDdl.afterCreation(column, context));
        return steps;
    }

    private static boolean applies(Column column, Context context) {
        ObjectAddress table = column.address().table();
        return context.online(column.address(), table)
                && context.facts().of(table).rows() != 0
                && column.local()
                && column.notNullConstraint() == null
                && !context.fills().containsKey(column.address())
                && !context.isPartitioned(table)
                && context.family(table).size() == 1;
    }

    private static Sequence counter(Column column, Column.Identity identity) {
        return new Sequence(
                ObjectAddress.of(
                        ObjectKind.SEQUENCE,
                        Objects.requireNonNull(column.address().schema()),
                        HelperName.successor(identity.sequenceName())),
                identity.dataType(),
                identity.sequence(),
                false,
                null,
                null);
    }

    private static Column plain(Column column) {
        Column.Identity identity = Objects.requireNonNull(column.identity());
        return column.nullable()
                .withIdentity(null)
                .withDefault(IdentityDdl.nextValue(counter(column, identity).address()));
    }
}
