package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a role's new objects are granted (`ALTER DEFAULT PRIVILEGES`).
///
/// @param role whose objects, or null for the role that looks
/// @param schema in which schema, or null for everywhere
/// @param on PostgreSQL's word for the objects: `TABLES`, `SEQUENCES`, `FUNCTIONS`, `TYPES`, `SCHEMAS`, `LARGE OBJECTS`
/// @param grants everywhere: all that is granted, instead of what PostgreSQL gives by itself; in a schema: what is granted besides
public record DefaultPrivileges(
        ObjectAddress address,
        @Nullable String role,
        @Nullable String schema,
        String on,
        SortedSet<Grant> grants)
        implements DbObject {
    public DefaultPrivileges {
        grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
    }

    @Override
    public @Nullable String comment() {
        return null;
    }
}
