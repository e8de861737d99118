package dev.drydock.postgres;

import dev.drydock.catalog.statistics.ColumnStatistics;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.read.PlanFile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks the planner about expressions of indexes whose statistics only their owner may read: how many values differ and how many are null
/// can be told from the rows that it expects, and how far the rows stand in the expression's order from what going along the index costs.
final class HiddenExpressionReader {
    private final Session session;
    private final int major;

    HiddenExpressionReader(Session session, int major) {
        this.session = session;
        this.major = major;
    }

    private record Hidden(
            RelationName index,
            RelationName table,
            String column,
            int number,
            String expression,
            boolean alone,
            long tablePages,
            long indexPages) {}

    /// Every page that is fetched costs one and is forgotten at once; nothing else costs anything.
    private static final String ONLY_PAGES_COST =
            """
            SET LOCAL enable_seqscan = off;
            SET LOCAL enable_bitmapscan = off;
            SET LOCAL enable_sort = off;
            SET LOCAL enable_indexscan = on;
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL effective_cache_size = '8kB';
            SET LOCAL seq_page_cost = 1;
            SET LOCAL random_page_cost = 1;
            SET LOCAL cpu_tuple_cost = 0;
            SET LOCAL cpu_index_tuple_cost = 0;
            SET LOCAL cpu_operator_cost = 0
            """;

    /// Reads; adds a sentence to `unseen` when something had to be asked for.
    List<ColumnStatistics> read(List<String> unseen) {
        List<Hidden> hidden =
                session.query(
                        SqlResource.read(StatisticsReader.FOLDER + "hidden-expressions.sql", major),
                        row ->
                                new Hidden(
                                        new RelationName(row.string(1), row.string(2)),
                                        new RelationName(row.string(3), row.string(4)),
                                        row.string(5),
                                        row.integer(6),
                                        row.string(7),
                                        row.bool(8),
                                        row.bigint(9),
                                        row.bigint(10)));
        if (!hidden.isEmpty()) {
            unseen.add(
                    "How values of "
                            + hidden.size()
                            + (hidden.size() == 1 ? " expression" : " expressions")
                            + " of indexes are spread: their owner may read it. How many differ was"
                            + " asked of the planner.");
        }
        List<ColumnStatistics> statistics = new ArrayList<>();
        for (Hidden one : hidden) {
            statistics.add(
                    new ColumnStatistics(
                            one.index(),
                            one.table(),
                            one.column(),
                            one.number(),
                            false,
                            values(one)));
        }
        return statistics;
    }

    private SortedMap<String, String> values(Hidden hidden) {
        String from = " FROM ONLY " + hidden.table().quoted();
        PlanNode all = plan("SELECT " + hidden.expression() + from);
        double rows = Math.max(1, all.planRows());
        double nulls =
                plan("SELECT 1" + from + " WHERE " + hidden.expression() + " IS NULL").planRows();
        double distinct =
                plan("SELECT "
                                + hidden.expression()
                                + from
                                + " WHERE "
                                + hidden.expression()
                                + " IS NOT NULL GROUP BY 1")
                        .planRows();
        SortedMap<String, String> values = new TreeMap<>();
        // One row is the least that the planner ever expects.
        values.put("null_frac", String.valueOf(nulls <= 1 ? 0 : nulls / rows));
        values.put("avg_width", String.valueOf(all.width()));
        values.put(
                "n_distinct",
                // As ANALYZE does: a share of the rows where it grows with them.
                String.valueOf(distinct > rows / 10 ? -distinct / rows : distinct));
        if (hidden.alone() && rows > hidden.tablePages()) {
            values.put("correlation", String.valueOf(correlation(hidden, from, rows)));
        }
        return values;
    }

    /// Rows in the index' order fetch each page of the table once, rows in no order a page each; in between, the planner goes by the
    /// square of the correlation (`cost_index` in `costsize.c`).
    private double correlation(Hidden hidden, String from, double rows) {
        session.execute("SAVEPOINT pages");
        session.execute(ONLY_PAGES_COST);
        double cost = plan("SELECT ctid" + from + " ORDER BY " + hidden.expression()).totalCost();
        session.execute("ROLLBACK TO SAVEPOINT pages");
        double fetched = cost - hidden.indexPages();
        double square = (rows - fetched) / (rows - hidden.tablePages());
        return Math.sqrt(Math.clamp(square, 0, 1));
    }

    private PlanNode plan(String query) {
        return PlanFile.first(
                        session.querySimply("EXPLAIN (FORMAT JSON) " + query, row -> row.string(1))
                                .getFirst())
                .root();
    }
}
