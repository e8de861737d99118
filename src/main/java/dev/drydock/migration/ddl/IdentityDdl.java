package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Identity columns, and the change between an identity and a sequence that the column owns. The counter goes on where it was.
public final class IdentityDdl {
    private IdentityDdl() {}

    /// `GENERATED … AS IDENTITY (…)`
    static String definition(Column column, Column.Identity identity) {
        return definition(column, identity, !identity.sequenceName().equals(usualName(column)));
    }

    /// @param named whether the sequence's name is said
    private static String definition(Column column, Column.Identity identity, boolean named) {
        String options =
                SequenceDdl.different(
                                SequenceDdl.defaults(column.type()),
                                SequenceDdl.within(identity.sequence(), column.type()))
                        .replace(" RESTART", "");
        String name = named ? "SEQUENCE NAME " + sequence(column, identity).sql() : "";
        String inside = (name + options).strip();
        return "GENERATED "
                + (identity.always() ? "ALWAYS" : "BY DEFAULT")
                + " AS IDENTITY"
                + (inside.isEmpty() ? "" : " (" + inside + ")");
    }

    /// What an identity that has just been made needs beside its definition, which cannot say what the sequence counts in.
    static List<Step> afterCreation(Column column) {
        Column.Identity identity = column.identity();
        return identity == null
                ? List.of()
                : count(
                        column,
                        identity,
                        column.type(),
                        SequenceDdl.within(identity.sequence(), column.type()));
    }

    /// Lets the sequence count in its own type, of which no clause of an identity speaks.
    private static List<Step> count(
            Column column, Column.Identity identity, String type, Sequence.Options options) {
        if (type.equals(identity.dataType())) {
            return List.of();
        }
        return List.of(
                Step.Ddl.of(
                        column.address(),
                        "ALTER SEQUENCE "
                                + sequence(column, identity).sql()
                                + " AS "
                                + identity.dataType()
                                + SequenceDdl.different(
                                        SequenceDdl.retyped(options, type, identity.dataType()),
                                        identity.sequence()),
                        "Let the identity of "
                                + column.address().words()
                                + " count in "
                                + identity.dataType()));
    }

    /// Gives an identity to a column that takes the place of another one, and goes on counting where that one is. The old sequence goes
    /// with the old column.
    public static List<Step> takeOver(
            Column before, Column after, ObjectAddress successor, Context context) {
        Column.Identity was = before.identity();
        Column.Identity wanted = after.identity();
        if (was == null || wanted == null) {
            return List.of();
        }
        ObjectAddress old = aside(sequence(before, was));
        List<Step> steps = new ArrayList<>();
        steps.add(rename(after, sequence(before, was), old));
        steps.add(
                context.locking(
                        Step.Ddl.of(
                                after.address(),
                                "ALTER TABLE "
                                        + successor.sql()
                                        + " ALTER COLUMN "
                                        + Identifier.quote(successor.partName())
                                        + " ADD "
                                        + definition(after, wanted, true),
                                "Add an identity to the new column"),
                        after.address().table(),
                        LockMode.ACCESS_EXCLUSIVE));
        steps.addAll(afterCreation(after));
        steps.add(copy(after, old, sequence(after, wanted)));
        return steps;
    }

    /// The sequence that numbers rows until the identity is there. Who inserts needs a privilege on it, which an identity never asks for.
    public static List<Step> counter(Column column, Sequence counter) {
        return List.of(
                Step.Ddl.of(
                        column.address(),
                        SequenceDdl.create(counter).sql(),
                        "Count for " + column.address().words()),
                Step.Ddl.of(
                        column.address(),
                        "GRANT USAGE ON SEQUENCE " + counter.address().sql() + " TO PUBLIC",
                        "Let everybody who inserts count with it"));
    }

    /// The expression that takes the next number of a sequence.
    public static String nextValue(ObjectAddress sequence) {
        return "nextval(" + Identifier.literal(sequence.sql()).strip() + "::regclass)";
    }

    /// Lets an identity take over from the sequence that has been the column's default, in one transaction.
    public static List<Step> succeed(Column column, ObjectAddress counter, Context context) {
        Column.Identity wanted = Objects.requireNonNull(column.identity());
        List<Step> steps = new ArrayList<>();
        steps.add(ColumnDdl.alter(column, "DROP DEFAULT", "Take the default off ", context));
        steps.add(
                ColumnDdl.alter(
                        column,
                        "ADD " + definition(column, wanted),
                        "Add an identity to ",
                        context));
        steps.addAll(afterCreation(column));
        steps.add(copy(column, counter, sequence(column, wanted)));
        steps.add(
                Step.Ddl.of(
                        column.address(),
                        "DROP SEQUENCE " + counter.sql(),
                        "Drop the sequence that the identity has taken over from"));
        return steps.stream().map(IdentityDdl::inContract).toList();
    }

    private static String usualName(Column column) {
        return GeneratedName.of(column.address().name(), column.name(), "seq");
    }

    private static ObjectAddress sequence(Column column, Column.Identity identity) {
        return sequence(column, identity.sequenceName());
    }

    private static ObjectAddress sequence(Column column, String name) {
        return ObjectAddress.of(
                ObjectKind.SEQUENCE, Objects.requireNonNull(column.address().schema()), name);
    }

