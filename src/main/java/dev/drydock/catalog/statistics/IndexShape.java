package dev.drydock.catalog.statistics;

import org.jspecify.annotations.Nullable;

/// What the planner reads of an index itself.
///
/// @param table the table that the index is on
/// @param method the access method, such as `btree`
/// @param height levels above the leaves of a B-tree, -1 when nobody could tell
/// @param page the first bytes of the index' first page in hexadecimal digits; null when the role may not read pages
/// @param lowest the smallest value of the leading column, as text; null when there is none or it may not be read
/// @param highest the largest
public record IndexShape(
        RelationName index,
        RelationName table,
        String method,
        int height,
        @Nullable String page,
        @Nullable String lowest,
        @Nullable String highest) {
    /// The same without the two values.
    public IndexShape withoutEnds() {
        return new IndexShape(index, table, method, height, page, null, null);
    }
}
