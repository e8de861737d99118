package dev.drydock.migration.ddl;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

/// ALTER TYPE … RENAME VALUE. A label is addressed as a part of its enum type.
public final class LabelDdl {
    private LabelDdl() {}

    public static boolean isLabel(ObjectAddress address) {
        return address.kind() == ObjectKind.ENUM_TYPE && address.part() != null;
    }

    /// Rows keep the value: they hold the label's number, not its name.
    public static Step rename(Change.Rename rename) {
        ObjectAddress before = rename.before();
        return Step.Ddl.of(
                rename.after(),
                "ALTER TYPE "
                        + before.sql()
                        + " RENAME VALUE "
                        + Identifier.literal(before.partName()).strip()
                        + " TO "
                        + Identifier.literal(rename.after().partName()).strip(),
                "Rename label " + before.words() + " to " + rename.after().words());
    }
}
