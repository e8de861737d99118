package dev.drydock.catalog.statistics;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The statistics of a column, as view `pg_stats` shows them.
///
/// @param relation the table, or the index for one of its expressions
/// @param table the table that the column belongs to or that the index is on
/// @param column its name
/// @param number its number (`pg_attribute.attnum`); what counts for an index, where the server chooses the names
/// @param inherited whether child tables are included
/// @param values by the name of the view's column, as the server writes them; nulls are left out
public record ColumnStatistics(
        RelationName relation,
        RelationName table,
        String column,
        int number,
        boolean inherited,
        SortedMap<String, String> values) {
    private static final List<String> WITH_VALUES =
            List.of(
                    "most_common_vals",
                    "most_common_freqs",
                    "histogram_bounds",
                    "most_common_elems",
                    "most_common_elem_freqs",
                    "range_bounds_histogram");

    public ColumnStatistics {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// The same without what was in the rows; how many differ, how many are null and how wide they are stays.
    public ColumnStatistics withoutValues() {
        return new ColumnStatistics(relation, table, column, number, inherited, without(values));
    }

    static SortedMap<String, String> without(SortedMap<String, String> values) {
        SortedMap<String, String> rest = new TreeMap<>(values);
        rest.keySet().removeAll(WITH_VALUES);
        return rest;
    }
}
