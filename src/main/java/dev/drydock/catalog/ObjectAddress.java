package dev.drydock.catalog;

import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

/// Where an object is: kind and names, as `pg_identify_object` would say it.
///
/// @param schema the schema it lives in, or null for schemas and extensions, which live in the database
/// @param name the object's own name; for a part (column, constraint, trigger, policy) the relation's name; for a routine the
///     name without arguments
/// @param part the part's name within the relation, a routine's identity arguments, else null
public record ObjectAddress(
        ObjectKind kind, @Nullable String schema, String name, @Nullable String part)
        implements Comparable<ObjectAddress> {

    public static ObjectAddress schema(String name) {
        return new ObjectAddress(ObjectKind.SCHEMA, null, name, null);
    }

    public static ObjectAddress of(ObjectKind kind, String schema, String name) {
        return new ObjectAddress(kind, schema, name, null);
    }

    public static ObjectAddress table(String schema, String name) {
        return of(ObjectKind.TABLE, schema, name);
    }

    /// The address of a part of this relation.
    public ObjectAddress part(ObjectKind partKind, String partName) {
        return new ObjectAddress(partKind, schema, name, partName);
    }

    public ObjectAddress column(String columnName) {
        return part(ObjectKind.COLUMN, columnName);
    }

    /// The table, view or materialized view that a part belongs to, as an address of the given kind.
    public ObjectAddress relation(ObjectKind relationKind) {
        return new ObjectAddress(relationKind, schema, name, null);
    }

    /// The table that a part belongs to.
    public ObjectAddress table() {
        return relation(ObjectKind.TABLE);
    }

    /// The part's name.
    ///
    /// @throws IllegalStateException if this address has no part
    public String partName() {
        if (part == null) {
            throw new IllegalStateException(this + " has no part");
        }
        return part;
    }

    /// Schema and name, quoted where PostgreSQL needs it, without the part: what an SQL statement says.
    public String sql() {
        String own = kind.isNamedByExpression() ? name : Identifier.quote(name);
        return schema == null ? own : Identifier.quote(schema) + "." + own;
    }

    /// The name for people: `shop.orders`, `shop.orders.total_cents`, `shop.f(integer)`.
    public String words() {
        if (part == null) {
            return sql();
        }
        return switch (kind) {
            case ROUTINE, AGGREGATE, OPERATOR -> sql() + "(" + part + ")";
            case OPERATOR_FAMILY, OPERATOR_CLASS -> sql() + " USING " + Identifier.quote(part);
            case USER_MAPPING -> sql() + " for " + Identifier.quote(part);
            default -> sql() + "." + Identifier.quote(part);
        };
    }

    /// By kind, then by schema, name and part, absent before present. Written out, as reading a large catalog compares millions of times.
    @Override
    public int compareTo(ObjectAddress other) {
        if (this == other) {
            return 0;
        }
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = compare(schema, other.schema);
        }
        if (order == 0) {
            order = name.compareTo(other.name);
        }
        return order == 0 ? compare(part, other.part) : order;
    }

    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    @Override
    public String toString() {
        return kind.words() + " " + words();
    }
}
