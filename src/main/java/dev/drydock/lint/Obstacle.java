package dev.drydock.lint;

import dev.drydock.catalog.ObjectAddress;

/// Rows of the live database that the wanted schema does not allow, so that the migration would stop at them.
///
/// @param about the column, constraint, index or type that is wanted
/// @param table the table that the rows stand in
/// @param known whether such rows were seen; else nobody could look
/// @param what what was seen, such as `12 rows of public.orders have no customer_id`, or why nobody could look
/// @param query shows the rows; empty where none can
public record Obstacle(
        ObjectAddress about, ObjectAddress table, boolean known, String what, String query) {}
