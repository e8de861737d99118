package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Trigger;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// ALTER … RENAME TO and SET SCHEMA. The server rewrites every definition that mentions the name, so a rename is run and read
/// back before anything is compared.
public final class RenameDdl {
    private RenameDdl() {}

    /// The steps of one rename.
    ///
    /// @param catalog where the object has its old name
    /// @throws IllegalArgumentException when the catalog has no such routine; other missing objects are refused by the server
    public static List<Step> rename(Change.Rename rename, Catalog catalog) {
        ObjectAddress before = rename.before();
        List<Step> steps = new ArrayList<>();
        String alter = "ALTER " + target(before, catalog);
        if (!before.kind().isPart() && !Objects.equals(before.schema(), rename.after().schema())) {
            String schema = Identifier.quote(Objects.requireNonNull(rename.after().schema()));
            steps.add(step(rename, alter + " SET SCHEMA " + schema));
            alter = alter.replace(before.sql(), schema + "." + Identifier.quote(before.name()));
        }
        String oldName = ownName(before);
        String newName = ownName(rename.after());
        if (!oldName.equals(newName)) {
            String what =
                    switch (before.kind()) {
                        case COLUMN -> " RENAME COLUMN " + oldName + " TO " + newName;
                        case CONSTRAINT -> " RENAME CONSTRAINT " + oldName + " TO " + newName;
                        default -> " RENAME TO " + newName;
                    };
            steps.add(step(rename, alter + what));
            if (catalog.find(before) instanceof Trigger trigger && trigger.constraint() != null) {
                String constraint = Identifier.quote(trigger.constraint());
                steps.add(
                        step(
                                rename,
                                "ALTER TABLE "
                                        + before.table().sql()
                                        + " RENAME CONSTRAINT "
                                        + constraint
                                        + " TO "
                                        + newName));
            }
        }
        return steps;
    }

    private static Step step(Change.Rename rename, String sql) {
        Step.Ddl step =
                Step.Ddl.of(
                        rename.after(),
                        sql,
                        "Rename " + rename.before().words() + " to " + rename.after().words());
        ObjectAddress before = rename.before();
        return switch (before.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
                    step.locking(before, LockMode.ACCESS_EXCLUSIVE);
            case COLUMN, CONSTRAINT, TRIGGER, POLICY, RULE ->
                    step.locking(before.table(), LockMode.ACCESS_EXCLUSIVE);
            default -> step;
        };
    }

    private static String ownName(ObjectAddress address) {
        return Identifier.quote(address.kind().isPart() ? address.partName() : address.name());
    }

    private static String target(ObjectAddress address, Catalog catalog) {
        String name = address.sql();
        String part = address.kind().isPart() ? Identifier.quote(address.partName()) : "";
        return switch (address.kind()) {
            case SCHEMA -> "SCHEMA " + name;
            case EXTENSION -> "EXTENSION " + name;
            case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE " + name;
            case DOMAIN -> "DOMAIN " + name;
            case SEQUENCE -> "SEQUENCE " + name;
            case ROUTINE -> routine(address, catalog);
            case TABLE, COLUMN, CONSTRAINT -> "TABLE " + name;
            case INDEX -> "INDEX " + name;
            case VIEW -> "VIEW " + name;
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + name;
            case TRIGGER -> "TRIGGER " + part + " ON " + name;
            case POLICY -> "POLICY " + part + " ON " + name;
            default -> scripted(address, catalog);
        };
    }

    private static String scripted(ObjectAddress address, Catalog catalog) {
        if (catalog.find(address) instanceof ScriptedObject object) {
            return object.target();
        }
        throw new IllegalArgumentException("there is no " + address);
    }

    private static String routine(ObjectAddress address, Catalog catalog) {
        if (catalog.find(address) instanceof Routine routine) {
            return RoutineDdl.target(routine);
        }
        throw new IllegalArgumentException("there is no " + address);
    }
}
