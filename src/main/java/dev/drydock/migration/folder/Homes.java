package dev.drydock.migration.folder;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Sequence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which file an object is in: a table's columns, constraints, indexes, triggers, policies and sequences are in the table's file, all
/// routines of one name are in one file.
final class Homes {
    private final Catalog catalog;

    Homes(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The file's path, without its ending.
    String of(DbObject object) {
        return path(owner(object.address()));
    }

    /// The object whose file holds this one.
    ObjectAddress owner(ObjectAddress address) {
        DbObject object = catalog.find(address);
        if (object instanceof Index index) {
            return owner(index.table());
        }
        if (object instanceof Sequence sequence && sequence.ownedBy() != null) {
            return relation(sequence.ownedBy());
        }
        return address.kind().isPart() ? relation(address) : address;
    }

    private ObjectAddress relation(ObjectAddress part) {
        for (ObjectKind kind :
                List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)) {
            if (catalog.has(part.relation(kind))) {
                return part.relation(kind);
            }
        }
        return part.table();
    }

    private static String path(ObjectAddress address) {
        String folder = plural(address.kind().words()).replace(' ', '_').replace('-', '_');
        if (address.kind() == ObjectKind.SCHEMA) {
            return "schemas/" + FileName.of(address.name()) + "/schema";
        }
        return place(address.schema()) + folder + "/" + FileName.of(address.name());
    }

    private static String place(@Nullable String schema) {
        return schema == null ? "" : "schemas/" + FileName.of(schema) + "/";
    }

    private static String plural(String noun) {
        return noun.endsWith("x")
                ? noun + "es"
                : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
