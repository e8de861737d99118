package dev.drydock.postgres;

import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.read.PlanFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads of each index what the planner reads of it. How high a B-tree is can be told from the cost of going down it: with every other
/// cost at nothing and the operator's at one, the planner charges 50 for each level and log2(rows), which is less, for the comparisons
/// (`btcostestimate` in `selfuncs.c`).
final class IndexShapeReader {
    private static final String ONLY_THE_WAY_DOWN_COSTS =
            """
            SET LOCAL enable_seqscan = off;
            SET LOCAL enable_bitmapscan = off;
            SET LOCAL enable_sort = off;
            SET LOCAL enable_incremental_sort = off;
            SET LOCAL enable_indexscan = on;
            SET LOCAL enable_indexonlyscan = on;
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL seq_page_cost = 0;
            SET LOCAL random_page_cost = 0;
            SET LOCAL cpu_tuple_cost = 0;
            SET LOCAL cpu_index_tuple_cost = 0;
            SET LOCAL cpu_operator_cost = 1
            """;
    private static final int COST_OF_A_LEVEL = 50;

    /// A probe of an index' end reads one row. Where many dead ones stand before it, it may take long, and is given up.
    private static final String PATIENCE = "SET LOCAL statement_timeout = '2s'";

    private static final int PAGE_BYTES = 80;

    private final Session session;
    private final int major;
    private final List<String> unseen;

    IndexShapeReader(Session session, int major, List<String> unseen) {
        this.session = session;
        this.major = major;
        this.unseen = unseen;
    }

    /// An index and how its leading column is written in a query along it.
    private record Listed(
            RelationName index,
            RelationName table,
            String method,
            long oid,
            String key,
            @Nullable String predicate,
            @Nullable String less,
            @Nullable String greater,
            boolean nullsFirst,
            boolean readable) {
        /// A query along the index, from its lowest or its highest value.
        String along(String selected, boolean fromLowest) {
            return "SELECT "
                    + selected
                    + " FROM ONLY "
                    + table.quoted()
                    + " WHERE "
                    + key
                    + " IS NOT NULL"
                    + (predicate == null ? "" : " AND (" + predicate + ")")
                    + " ORDER BY "
                    + key
                    + " USING "
                    + (fromLowest ? less : greater)
                    + (nullsFirst == fromLowest ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    List<IndexShape> read() {
        List<Listed> indexes =
                session.query(
                        SqlResource.read(StatisticsReader.FOLDER + "indexes.sql", major),
                        row ->
                                new Listed(
                                        new RelationName(row.string(1), row.string(2)),
                                        new RelationName(row.string(3), row.string(4)),
                                        row.string(5),
                                        row.bigint(6),
                                        row.string(7),
                                        row.text(8),
                                        row.text(9),
                                        row.text(10),
                                        row.bool(11),
                                        row.bool(12)));
        String pageReader = pageReader();
        session.execute(ONLY_THE_WAY_DOWN_COSTS + ";" + PATIENCE);
        List<IndexShape> shapes = new ArrayList<>();
        indexes.forEach(index -> shapes.add(shape(index, pageReader)));
        tellGuesses(indexes, pageReader);
        return shapes;
    }

    private IndexShape shape(Listed index, @Nullable String pageReader) {
        String page = pageReader == null ? null : attempt(() -> page(index, pageReader));
        int height = -1;
        String lowest = null;
        String highest = null;
        if (index.less() != null && index.readable()) {
            Integer told = attempt(() -> height(index));
            if (told != null) {
                height = told;
            }
            // Without a plan along the index its ends would be looked for in the whole table.
            if (told != null && index.predicate() == null) {
                lowest = attempt(() -> end(index, true));
                highest = lowest == null ? null : attempt(() -> end(index, false));
            }
        }
        return new IndexShape(
                index.index(), index.table(), index.method(), height, page, lowest, highest);
    }

    private @Nullable Integer height(Listed index) {
        String json =
                session.querySimply(
                                "EXPLAIN (FORMAT JSON) " + index.along("1", true),
                                row -> row.string(1))
                        .getFirst();
        PlanNode scan = PlanFile.first(json).root();
        if (!index.index().name().equals(scan.index())) {
            return null;
        }
        return (int) (scan.startupCost() / COST_OF_A_LEVEL) - 1;
    }

    /// Under a name of its own: ORDER BY takes a name for that of what is selected, and would go by the text.
    private @Nullable String end(Listed index, boolean lowest) {
        List<String> found =
                session.querySimply(
                        index.along("(" + index.key() + ")::text AS drydock_end", lowest)
                                + " LIMIT 1",
                        row -> row.string(1));
        return found.isEmpty() ? null : found.getFirst();
    }

    private String page(Listed index, String reader) {
        return session.queryOne(
                "SELECT encode(substring(" + reader + " FROM 1 FOR " + PAGE_BYTES + "), 'hex')",
                row -> row.string(1),
                index.oid());
    }

    /// How a superuser reads the first page: from the server's memory with `pageinspect`, else from the file as the last checkpoint left
    /// it.
    private @Nullable String pageReader() {
        List<String> schemas =
                session.query(
                        """
                        SELECT quote_ident(n.nspname)
                        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                        WHERE e.extname = 'pageinspect'
                          AND current_setting('is_superuser') = 'on'
                        """,
                        row -> row.string(1));
        if (!schemas.isEmpty()) {
            return schemas.getFirst() + ".get_raw_page((?::oid)::regclass::text, 0)";
        }
        boolean readsFiles =
                session.queryOne(
                        """
                        SELECT has_function_privilege(
                            'pg_catalog.pg_read_binary_file(text, bigint, bigint)', 'EXECUTE')
                        """,
                        row -> row.bool(1));
        return readsFiles
                ? "pg_catalog.pg_read_binary_file(pg_relation_filepath(?::oid::regclass), 0, "
                        + PAGE_BYTES
                        + ")"
                : null;
    }

    /// Does what may be refused or take too long, without losing the transaction.
    private <T> @Nullable T attempt(Supplier<@Nullable T> work) {
        session.execute("SAVEPOINT attempt");
        try {
            T result = work.get();
            session.execute("RELEASE SAVEPOINT attempt");
            return result;
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            session.execute("ROLLBACK TO SAVEPOINT attempt");
            return null;
        }
    }

    private void tellGuesses(List<Listed> indexes, @Nullable String pageReader) {
        if (pageReader == null
                && indexes.stream().anyMatch(index -> index.method().equals("gin"))) {
            unseen.add("How GIN indexes are filled: a superuser may read their first page.");
        }
        long closed = indexes.stream().filter(index -> !index.readable()).count();
        if (closed > 0) {
            unseen.add(
                    "The ends of "
                            + closed
                            + (closed == 1 ? " index" : " indexes")
                            + " of tables that the role may not read whole.");
        }
    }
}
