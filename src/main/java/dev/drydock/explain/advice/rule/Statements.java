package dev.drydock.explain.advice.rule;

import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

/// Cures as SQL.
final class Statements {
    private static final double KILOBYTES_IN_MEGABYTE = 1024;

    private Statements() {}

    /// The node's table with its schema where the plan tells it.
    static String table(PlanNode node) {
        String schema = node.detail("Schema");
        String name = Identifier.quote(String.valueOf(node.relation()));
        return schema == null ? name : Identifier.quote(schema) + "." + name;
    }

    /// An index on some columns, built beside readers and writers.
    static String index(PlanNode node, String columns) {
        return "CREATE INDEX CONCURRENTLY ON " + table(node) + " (" + columns + ");";
    }

    /// An index for the node's filter, or null when the filter is not simple.
    static @Nullable String index(PlanNode node) {
        String columns =
                String.join(
                        ", ", Conditions.of(String.valueOf(node.detail("Filter"))).indexColumns());
        return columns.isEmpty() ? null : index(node, columns);
    }

    /// Enough memory for one transaction.
    static String workMem(double kilobytes) {
        long megabytes = (long) Math.max(1, Math.ceil(kilobytes / KILOBYTES_IN_MEGABYTE));
        return "SET LOCAL work_mem = '" + megabytes + "MB';";
    }
}
