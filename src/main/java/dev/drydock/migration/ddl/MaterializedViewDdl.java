package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.List;

/// CREATE, ALTER and DROP MATERIALIZED VIEW. Another definition means a new one.
final class MaterializedViewDdl {
    private MaterializedViewDdl() {}

    static List<Step> create(MaterializedView view) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        view.address(),
                        "CREATE MATERIALIZED VIEW "
                                + view.address().sql()
                                + (view.options().isEmpty()
                                        ? ""
                                        : "\n    WITH (" + Parameters.list(view.options()) + ")")
                                + " AS\n"
                                + view.definition()
                                + (view.populated() ? "" : "\nWITH NO DATA"),
                        "Create materialized view " + view.address().words()));
        steps.addAll(ViewDdl.columnComments(view.address(), List.of(), view.columns()));
        return steps;
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

    static List<Step> alter(MaterializedView before, MaterializedView after) {
        List<Step> steps =
                new ArrayList<>(
                        ViewDdl.options(
                                after.address(),
                                "MATERIALIZED VIEW",
                                before.options(),
                                after.options()));
        steps.addAll(ViewDdl.columnComments(after.address(), before.columns(), after.columns()));
        return steps;
    }
}
