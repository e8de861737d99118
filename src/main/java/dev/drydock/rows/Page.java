package dev.drydock.rows;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some rows of a relation.
///
/// @param last whether there are no rows after these
public record Page(List<Column> columns, List<Row> rows, boolean last, Walk walk) {
    /// The longest text of a value that is read with the page.
    public static final int TEXT_MAX = 256;

    public Page {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A column of the page, with its type as `format_type` writes it.
    public record Column(String name, String type) {}

    /// A row.
    ///
    /// @param key null where nothing tells rows apart, as in a view
    public record Row(@Nullable RowKey key, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A value as the server writes it.
    ///
    /// @param text null for NULL
    /// @param truncated whether the text is only the first `TEXT_MAX` characters
    public record Cell(@Nullable String text, boolean truncated) {}

    /// How the next page is found.
    public sealed interface Walk {
        /// Along a unique key: each page is as fast as the first.
        record ByKey(List<String> columns) implements Walk {
            public ByKey {
                columns = List.copyOf(columns);
            }
        }

        /// Along the rows' places in the table's file, as there is no key. A row that changes meanwhile may be seen twice or not at all.
        record ByPlace() implements Walk {}

        /// By counting from the start, as there is neither key nor file: later pages are slower, and rows may be seen twice or not
        /// at all when others write meanwhile.
        record ByOffset() implements Walk {}
    }
}
