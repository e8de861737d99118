package dev.drydock.rows;

import java.util.List;

/// Which rows, and in which order.
///
/// @param sort the columns to sort by, most important first; may be empty
/// @param filters all of them must hold
public record RowQuery(List<Sort> sort, List<Filter> filters) {
    public static final RowQuery ALL = new RowQuery(List.of(), List.of());

    public RowQuery {
        sort = List.copyOf(sort);
        filters = List.copyOf(filters);
    }

    /// By which column. As for the server, NULL is greater than everything.
    public record Sort(String column, boolean descending) {}

    /// What a column's value must be.
    ///
    /// @param value text that the server casts to the column's type; not looked at where the comparison needs none
    public record Filter(String column, Comparison comparison, String value) {}

    /// How a filter compares.
    public enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER,
        /// The value's text has this in it, in whatever case.
        CONTAINS,
        IS_NULL,
        IS_NOT_NULL
    }
}
