package dev.drydock.migration.play;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A rename over several deployments: both names work until every application says the new one.
public sealed interface KeptName permits KeptColumn, KeptTable {
    Change.Rename rename();

    /// What makes both names work.
    List<Step> begin();

    /// What takes the old name away.
    List<Step> end();

    /// The rename with its old name kept, or null where the plain one is asked for, as good, or the only one.
    static @Nullable KeptName of(Change.Rename rename, Renamed from, Context context) {
        ObjectAddress table = rename.after().table();
        if (!(from.catalog().find(table) instanceof Table)
                || !context.online(rename.after(), table)
                || !context.keepsNames(table)
                || !clear(rename, from.original()).isEmpty()) {
            return null;
        }
        if (KeptTable.canBe(rename, from, context)) {
            return new KeptTable(rename, from, context);
        }
        return KeptColumn.canBe(rename, from, context)
                ? new KeptColumn(rename, from, context)
                : null;
    }

    /// The end of the migration: the pause, and what takes the old names away.
    static List<Step> ending(List<KeptName> kept) {
        List<Step> steps = new ArrayList<>();
        if (!kept.isEmpty()) {
            List<String> names = new ArrayList<>();
            List<ObjectAddress> serves = new ArrayList<>();
            for (KeptName each : kept) {
                names.add(
                        each.rename().after().words()
                                + " and no longer "
                                + each.rename().before().words());
                serves.add(each.rename().after());
            }
            steps.add(
                    new Step.Pause(
                            "Deploy every application so that it says "
                                    + String.join(", ", names)
                                    + ". Then go on",
                            serves));
            kept.reversed().forEach(each -> steps.addAll(each.end()));
        }
        return steps;
    }

    /// What stands where a rename leads, because the name was kept: it goes before the name is taken again.
    ///
    /// @param catalog where the rename starts
    static List<Step> clear(Change.Rename rename, Catalog catalog) {
        ObjectAddress wanted = rename.after();
        if (rename.before().kind() == ObjectKind.COLUMN && KeptColumn.isKept(wanted, catalog)) {
            return KeptColumn.drop(rename.before(), wanted);
        }
        if (rename.before().kind() != ObjectKind.TABLE) {
            return List.of();
        }
        ObjectAddress view =
                ObjectAddress.of(
                        ObjectKind.VIEW, Objects.requireNonNull(wanted.schema()), wanted.name());
        boolean stands =
                catalog.find(view) instanceof View
                        && catalog.referencedBy(view)
                                .filter(each ->
                                        each.kind() == ObjectKind.COLUMN
                                                || each.kind() == ObjectKind.TABLE
                                                || each.kind() == ObjectKind.VIEW)
                                .allMatch(each ->
                                        rename.before()
                                                .equals(
                                                        each.kind() == ObjectKind.COLUMN
                                                                ? each.table()
                                                                : each));
        return stands
                ? List.of(
                        Step.Ddl.of(
                                rename.before(), "DROP VIEW " + wanted.sql(), "Drop the old name"))
                : List.of();
    }

    /// Whether a name is taken only because it was kept.
    static boolean isKept(ObjectAddress address, Catalog catalog) {
        return address.kind() == ObjectKind.COLUMN && KeptColumn.isKept(address, catalog);
    }
}
