package dev.drydock.lab;

import dev.drydock.postgres.Session;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Estimates how large an index will be that stands on a table of the other database's size. Rows and different keys are the planner's
/// own estimates, which know of extended statistics and of a partial index' condition.
final class IndexEstimate {
    private static final int SAMPLE = 20_000;
    private static final double ORDERED = 0.99;
    private static final int HASH_ENTRY = 20;
    private static final int HASH_TARGET = 8192 * 75 / 100 / HASH_ENTRY;
    private static final int BRIN_RANGES_PER_PAGE = 1_360;
    private static final double OTHER_FILL = 0.7;
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private final Session session;
    private final FreshIndex index;
    private final long tablePages;
    private final boolean keysAreTheirBytes;

    /// @param session on the lab's database, whose tables are inflated
    /// @param keysAreTheirBytes whether the server found that equal keys have equal bytes
    IndexEstimate(Session session, FreshIndex index, long tablePages, boolean keysAreTheirBytes) {
        this.session = session;
        this.index = index;
        this.tablePages = tablePages;
        this.keysAreTheirBytes = keysAreTheirBytes;
    }

    IndexSize size() {
        if (tablePages == 0) {
            return new IndexSize(index.method().equals("btree") ? 1 : 0, 0, 0, "");
        }
        double rows = planned("SELECT" + index.rows());
        return switch (index.method()) {
            case "btree" -> btree(rows);
            case "hash" -> hash(rows);
            case "brin" -> brin(rows);
            default -> assumed(rows);
        };
    }

    private double planned(String sql) {
        List<String> lines =
                session.query("EXPLAIN " + sql.replace("?", "??"), row -> row.string(1));
        Matcher rows = ROWS.matcher(lines.getFirst());
        return rows.find() ? Double.parseDouble(rows.group(1)) : 0;
    }

    private IndexSize btree(double rows) {
        EntryWidths widths = new EntryWidths(session, index);
        RandomGenerator random = new SplittableRandom(42);
        BtreeFilling filling = new BtreeFilling(index.fill());
        boolean shares = index.mayShare() && keysAreTheirBytes;
        double sampled = shares ? fillShared(filling, widths, random, rows) : 0;
        for (; !shares && sampled < SAMPLE; sampled++) {
            filling.single(widths.draw(random));
        }
        double leaves = Math.max(1, Math.ceil(filling.pages() * rows / sampled));
        double separator = shares ? widths.draw(random) + 4.0 : filling.bytesPerEntry();
        long[] above = BtreeFilling.above(leaves, separator);
        return new IndexSize((long) leaves + above[0] + 1, (int) above[1], rows, "");
    }

    /// Keys with as many rows as is usual for them. Rows of a table that stand in the order of the key come in groups of one size, others
    /// as chance has it.
    ///
    /// @return how many rows were added
    private double fillShared(
            BtreeFilling filling, EntryWidths widths, RandomGenerator random, double rows) {
        double perKey = Math.max(1, rows / keys(rows));
        GroupSizes sizes =
                Math.abs(index.columns().getFirst().correlation()) >= ORDERED
                        ? GroupSizes.alike(perKey)
                        : GroupSizes.byChance(perKey);
        double added = 0;
        while (added < Math.max(SAMPLE, perKey)) {
            long here = sizes.draw(random);
            filling.shared(widths.draw(random), here);
            added += here;
        }
        return added;
    }

    /// How many different keys there are. The planner takes several columns for at most a tenth as many as there are rows; where no
    /// extended statistics tell it better, columns are taken for independent instead.
    private double keys(double rows) {
        List<FreshIndex.Column> columns = index.columns().subList(0, index.keys());
        double planned =
                Math.max(1, planned("SELECT" + index.rows() + " GROUP BY " + index.keyList()));
        if (columns.size() == 1 || index.isExtended()) {
            return planned;
        }
        List<Double> distinct =
                columns.stream()
                        .map(column ->
                                planned(
                                        "SELECT"
                                                + index.rows()
                                                + " GROUP BY ("
                                                + column.expression()
                                                + ")"))
                        .toList();
        double most = Collections.max(distinct);
        return Math.min(
                Math.max(1, rows), Math.max(most, KeyCells.of(columns, distinct).occupied(rows)));
    }

    /// Buckets come in quarters of powers of two (`hashpage.c`); what overflows is told by how many rows a key has.
    private IndexSize hash(double rows) {
        double buckets = 2;
        while (buckets * HASH_TARGET < rows) {
            double power = Math.pow(2, Math.floor(Math.log(buckets) / Math.log(2)));
            buckets += buckets < 512 ? power : power / 4;
        }
        return keys(rows) < 2 * buckets
                ? new IndexSize(
                        (long) Math.ceil(buckets + rows * HASH_ENTRY / 8152),
                        -1,
                        rows,
                        "a hash index of few different keys grows in ways that statistics don't"
                                + " tell")
                : new IndexSize((long) buckets + 2, -1, rows, "");
    }

    private IndexSize brin(double rows) {
        boolean keepsLimits =
                index.columns().stream()
                        .allMatch(column ->
                                column.operatorClass().endsWith("_minmax_ops")
                                        && column.length() > 0);
        long ranges = Math.ceilDiv(tablePages, index.pagesPerRange());
        int entry = 8;
        for (FreshIndex.Column column : index.columns()) {
            int value = column.length() > 0 ? column.length() : Math.max(8, column.width());
            entry = Math.ceilDiv(entry, column.alignment()) * column.alignment() + 2 * value;
        }
        long map = Math.max(1, Math.ceilDiv(ranges, BRIN_RANGES_PER_PAGE));
        long perPage = (8192L - 24 - 8) / (BtreeFilling.align(entry) + 4);
        long pages = 1 + map + Math.max(1, Math.ceilDiv(ranges, perPage));
        return new IndexSize(
                pages,
                -1,
                rows,
                keepsLimits ? "" : "statistics don't tell how large its summaries are");
    }

    private IndexSize assumed(double rows) {
        EntryWidths widths = new EntryWidths(session, index);
        double bytes = rows * (widths.draw(new SplittableRandom(42)) + 4);
        return new IndexSize(
                (long) Math.ceil(bytes / (8152 * OTHER_FILL)) + 1,
                -1,
                rows,
                "the size of a "
                        + index.method()
                        + " index follows from its values, not from their statistics");
    }
}
