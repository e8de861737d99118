package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;

/// ALTER TYPE … RENAME ATTRIBUTE. An attribute is addressed as a part of its composite type.
public final class AttributeDdl {
    private AttributeDdl() {}

    public static boolean isAttribute(ObjectAddress address) {
        return address.kind() == ObjectKind.COMPOSITE_TYPE && address.part() != null;
    }

    /// Rows keep the value: they hold it by its place. The columns of typed tables are renamed along.
    ///
    /// @param original where the typed tables are looked for
    public static Step rename(Change.Rename rename, Catalog original) {
        ObjectAddress before = rename.before();
        List<ObjectAddress> typed =
                original.all(Table.class)
                        .filter(table -> before.sql().equals(table.ofType()))
                        .map(Table::address)
                        .toList();
        Step.Ddl step =
                Step.Ddl.of(
                        rename.after(),
                        "ALTER TYPE "
                                + before.sql()
                                + " RENAME ATTRIBUTE "
                                + Identifier.quote(before.partName())
                                + " TO "
                                + Identifier.quote(rename.after().partName())
                                + (typed.isEmpty() ? "" : " CASCADE"),
                        "Rename attribute " + before.words() + " to " + rename.after().words());
        for (ObjectAddress table : typed) {
            step = step.locking(table, LockMode.ACCESS_EXCLUSIVE);
        }
        return step;
    }
}
