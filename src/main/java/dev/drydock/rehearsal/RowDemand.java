package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;

import java.util.List;

/// What a wanted schema demands of rows that are there already.
///
/// @param about the column, constraint, index or type that demands it
/// @param table the table that the rows stand in
/// @param columns the table's columns that it looks at
/// @param how how to look
public record RowDemand(ObjectAddress about, ObjectAddress table, List<String> columns, How how) {
    public RowDemand {
        columns = List.copyOf(columns);
    }

    /// How to look whether rows meet a demand.
    public sealed interface How {
        /// A query whose rows are what is in the way.
        ///
        /// @param query a SELECT
        /// @param one what one of its rows is, such as `row of public.orders has no customer_id`
        /// @param many the same for more
        record Count(String query, String one, String many) implements How {}

        /// Every value is turned into the wanted type as ALTER TABLE would do it; the server says which one it refuses.
        ///
        /// @param type the wanted type
        /// @param value what is turned into it, as an expression over the table
        record Convert(String type, String value) implements How {}
    }
}
