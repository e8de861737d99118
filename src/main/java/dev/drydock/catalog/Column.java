package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param position the order in the table, from 1, without gaps of dropped columns
/// @param type what `format_type` says
/// @param notNull whether the server vouches that no row has NULL here
/// @param notNullConstraint PostgreSQL 18: the NOT NULL constraint where it is not the one that the server makes by itself
/// @param defaultValue the default expression, or null
/// @param volatileDefault whether the server finds a volatile function in the default: each existing row would need its own value
/// @param collation the collation, quoted and qualified, when it is not the type's own
/// @param local false for a column that is only inherited or comes with the partitioned table
public record Column(
        ObjectAddress address,
        int position,
        String type,
        boolean notNull,
        @Nullable NotNull notNullConstraint,
        @Nullable String defaultValue,
        boolean volatileDefault,
        @Nullable Generated generated,
        @Nullable Identity identity,
        @Nullable String collation,
        ColumnTuning tuning,
        boolean local,
        @Nullable String comment)
        implements DbObject {
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
        return with(newPosition, type, defaultValue);
    }

    public Column withType(String newType) {
        return with(position, newType, defaultValue);
    }

    /// A column that can take this one's place: of the same type, tuning and comment, without a value of its own.
    public Column successor(ObjectAddress newAddress) {
        return new Column(
                newAddress,
                position,
                type,
                notNull,
                null,
                null,
                false,
                null,
                null,
                collation,
                tuning,
                local,
                comment);
    }

    /// The same column without its NOT NULL.
    public Column nullable() {
        return new Column(
                address,
                position,
                type,
                false,
                null,
                defaultValue,
                volatileDefault,
                generated,
                identity,
                collation,
                tuning,
                local,
                comment);
    }

    public Column withDefault(@Nullable String newDefault) {
        return with(position, type, newDefault);
    }

    public Column withIdentity(@Nullable Identity newIdentity) {
        return new Column(
                address,
                position,
                type,
                notNull,
                notNullConstraint,
                defaultValue,
                volatileDefault,
                generated,
                newIdentity,
                collation,
                tuning,
                local,
                comment);
    }

    /// The same column, told whether it and its NOT NULL are the table's own beside what it inherits.
    public Column own(boolean ownColumn, boolean ownNotNull) {
        NotNull same =
                notNullConstraint == null
                        ? new NotNull(null, true, false, ownNotNull, null)
                        : new NotNull(
                                notNullConstraint.name(),
                                notNullConstraint.valid(),
                                notNullConstraint.noInherit(),
                                ownNotNull,
                                notNullConstraint.comment());
        boolean usual = same.equals(new NotNull(null, true, false, ownColumn, null));
        boolean none = !notNull && notNullConstraint == null;
        return new Column(
                address,
                position,
                type,
                notNull,
                none || usual ? null : same,
                defaultValue,
                volatileDefault,
                generated,
                identity,
                collation,
                tuning,
                ownColumn,
                comment);
    }

    /// Whether NOT NULL, where there is one, is the table's own, not only inherited.
    public boolean ownsNotNull() {
        return notNullConstraint == null ? local : notNullConstraint.local();
    }

    private Column with(int newPosition, String newType, @Nullable String newDefault) {
        return new Column(
                address,
                newPosition,
                newType,
                notNull,
                notNullConstraint,
                newDefault,
                volatileDefault,
                generated,
                identity,
                collation,
                tuning,
                local,
                comment);
    }

    /// A NOT NULL constraint that is not as the server makes it by itself.
    ///
    /// @param name the name where it is not the one that the server would choose, else null
    /// @param valid false after NOT VALID: existing rows may have NULL
    /// @param noInherit whether inheriting tables need not have it
    /// @param local false for one that is only inherited or comes with the partitioned table
    public record NotNull(
            @Nullable String name,
            boolean valid,
            boolean noInherit,
            boolean local,
            @Nullable String comment) {}

    /// A generated column's expression.
    public record Generated(String expression, boolean stored) {}

    /// An identity column's kind and the sequence inside, which lives in the table's schema.
    ///
    /// @param dataType what the sequence counts in: the column's type, unless the column came with `LIKE … INCLUDING IDENTITY`
    public record Identity(
            boolean always, String sequenceName, String dataType, Sequence.Options sequence) {}
}
