/// Reads plans in every form that a person may hold: JSON, TEXT, XML and YAML, out of psql, another tool's window or the server's log.
/// Every form becomes a `Tree`, and `PlanReader` makes the `Plan` of it. Read `PlanFile` first. Sources: `explain.c`,
/// `explain_format.c`, `auto_explain.c` and psql's `print.c` of PostgreSQL 12 to 18.
@NullMarked
package dev.drydock.explain.read;

import org.jspecify.annotations.NullMarked;
