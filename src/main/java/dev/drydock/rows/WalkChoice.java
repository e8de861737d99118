package dev.drydock.rows;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses how to walk through a relation: by its primary key, else by another unique key without NULLs, else by place, else by offset.
final class WalkChoice {
    private WalkChoice() {}

    static Page.Walk of(Catalog catalog, ObjectAddress relation) {
        if (relation.kind() == ObjectKind.VIEW || hasChildren(catalog, relation)) {
            return new Page.Walk.ByOffset();
        }
        List<String> key = key(catalog, relation);
        if (!key.isEmpty()) {
            return new Page.Walk.ByKey(key);
        }
        boolean partitioned =
                catalog.find(relation) instanceof Table table && table.partitionKey() != null;
        return partitioned ? new Page.Walk.ByOffset() : new Page.Walk.ByPlace();
    }

    /// Keys of a table that others inherit from say nothing about the others' rows.
    private static boolean hasChildren(Catalog catalog, ObjectAddress relation) {
        return catalog.all(Table.class).anyMatch(table -> table.inherits().contains(relation));
    }

    private static List<String> key(Catalog catalog, ObjectAddress relation) {
        Set<String> notNull = new HashSet<>();
        for (Column column : catalog.columns(relation)) {
            if (column.notNull()) {
                notNull.add(column.name());
            }
        }
        for (Constraint constraint : catalog.constraints(relation)) {
            if (constraint.type() == Constraint.Type.PRIMARY_KEY) {
                return constraint.columns();
            }
        }
        for (Constraint constraint : catalog.constraints(relation)) {
            if (constraint.type() == Constraint.Type.UNIQUE
                    && notNull.containsAll(constraint.columns())) {
                return constraint.columns();
            }
        }
        for (Index index : catalog.indexes(relation)) {
            List<String> columns =
                    index.unique() && index.valid() ? plainColumns(index) : List.of();
            if (!columns.isEmpty() && notNull.containsAll(columns)) {
                return columns;
            }
        }
        return List.of();
    }

    /// The columns of an index over the whole table that has nothing but columns; else none.
    static List<String> plainColumns(Index index) {
        String definition = index.definition();
        List<Token> tokens = Tokens.of(definition).stream().filter(Token::isSignificant).toList();
        List<String> columns = new ArrayList<>();
        boolean inside = false;
        boolean closed = false;
        for (Token token : tokens) {
            if (token.isWord(definition, "where")) {
                return List.of();
            }
            if (closed) {
                continue;
            }
            if (!inside) {
                inside = token.isSign(definition, '(');
            } else if (token.isSign(definition, ')')) {
                closed = true;
            } else if (!token.isSign(definition, ',')) {
                String text = token.text(definition);
                columns.add(
                        token.kind() == Token.Kind.QUOTED_IDENTIFIER
                                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                                : text);
            }
        }
        return columns;
    }
}
