package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Domain;
import dev.drydock.lint.Evidence;

/// What helps where a column comes to a domain that forbids something. The server asks the domain about every row that is there, with a
/// default or without one, and while its checks are NOT VALID too. Source: `ATExecAddColumn` in `tablecmds.c`.
final class DomainColumn {
    private DomainColumn() {}

    static String cure(Column column, Evidence evidence) {
        return "The constraints of domain "
                + column.type()
                + " make it so. Give the column the base type, and the table a CHECK, which is"
                + " added NOT VALID and validated beside writers;"
                + (canBeCheckedLater(column.type(), evidence)
                        ? " or make the domain without its checks, add the column, and only then"
                                + " ALTER DOMAIN … ADD CONSTRAINT … NOT VALID and VALIDATE"
                                + " CONSTRAINT: writers of each table that uses it wait for that"
                                + " scan, readers don't;"
                        : "")
                + " or plan a maintenance window.";
    }

    /// Whether the domain is new and has nothing but checks: NOT NULL and a domain that is in use are there from the start.
    private static boolean canBeCheckedLater(String type, Evidence evidence) {
        Domain domain = evidence.to().domain(type);
        return domain == null
                || (evidence.from().domain(type) == null
                        && !domain.notNull()
                        && canBeCheckedLater(domain.baseType(), evidence));
    }
}
