package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ViewColumn;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// CREATE, ALTER and DROP MATERIALIZED VIEW. Another definition means a new one.
final class MaterializedViewDdl {
    private MaterializedViewDdl() {}

    static List<Step> create(MaterializedView view, Context context) {
        List<Step> steps = new ArrayList<>();
        Step.Ddl create =
                Step.Ddl.of(
                        view.address(),
                        "CREATE MATERIALIZED VIEW "
                                + view.address().sql()
                                + (view.accessMethod().equals("heap")
                                        ? ""
                                        : "\n    USING " + Identifier.quote(view.accessMethod()))
                                + (view.options().isEmpty()
                                        ? ""
                                        : "\n    WITH (" + Parameters.list(view.options()) + ")")
                                + (view.tablespace() == null
                                        ? ""
                                        : "\n    TABLESPACE " + Identifier.quote(view.tablespace()))
                                + " AS\n"
                                + view.definition()
                                + (view.populated() ? "" : "\nWITH NO DATA"),
                        "Create materialized view " + view.address().words());
        steps.add(view.populated() ? reading(create, view.address(), context) : create);
        for (ViewColumn column : view.columns()) {
            steps.addAll(TuningDdl.create(target(view, column), column.tuning(), context));
        }
        steps.addAll(ViewDdl.columnComments(view.address(), List.of(), view.columns()));
        return steps;
    }

    /// The step, known to read what the view shows, through other views too.
    private static Step.Ddl reading(Step.Ddl step, ObjectAddress view, Context context) {
        Step.Ddl reading = step;
        Set<ObjectAddress> seen = new TreeSet<>();
        Deque<ObjectAddress> queue = new ArrayDeque<>(List.of(view));
        while (!queue.isEmpty()) {
            for (ObjectAddress read : context.to().referencedBy(queue.remove()).toList()) {
                ObjectAddress relation = read.kind() == ObjectKind.COLUMN ? read.table() : read;
                if (seen.add(relation)) {
                    queue.add(relation);
                    reading =
                            relation.kind() == ObjectKind.TABLE
                                    ? context.doing(reading, relation, Work.SCAN)
                                    : reading;
                }
            }
        }
        return reading;
    }

    private static TuningDdl.Target target(MaterializedView view, ViewColumn column) {
        return new TuningDdl.Target(
                view.address(), "MATERIALIZED VIEW", column.name(), column.type());
    }

    static Step drop(MaterializedView view) {
        return Step.Ddl.of(
                        view.address(),
                        "DROP MATERIALIZED VIEW " + view.address().sql(),
                        "Drop materialized view " + view.address().words())
                .in(Phase.CONTRACT)
                .locking(view.address(), LockMode.ACCESS_EXCLUSIVE);
    }

    static boolean mustRebuild(MaterializedView before, MaterializedView after) {
        return !before.definition().equals(after.definition());
    }

    static List<Step> alter(MaterializedView before, MaterializedView after, Context context) {
        List<Step> steps =
                new ArrayList<>(
                        ViewDdl.options(
                                after.address(),
                                "MATERIALIZED VIEW",
                                before.options(),
                                after.options()));
        if (!before.accessMethod().equals(after.accessMethod())) {
            steps.add(
                    alter(
                                    after,
                                    "SET ACCESS METHOD " + Identifier.quote(after.accessMethod()),
                                    "Change the access method of ",
                                    LockMode.ACCESS_EXCLUSIVE)
                            .doing(after.address(), Work.REWRITE));
        }
        if (!Objects.equals(before.tablespace(), after.tablespace())) {
            String space = after.tablespace() == null ? "pg_default" : after.tablespace();
            steps.add(
                    alter(
                                    after,
                                    "SET TABLESPACE " + Identifier.quote(space),
                                    "Move ",
                                    LockMode.ACCESS_EXCLUSIVE)
                            .doing(after.address(), Work.REWRITE));
        }
        if (before.clusteredOn() != null && after.clusteredOn() == null) {
            steps.add(
                    alter(
                            after,
                            "SET WITHOUT CLUSTER",
                            "Forget the order of rows of ",
                            LockMode.ACCESS_EXCLUSIVE));
        }
        for (int i = 0; i < after.columns().size(); i++) {
            ViewColumn column = after.columns().get(i);
            steps.addAll(
                    TuningDdl.alter(
                            target(after, column),
                            before.columns().get(i).tuning(),
                            column.tuning(),
                            false,
                            context));
        }
        if (before.populated() != after.populated()) {
            steps.add(refresh(after, context));
        }
        steps.addAll(ViewDdl.columnComments(after.address(), before.columns(), after.columns()));
        return steps;
    }

    private static Step refresh(MaterializedView view, Context context) {
        Step.Ddl step =
                Step.Ddl.of(
                                view.address(),
                                "REFRESH MATERIALIZED VIEW "
                                        + view.address().sql()
                                        + (view.populated() ? "" : " WITH NO DATA"),
                                (view.populated() ? "Fill " : "Empty ") + view.address().words())
                        .in(Phase.CONTRACT)
                        .locking(view.address(), LockMode.ACCESS_EXCLUSIVE)
                        .doing(view.address(), Work.REWRITE);
        return view.populated() ? reading(step, view.address(), context) : step;
    }

    static List<Step> nameIndexes(
            @Nullable MaterializedView before, MaterializedView after, Predicate<String> renewed) {
        String order = after.clusteredOn();
        boolean same = before != null && Objects.equals(before.clusteredOn(), order);
        return order == null || (same && !renewed.test(order))
                ? List.of()
                : List.of(
                        alter(
                                after,
                                "CLUSTER ON " + Identifier.quote(order),
                                "Remember the order of rows of ",
                                LockMode.SHARE_UPDATE_EXCLUSIVE));
    }

    private static Step.Ddl alter(
            MaterializedView view, String action, String purpose, LockMode mode) {
        return Step.Ddl.of(
                        view.address(),
                        "ALTER MATERIALIZED VIEW " + view.address().sql() + " " + action,
                        purpose + view.address().words())
                .locking(view.address(), mode);
    }
}
