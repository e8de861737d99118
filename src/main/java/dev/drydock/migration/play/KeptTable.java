package dev.drydock.migration.play;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.ddl.ObjectDdl;
import dev.drydock.migration.ddl.RenameDdl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Renames a table that running code uses. In the same moment a view takes the old name, that can be written to like the table; it goes
/// when nobody says that name any longer.
record KeptTable(Change.Rename rename, Renamed from, Context context) implements KeptName {
    static final OnlineMove MOVE =
            new OnlineMove(
                    "Table renamed",
                    "rename and a view with the old name in one transaction; pause; drop of the"
                            + " view",
                    "ACCESS EXCLUSIVE for a moment",
                    "rows are written all the time, or --keep-names; before 15 not with row"
                            + " security",
                    "both names work until you resume; through the old one no TRUNCATE, no COPY"
                            + " FROM, no ON CONFLICT ON CONSTRAINT; before the pause ends every"
                            + " application must say the new name");

    private static final int SECURITY_INVOKER = 15;

    /// Whether a view can stand for the table.
    static boolean canBe(Change.Rename rename, Renamed from, Context context) {
        return rename.before().kind() == ObjectKind.TABLE
                && from.catalog().find(rename.after()) instanceof Table table
                && table.partition() == null
                && table.foreign() == null
                && context.to().has(rename.after())
                && !context.to().has(view(rename))
                && (!table.rowSecurity() || context.from().majorVersion() >= SECURITY_INVOKER)
                && from.catalog().columns(rename.after()).stream()
                        .allMatch(column -> canShow(column, from, context));
    }

    /// Whether the view can show the column all the time: nothing takes it away or makes it anew.
    private static boolean canShow(Column column, Renamed from, Context context) {
        return from.catalog().accessTo(column.address()).equals(Access.USUAL)
                && context.to().find(column.address()) instanceof Column wanted
                && wanted.type().equals(column.type())
                && Objects.equals(wanted.collation(), column.collation())
                && Objects.equals(wanted.generated(), column.generated());
    }

    private static ObjectAddress view(Change.Rename rename) {
        return ObjectAddress.of(
                ObjectKind.VIEW,
                Objects.requireNonNull(rename.before().schema()),
                rename.before().name());
    }

    @Override
    public List<Step> begin() {
        List<Step> steps = new ArrayList<>(RenameDdl.rename(rename, from.original()));
        boolean invoker = context.from().majorVersion() >= SECURITY_INVOKER;
        steps.add(
                Step.Ddl.of(
                        rename.after(),
                        "CREATE VIEW "
                                + rename.before().sql()
                                + (invoker ? " WITH (security_invoker = true)" : "")
                                + " AS\nSELECT * FROM "
                                + rename.after().sql(),
                        "Keep the old name too"));
        ObjectDdl.accessOfView(view(rename), from.original().accessTo(rename.before()), context)
                .forEach(step ->
                        steps.add(
                                step instanceof Step.Ddl ddl ? ddl.serving(rename.after()) : step));
        return steps;
    }

    @Override
    public List<Step> end() {
        return Step.inContract(
                List.of(
                        Step.Ddl.of(
                                rename.after(),
                                "DROP VIEW " + rename.before().sql(),
                                "Drop the old name")));
    }
}
