package dev.drydock.ui.table;

import dev.drydock.rows.RowQuery.Comparison;
import dev.drydock.rows.RowQuery.Filter;

/// Filters in words.
final class FilterWords {
    private FilterWords() {}

    /// `archived_at is null`.
    static String of(Filter filter) {
        String words = filter.column() + " " + of(filter.comparison());
        return hasValue(filter.comparison()) ? words + " " + filter.value() : words;
    }

    static String of(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case LESS -> "<";
            case GREATER -> ">";
            case CONTAINS -> "contains";
            case IS_NULL -> "is null";
            case IS_NOT_NULL -> "is not null";
        };
    }

    static boolean hasValue(Comparison comparison) {
        return comparison != Comparison.IS_NULL && comparison != Comparison.IS_NOT_NULL;
    }
}
