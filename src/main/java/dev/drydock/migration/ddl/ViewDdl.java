package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.View;
import dev.drydock.catalog.ViewColumn;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

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
        steps.addAll(columnDefaults(view.address(), List.of(), view.columns()));
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

    /// Whether CREATE OR REPLACE is refused: it may only add columns at the end. Columns can be renamed before.
    static boolean mustRebuild(View before, View after) {
        return !before.definition().equals(after.definition())
                && !startsWith(after.columns(), before.columns());
    }

    private static boolean startsWith(List<ViewColumn> columns, List<ViewColumn> beginning) {
        if (columns.size() < beginning.size()) {
            return false;
        }
        for (int i = 0; i < beginning.size(); i++) {
            String name = beginning.get(i).name();
            boolean named =
                    columns.get(i).name().equals(name)
                            || (!has(columns, name) && !has(beginning, columns.get(i).name()));
            if (!named || !columns.get(i).type().equals(beginning.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(List<ViewColumn> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    static List<Step> alter(View before, View after) {
        List<Step> steps = new ArrayList<>(renamedColumns(before, after));
        List<ViewColumn> kept = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            kept.add(before.columns().get(i).withName(after.columns().get(i).name()));
        }
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
        steps.addAll(columnDefaults(after.address(), kept, after.columns()));
        steps.addAll(columnComments(after.address(), kept, after.columns()));
        return steps;
    }

    private static List<Step> renamedColumns(View before, View after) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            String was = before.columns().get(i).name();
            String wanted = after.columns().get(i).name();
            if (!was.equals(wanted)) {
                steps.add(
                        Step.Ddl.of(
                                        after.address(),
                                        "ALTER VIEW "
                                                + after.address().sql()
                                                + " RENAME COLUMN "
                                                + Identifier.quote(was)
                                                + " TO "
                                                + Identifier.quote(wanted),
                                        "Rename column " + was + " of " + after.address().words())
                                .locking(after.address(), LockMode.ACCESS_EXCLUSIVE));
            }
        }
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

    private static List<Step> columnDefaults(
            ObjectAddress view, List<ViewColumn> before, List<ViewColumn> after) {
        Map<String, @Nullable String> old = new HashMap<>();
        before.forEach(column -> old.put(column.name(), column.defaultValue()));
        return after.stream()
                .filter(column -> !Objects.equals(old.get(column.name()), column.defaultValue()))
                .<Step>map(column ->
                        Step.Ddl.of(
                                        view,
                                        "ALTER VIEW "
                                                + view.sql()
                                                + " ALTER COLUMN "
                                                + Identifier.quote(column.name())
                                                + (column.defaultValue() == null
                                                        ? " DROP DEFAULT"
                                                        : " SET DEFAULT " + column.defaultValue()),
                                        "Change the default of "
                                                + view.words()
                                                + "."
                                                + Identifier.quote(column.name()))
                                .locking(view, LockMode.ACCESS_EXCLUSIVE))
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
