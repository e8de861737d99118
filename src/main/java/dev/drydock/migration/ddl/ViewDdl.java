package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.View;
import dev.drydock.catalog.ViewColumn;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/// CREATE, CREATE OR REPLACE, ALTER and DROP VIEW.
final class ViewDdl {
    private ViewDdl() {}

    static List<Step> create(View view) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        view.address(),
                        "CREATE VIEW " + body(view),
                        "Create view " + view.address().words()));
        steps.addAll(columnComments(view.address(), List.of(), view.columns()));
        return steps;
    }

    static Step drop(View view) {
        return Step.Ddl.of(
                        view.address(),
                        "DROP VIEW " + view.address().sql(),
                        "Drop view " + view.address().words())
                .in(Phase.CONTRACT)
                .locking(view.address(), LockMode.ACCESS_EXCLUSIVE);
    }

    /// Whether CREATE OR REPLACE is refused: it may only add columns at the end.
    static boolean mustRebuild(View before, View after) {
        return !before.definition().equals(after.definition())
                && !startsWith(after.columns(), before.columns());
    }

    private static boolean startsWith(List<ViewColumn> columns, List<ViewColumn> beginning) {
        if (columns.size() < beginning.size()) {
            return false;
        }
        for (int i = 0; i < beginning.size(); i++) {
            if (!columns.get(i).name().equals(beginning.get(i).name())
                    || !columns.get(i).type().equals(beginning.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    static List<Step> alter(View before, View after) {
        List<Step> steps = new ArrayList<>();
        if (!before.definition().equals(after.definition())) {
            steps.add(
                    Step.Ddl.of(
                                    after.address(),
                                    "CREATE OR REPLACE VIEW " + body(after),
                                    "Replace view " + after.address().words())
                            .locking(after.address(), LockMode.ACCESS_EXCLUSIVE));
        } else {
            steps.addAll(options(after.address(), "VIEW", before.options(), after.options()));
        }
        steps.addAll(columnComments(after.address(), before.columns(), after.columns()));
        return steps;
    }

    private static String body(View view) {
        return view.address().sql()
                + (view.options().isEmpty()
                        ? ""
                        : "\n    WITH (" + Parameters.list(view.options()) + ")")
                + " AS\n"
                + view.definition();
    }

    /// ALTER … SET and RESET of the options that differ.
    static List<Step> options(
            ObjectAddress relation,
            String kind,
            SortedMap<String, String> before,
            SortedMap<String, String> after) {
        return Parameters.different(before, after).stream()
                .<Step>map(action ->
                        Step.Ddl.of(
                                        relation,
                                        "ALTER " + kind + " " + relation.sql() + " " + action,
                                        "Change the options of " + relation.words())
                                .locking(relation, Parameters.lock(kind)))
                .toList();
    }

    /// COMMENT ON COLUMN for the columns whose comment differs.
    static List<Step> columnComments(
            ObjectAddress view, List<ViewColumn> before, List<ViewColumn> after) {
        Map<String, @Nullable String> old = new HashMap<>();
        before.forEach(column -> old.put(column.name(), column.comment()));
        return after.stream()
                .filter(column -> !Objects.equals(old.get(column.name()), column.comment()))
                .map(column -> CommentDdl.column(view, column.name(), column.comment()))
                .toList();
    }
}
