package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where rows come from. All methods wait; they are called outside of the window's thread.
public interface RowSource {
    /// Begins to read a relation's rows.
    Pages open(ObjectAddress relation, Query query, Job job);

    /// Counts the rows that the query finds, all of them.
    long count(ObjectAddress relation, Query query, Job job);

    /// Reads one page after the other.
    interface Pages extends AutoCloseable {
        Page next(int rowsMax, Job job);

        @Override
        void close();
    }

    /// Which rows, and in which order.
    record Query(@Nullable Sort sort, List<Filter> filters) {
        public static final Query ALL = new Query(null, List.of());

        public Query {
            filters = List.copyOf(filters);
        }
    }

    /// By which column.
    record Sort(String column, boolean descending) {}

    /// What a column's value must be.
    ///
    /// @param value the text that the server casts to the column's type; not looked at for a comparison that has none
    record Filter(String column, Comparison comparison, String value) {
        /// `archived_at is null`.
        public String words() {
            return comparison.hasValue()
                    ? column + " " + comparison.words() + " " + value
                    : column + " " + comparison.words();
        }
    }

    /// How a filter compares.
    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("≠"),
        LESS("<"),
        GREATER(">"),
        CONTAINS("contains"),
        IS_NULL("is null"),
        IS_NOT_NULL("is not null");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean hasValue() {
            return this != IS_NULL && this != IS_NOT_NULL;
        }
    }

    /// A page of rows.
    ///
    /// @param last whether there are no rows after these
    record Page(List<Header> columns, List<List<Value>> rows, boolean last) {
        public Page {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A column of the result.
    record Header(String name, String type) {}

    /// A value as the server wrote it.
    ///
    /// @param text null for NULL
    /// @param truncated whether the text is only the beginning
    record Value(@Nullable String text, boolean truncated) {}
}
