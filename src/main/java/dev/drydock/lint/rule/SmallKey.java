package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;

import java.util.List;

/// A key that counts up ends at 2 147 483 647, and changing its type later means writing the table anew.
public final class SmallKey implements Rule {
    @Override
    public String name() {
        return "small-key";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return NewColumns.notes(
                this,
                evidence,
                SmallKey::isSmall,
                column ->
                        " counts up and ends at "
                                + (column.type().equals("smallint") ? "32 767" : "2 147 483 647"),
                "Use bigint: it costs four bytes, and the change later costs a rewrite.");
    }

    private static boolean isSmall(Column column) {
        boolean small = column.type().equals("integer") || column.type().equals("smallint");
        String value = column.defaultValue();
        return small
                && (column.identity() != null || (value != null && value.startsWith("nextval(")));
    }
}
