package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column of a table.
///
/// @param position the order in the table, from 1, without gaps of dropped columns
/// @param type what `format_type` says
/// @param notNullConstraint PostgreSQL 18: the name of the NOT NULL constraint where it is not the one that the server would choose
/// @param defaultValue the default expression, or null
/// @param volatileDefault whether the server finds a volatile function in the default: each existing row would need its own value
/// @param collation the collation, quoted and qualified, when it is not the type's own
/// @param storage `PLAIN`, `EXTERNAL`, `EXTENDED` or `MAIN` when it is not the type's own, else null
/// @param compression `pglz` or `lz4`, or null for the default
/// @param statisticsTarget -1 for the default
/// @param options `n_distinct` and the like
/// @param local false for a column that is only inherited or comes with the partitioned table
public record Column(
        ObjectAddress address,
        int position,
        String type,
        boolean notNull,
        @Nullable String notNullConstraint,
        @Nullable String defaultValue,
        boolean volatileDefault,
        @Nullable Generated generated,
        @Nullable Identity identity,
        @Nullable String collation,
        @Nullable String storage,
        @Nullable String compression,
        int statisticsTarget,
        SortedMap<String, String> options,
        boolean local,
        @Nullable String comment)
        implements DbObject {
    public Column {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /// The column's name.
    public String name() {
        return address.partName();
    }

    /// The address of the sequence inside an identity column, or null.
    public @Nullable ObjectAddress identitySequence() {
        String schema = address.schema();
        return identity == null || schema == null
                ? null
                : ObjectAddress.of(ObjectKind.SEQUENCE, schema, identity.sequenceName());
    }

    @Override
    public DbObject essence() {
        return withPosition(0);
    }

    public Column withPosition(int newPosition) {
        return with(newPosition, type, notNull, defaultValue);
    }

    public Column withType(String newType) {
        return with(position, newType, notNull, defaultValue);
    }

    public Column withNotNull(boolean newNotNull) {
        return with(position, type, newNotNull, defaultValue);
    }

    public Column withDefault(@Nullable String newDefault) {
        return with(position, type, notNull, newDefault);
    }

    private Column with(
            int newPosition, String newType, boolean newNotNull, @Nullable String newDefault) {
        return new Column(
                address,
                newPosition,
                newType,
                newNotNull,
                notNullConstraint,
                newDefault,
                volatileDefault,
                generated,
                identity,
                collation,
                storage,
                compression,
                statisticsTarget,
                options,
                local,
                comment);
    }

    /// A generated column's expression.
    public record Generated(String expression, boolean stored) {}

    /// An identity column's kind and the sequence inside, which lives in the table's schema.
    public record Identity(boolean always, String sequenceName, Sequence.Options sequence) {}
}
