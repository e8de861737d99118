package dev.drydock.catalog.statistics;

import dev.drydock.sql.Identifier;

/// The name of a table, an index or a statistics object.
public record RelationName(String schema, String name) {

    /// The name as SQL.
    public String quoted() {
        return Identifier.quote(schema) + "." + Identifier.quote(name);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
