package dev.drydock.explain;

import java.util.Locale;

/// Plans as large as one wishes, as EXPLAIN would print them: partitions under an Append, each with a sort and a scan.
public final class LargePlans {
    private LargePlans() {}

    /// A plan of so many nodes, as JSON.
    public static String json(int nodes) {
        StringBuilder json = new StringBuilder();
        int members = Math.max(1, (nodes - 1) / 3);
        double each = 0.7;
        json.append("[{\"Plan\": {\"Node Type\": \"Append\", ")
                .append(numbers(members * each + 1, members * 100L, 1))
                .append(", \"Plans\": [");
        for (int i = 0; i < members; i++) {
            json.append(i == 0 ? "" : ",").append(member(i, i % 97 == 3 ? each * 1.4 : each));
        }
        int left = nodes - 1 - members * 3;
        for (int i = 0; i < left; i++) {
            json.append(',').append(scan(members + i, "Member", 0.1)).append('}');
        }
        return json.append("]}, \"Planning Time\": 12.5, \"Execution Time\": ")
                .append(String.format(Locale.ROOT, "%.3f", members * each * 1.5 + 3))
                .append("}]")
                .toString();
    }

    private static String member(int number, double millis) {
        return "{\"Node Type\": \"Aggregate\", \"Strategy\": \"Sorted\", \"Parent Relationship\":"
                + " \"Member\", \"Group Key\": [\"customer_id\"], "
                + numbers(millis, 100, 1)
                + ", \"Plans\": [{\"Node Type\": \"Sort\", \"Sort Key\": [\"customer_id\"],"
                + " \"Parent Relationship\": \"Outer\", "
                + numbers(millis * 0.9, 1000, 1)
                + ", \"Plans\": ["
                + scan(number, "Outer", millis * 0.6)
                + "}]}]}";
    }

    private static String scan(int number, String relationship, double millis) {
        return "{\"Node Type\": \"Seq Scan\", \"Relation Name\": \"orders_"
                + number
                + "\", \"Alias\": \"orders_"
                + number
                + "\", \"Parent Relationship\": \""
                + relationship
                + "\", \"Filter\": \"(placed_at > '2026-01-01'::date)\", \"Rows Removed by"
                + " Filter\": 40, "
                + numbers(millis, 1000, 1);
    }

    private static String numbers(double millis, long rows, int loops) {
        return String.format(
                Locale.ROOT,
                "\"Startup Cost\": 0.0, \"Total Cost\": %.2f, \"Plan Rows\": %d, \"Plan Width\":"
                    + " 24, \"Actual Startup Time\": %.3f, \"Actual Total Time\": %.3f, \"Actual"
                    + " Rows\": %d, \"Actual Loops\": %d, \"Shared Hit Blocks\": %d, \"Shared Read"
                    + " Blocks\": 0",
                millis * 10,
                rows,
                millis / 2,
                millis,
                rows,
                loops,
                Math.round(millis * 30));
    }
}
