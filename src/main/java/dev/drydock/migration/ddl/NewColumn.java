package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Domain;
import dev.drydock.migration.Work;

import org.jspecify.annotations.Nullable;

/// What ADD COLUMN does with the rows that are there. A constant default is kept beside the table; a value for each row, or a domain
/// that must be asked about each, means a new file. Source: `ATExecAddColumn` in `tablecmds.c`.
public final class NewColumn {
    private NewColumn() {}

    /// @param withValue whether the default and NOT NULL are said
    /// @return null when the rows are left alone
    public static @Nullable Work work(Column column, boolean withValue, Context context) {
        boolean stored = column.generated() != null && column.generated().stored();
        boolean computed = withValue && column.volatileDefault();
        if (stored
                || computed
                || column.identity() != null
                || isConstrained(column, context.to())) {
            return Work.REWRITE;
        }
        boolean proven = column.defaultValue() != null && column.generated() == null;
        return withValue && column.notNull() && !proven ? Work.SCAN : null;
    }

    /// Whether the column's type is a domain of the catalog that forbids something, itself or by a domain that it stands on.
    public static boolean isConstrained(Column column, Catalog catalog) {
        return isConstrained(column.type(), catalog);
    }

    private static boolean isConstrained(String type, Catalog catalog) {
        Domain domain = catalog.domain(type);
        return domain != null
                && (domain.notNull()
                        || !domain.checks().isEmpty()
                        || isConstrained(domain.baseType(), catalog));
    }
}
