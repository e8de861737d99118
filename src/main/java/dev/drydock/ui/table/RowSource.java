package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery;
import dev.drydock.ui.kit.Job;

/// Where rows come from.
public interface RowSource {
    /// Begins to read a relation's rows; asks the server nothing yet.
    Pages open(ObjectAddress relation, RowQuery query);

    /// Counts the rows that the query finds, all of them. Waits; called outside of the window's thread.
    long count(ObjectAddress relation, RowQuery query, Job job);

    /// Reads one page after the other.
    interface Pages {
        /// The next page. Waits; called outside of the window's thread.
        Page next(int rowsMax, Job job);
    }
}
