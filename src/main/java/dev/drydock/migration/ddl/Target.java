package dev.drydock.migration.ddl;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Table;
import dev.drydock.sql.Identifier;

/// How statements such as COMMENT ON name an object: its kind and its name.
final class Target {
    private Target() {}

    static String of(DbObject object) {
        if (object instanceof ScriptedObject scripted) {
            return scripted.target();
        }
        ObjectAddress address = object.address();
        String name = address.sql();
        return switch (address.kind()) {
            case TABLE -> table((Table) object);
            case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE " + name;
            case ROUTINE -> RoutineDdl.target((Routine) object);
            case COLUMN -> "COLUMN " + name + "." + part(address);
            case CONSTRAINT, TRIGGER, POLICY ->
                    address.kind().name() + " " + part(address) + " ON " + name;
            default -> address.kind().name().replace('_', ' ') + " " + name;
        };
    }

    static String table(Table table) {
        return (table.foreign() == null ? "TABLE " : "FOREIGN TABLE ") + table.address().sql();
    }

    private static String part(ObjectAddress address) {
        return Identifier.quote(address.partName());
    }
}
