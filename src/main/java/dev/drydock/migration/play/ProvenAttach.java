package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Attaches a partition without a scan under lock: a check on the table says that its rows are within the bounds, one on the default
/// partition that none of its rows are. Both are validated beside readers and writers, prove it to ATTACH PARTITION, and go.
public final class ProvenAttach {
    /// The move in words.
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Partition attached",
                    "keys from indexes, checks NOT VALID on the table and the default partition,"
                            + " VALIDATE, ATTACH, drop the checks",
                    "ACCESS EXCLUSIVE on both for moments; SHARE UPDATE EXCLUSIVE for the scans and"
                            + " on the parent",
                    "the parent is in use, its key is one column, by range or list",
                    "rows that belong elsewhere fail from the checks on");

    private static final Pattern KEY = Pattern.compile("(RANGE|LIST) \\(([a-z_][a-z_0-9]*)\\)");
    private static final Pattern RANGE =
            Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)", Pattern.DOTALL);

    private ProvenAttach() {}

    /// @param before the table as it is, null when it is new
    public static List<Step> steps(@Nullable Table before, Table after, Context context) {
        Step attach = ObjectDdl.attach(after, context);
        Table.Partition partition = Objects.requireNonNull(after.partition());
        String within = within(partition, context);
        if (within == null || !context.online(partition.parent())) {
            return List.of(attach);
        }
        boolean own = before != null && isProvable(after.address(), context);
        ObjectAddress rest = rest(partition.parent(), context);
        List<Constraint> proofs = new ArrayList<>();
        if (own) {
            proofs.add(proof(after.address(), "bounds", within));
        }
        if (rest != null && isProvable(rest, context)) {
            proofs.add(proof(rest, after.address().name(), "NOT (" + within + ")"));
        }
        List<Step> steps = new ArrayList<>();
        if (own) {
            keys(after, context).forEach(key -> steps.addAll(key(after, key, context)));
        }
        for (Constraint proof : proofs) {
            steps.add(ConstraintDdl.add(proof, " NOT VALID", context).serving(after.address()));
            steps.add(validate(after, proof, context));
        }
        steps.add(
                attach.withWorks(
                        attach.works().stream()
                                .filter(work -> !isSpared(work, proofs, own))
                                .toList()));
        proofs.forEach(proof -> steps.add(drop(after, proof)));
        return proofs.isEmpty() ? steps : Step.inContract(steps);
    }

    /// The keys that the table has as a partition only, and that its parent has already; else ATTACH builds their indexes under lock.
    private static List<Constraint> keys(Table table, Context context) {
        ObjectAddress parent = Objects.requireNonNull(table.partition()).parent();
        return context.to().constraints(table.address()).stream()
                .filter(key -> !key.local() && !context.from().has(key.address()))
                .map(Constraint::own)
                .filter(key -> UniqueFromIndex.canSucceed(key, context))
                .filter(key ->
                        context.from().constraints(parent).stream()
                                .anyMatch(above ->
                                        above.type() == key.type()
                                                && above.definition().equals(key.definition())))
                .toList();
    }

    private static List<Step> key(Table table, Constraint key, Context context) {
        return Stream.of(UniqueFromIndex.build(key, context), UniqueFromIndex.swap(key, context))
                .<Step>map(
                        step -> step instanceof Step.Ddl ddl ? ddl.serving(table.address()) : step)
                .toList();
    }

    private static boolean isSpared(ExpectedWork work, List<Constraint> proofs, boolean own) {
        return proofs.stream().anyMatch(proof -> proof.address().table().equals(work.relation()))
                && (own || work.work() == Work.SCAN);
    }

    /// Whether the table is there, is in use, and a check of its own says something of all its rows.
    private static boolean isProvable(ObjectAddress table, Context context) {
        return context.online(table)
                && !context.isPartitioned(table)
                && context.family(table).size() == 1;
    }

    private static @Nullable ObjectAddress rest(ObjectAddress parent, Context context) {
        return context.from().children(parent).stream()
                .filter(table ->
                        table.partition() != null && table.partition().bound().equals("DEFAULT"))
                .filter(table ->
                        context.to().find(table.address()) instanceof Table kept
                                && Objects.equals(table.partition(), kept.partition()))
                .map(Table::address)
                .findFirst()
                .orElse(null);
    }

    /// What is true of all rows within the bounds, written as the server writes it for itself, or null where only a scan can tell. Source:
    /// `get_qual_for_range` and `get_qual_for_list` in `partbounds.c`.
    private static @Nullable String within(Table.Partition partition, Context context) {
        if (!(context.from().find(partition.parent()) instanceof Table parent)
                || parent.partitionKey() == null) {
            return null;
        }
        Matcher key = KEY.matcher(parent.partitionKey());
        if (!key.matches()
                || !(context.to().find(parent.address().column(key.group(2))) instanceof Column)) {
            return null;
        }
        String column = Identifier.quote(key.group(2));
        Matcher range = RANGE.matcher(partition.bound());
        if (key.group(1).equals("RANGE") && range.matches()) {
            return column
                    + " IS NOT NULL"
                    + side(column, ">=", range.group(1), "MINVALUE")
                    + side(column, "<", range.group(2), "MAXVALUE");
        }
        Matcher list = LIST.matcher(partition.bound());
        if (key.group(1).equals("LIST") && list.matches() && !list.group(1).contains("NULL")) {
            return column + " IS NOT NULL AND " + column + " IN (" + list.group(1) + ")";
        }
        return null;
    }

    private static String side(String column, String operator, String bound, String none) {
        return bound.equals(none) ? "" : " AND " + column + " " + operator + " " + bound;
    }

    private static Constraint proof(ObjectAddress table, String what, String expression) {
        return new Constraint(
                table.part(ObjectKind.CONSTRAINT, HelperName.proof(table.name(), what)),
                Constraint.Type.CHECK,
                "CHECK (" + expression + ")",
                List.of(),
                null,
                null,
                true,
                true,
                null);
    }

    private static Step validate(Table partition, Constraint proof, Context context) {
        Step step = ConstraintDdl.validate(proof, context);
        return new Step.Validate(
                step.sql(),
                "Check that every row of " + proof.address().table().words() + " stays where it is",
                List.of(partition.address()),
                step.locks(),
                0);
    }

    private static Step drop(Table partition, Constraint proof) {
        ObjectAddress table = proof.address().table();
        return Step.Ddl.of(
                        partition.address(),
                        "ALTER TABLE "
                                + table.sql()
                                + " DROP CONSTRAINT "
                                + Identifier.quote(proof.name()),
                        "Drop the check, which the bounds have made needless")
                .locking(table, LockMode.ACCESS_EXCLUSIVE);
    }
}
