package dev.drydock.migration.play;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A second column beside another one, with indexes and constraints like those of the first.
///
/// @param first the column that is there
/// @param together the column and those of its table that get second ones too
/// @param sql says of the second column what an expression, as the server has written it, says of the first
record Twin(ObjectAddress first, Set<ObjectAddress> together, UnaryOperator<String> sql) {
    /// The second column.
    ObjectAddress second() {
        return second(first);
    }

    private static ObjectAddress second(ObjectAddress column) {
        return column.table().column(HelperName.successor(column.partName()));
    }

    /// Its name, quoted.
    String name() {
        return Identifier.quote(second().partName());
    }

    /// An index like one of the first column, under a name of its own.
    Index index(Index index) {
        return new Index(
                ObjectAddress.of(
                        ObjectKind.INDEX,
                        Objects.requireNonNull(index.address().schema()),
                        HelperName.successor(index.address().name())),
                index.table(),
                index.unique(),
                sql.apply(index.definition()),
                index.options(),
                index.tablespace(),
                index.statistics(),
                true,
                null,
                false,
                index.age(),
                null);
    }

    /// A constraint like one of the first column.
    ///
    /// @param name what it is called
    Constraint constraint(Constraint constraint, String name) {
        return new Constraint(
                first.table().part(ObjectKind.CONSTRAINT, name),
                constraint.type(),
                definition(constraint),
                constraint.columns().stream().map(this::named).toList(),
                constraint.referenced(),
                constraint.index(),
                true,
                true,
                null);
    }

    private String named(String column) {
        ObjectAddress address = first.table().column(column);
        return together.contains(address) ? second(address).partName() : column;
    }

    /// A foreign key's columns of its own stand before those that it points at.
    private String definition(Constraint constraint) {
        String definition = constraint.definition();
        int other = definition.indexOf(" REFERENCES ");
        return constraint.type() == Constraint.Type.FOREIGN_KEY && other >= 0
                ? sql.apply(definition.substring(0, other)) + definition.substring(other)
                : sql.apply(definition);
    }

    /// Fills the second column of the rows that are there.
    ///
    /// @param key the columns to walk along, or none
    /// @param value the first column's value as the second one has it
    /// @param serves what it is filled for
    Step fill(List<String> key, String value, ObjectAddress serves) {
        return new Step.Backfill(
                first.table(),
                key,
                name() + " = " + value,
                name() + " IS NULL AND " + Identifier.quote(first.partName()) + " IS NOT NULL",
                "Fill the second column of " + serves.words() + " in batches",
                List.of(serves),
                List.of(new ExpectedLock(first.table(), LockMode.ROW_EXCLUSIVE)));
    }
}