    /// The sequence that the column's new identity takes over from, or null.
    public static @Nullable Sequence predecessor(Column before, Column after, Context context) {
        return before.identity() == null && after.identity() != null
                ? owned(before.address(), context.from(), context.to())
                : null;
    }

    /// The sequence that takes over from the column's old identity, or null.
    public static @Nullable Sequence successor(Column before, Column after, Context context) {
        return before.identity() != null && after.identity() == null
                ? owned(after.address(), context.to(), context.from())
                : null;
    }

    private static @Nullable Sequence owned(
            ObjectAddress column,
            dev.drydock.catalog.Catalog there,
            dev.drydock.catalog.Catalog gone) {
        return there.sequencesOwnedBy(column).stream()
                .filter(sequence -> !gone.has(sequence.address()))
                .findFirst()
                .orElse(null);
    }

    /// What happens before the default changes.
    static List<Step> before(Column before, Column after, Context context) {
        Column.Identity was = before.identity();
        if (was == null || after.identity() != null) {
            return List.of();
        }
        Sequence successor = successor(before, after, context);
        List<Step> steps = new ArrayList<>();
        ObjectAddress old = sequence(before, was);
        if (successor != null) {
            if (old.equals(successor.address())) {
                ObjectAddress aside = aside(old);
                steps.add(rename(after, old, aside));
                old = aside;
            }
            steps.add(SequenceDdl.create(successor));
            steps.add(copy(after, old, successor.address()));
            steps.add(SequenceDdl.own(successor));
            steps.addAll(CommentDdl.create(successor));
        }
        steps.add(ColumnDdl.alter(after, "DROP IDENTITY", "Take the identity off ", context));
        return steps.stream().map(IdentityDdl::inContract).toList();
    }

    /// What happens after the default has changed.
    static List<Step> after(Column before, Column after, Context context) {
        Column.Identity was = before.identity();
        Column.Identity wanted = after.identity();
        if (wanted == null || wanted.equals(was)) {
            return List.of();
        }
        return was == null
                ? add(before, after, wanted, context)
                : change(before, after, was, wanted, context);
    }

    private static List<Step> add(
            Column before, Column after, Column.Identity wanted, Context context) {
        Sequence predecessor = predecessor(before, after, context);
        List<Step> steps = new ArrayList<>();
        ObjectAddress old = predecessor == null ? null : predecessor.address();
        if (old != null && old.equals(sequence(after, wanted))) {
            ObjectAddress aside = aside(old);
            steps.add(rename(after, old, aside));
            old = aside;
        }
        steps.add(
                ColumnDdl.alter(
                        after, "ADD " + definition(after, wanted), "Add an identity to ", context));
        steps.addAll(afterCreation(after));
        if (old != null) {
            steps.add(copy(after, old, sequence(after, wanted)));
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "DROP SEQUENCE " + old.sql(),
                            "Drop the sequence that the identity has taken over from"));
        }
        return steps.stream().map(IdentityDdl::inContract).toList();
    }

    private static List<Step> change(
            Column before,
            Column after,
            Column.Identity was,
            Column.Identity wanted,
            Context context) {
        List<Step> steps = new ArrayList<>();
        if (!was.sequenceName().equals(wanted.sequenceName())) {
            steps.add(rename(after, sequence(after, was), sequence(after, wanted)));
        }
        StringBuilder actions = new StringBuilder();
        if (was.always() != wanted.always()) {
            actions.append("SET GENERATED ").append(wanted.always() ? "ALWAYS" : "BY DEFAULT");
        }
        // The server lets the sequence follow the column's type.
        String type = before.type().equals(after.type()) ? was.dataType() : after.type();
        Sequence.Options options = SequenceDdl.retyped(was.sequence(), was.dataType(), type);
        count(after, wanted, type, options).forEach(step -> steps.add(inContract(step)));
        if (!type.equals(wanted.dataType())) {
            options = wanted.sequence();
        }
        for (String clause : SequenceDdl.clauses(options, wanted.sequence())) {
            actions.append(actions.isEmpty() ? "" : " ")
                    .append(clause.equals("RESTART") ? "" : "SET ")
                    .append(clause);
        }
        if (!actions.isEmpty()) {
            steps.add(
                    ColumnDdl.alter(after, actions.toString(), "Change the identity of ", context));
        }
        return steps;
    }

    private static ObjectAddress aside(ObjectAddress sequence) {
        return ObjectAddress.of(
                ObjectKind.SEQUENCE,
                Objects.requireNonNull(sequence.schema()),
                HelperName.old(sequence.name()));
    }

    private static Step rename(Column column, ObjectAddress before, ObjectAddress after) {
        return Step.Ddl.of(
                column.address(),
                "ALTER SEQUENCE " + before.sql() + " RENAME TO " + Identifier.quote(after.name()),
                "Rename the sequence of " + column.address().words());
    }

    /// Goes on counting where the old sequence is.
    private static Step copy(Column column, ObjectAddress old, ObjectAddress next) {
        return Step.Ddl.of(
                column.address(),
                "SELECT pg_catalog.setval("
                        + Identifier.literal(next.sql()).strip()
                        + ", last_value, is_called) FROM "
                        + old.sql(),
                "Go on counting where " + column.address().words() + " is");
    }

    private static Step inContract(Step step) {
        return step instanceof Step.Ddl ddl ? ddl.in(Phase.CONTRACT) : step;
    }
}
