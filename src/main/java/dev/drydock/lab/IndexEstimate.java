package dev.drydock.lab;

import dev.drydock.postgres.Session;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Estimates how large an index will be that stands on a table of the other database's size. Rows and different keys are the planner's
/// own estimates, which know of extended statistics and of a partial index' condition.
final class IndexEstimate {
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

    /// Of a partial index only what is not null counts where its condition demands that.
    private List<ColumnSpread> spreads() {
        return index.columns().stream()
                .map(column -> {
                    ColumnSpread spread = ColumnSpread.of(session, index, column);
                    return index.predicate().contains(column.source() + " IS NOT NULL")
                            ? spread.withoutNulls()
                            : spread;
                })
                .toList();
    }

    private static IndexSize doubted(IndexSize size, List<ColumnSpread> spreads) {
        return spreads.stream()
                .map(ColumnSpread::doubt)
                .filter(doubt -> !doubt.isEmpty())
                .findFirst()
                .map(size::assuming)
                .orElse(size);
    }

    private IndexSize btree(double rows) {
        List<ColumnSpread> spreads = spreads();
        double combinations =
                index.isExtended()
                        ? planned("SELECT" + index.rows() + " GROUP BY " + index.keyList())
                        : 0;
        return doubted(
                new BtreeEstimate(index, rows, spreads)
                        .size(index.mayShare() && keysAreTheirBytes, combinations),
                spreads);
    }

    private IndexSize hash(double rows) {
        List<ColumnSpread> spreads = spreads();
        ColumnSpread keys = spreads.getFirst();
        long pages =
                new HashEstimate(
                                keys.withoutNulls(),
                                planned("SELECT FROM ONLY " + index.table().quoted()),
                                rows * (1 - keys.nulls()))
                        .pages();
        return doubted(new IndexSize(pages, -1, rows, ""), spreads);
    }

    private IndexSize brin(double rows) {
        boolean keepsLimits =
                index.columns().stream()
                        .allMatch(column ->
                                column.operatorClass().endsWith("_minmax_ops")
                                        && column.length() > 0);
        long ranges = Math.ceilDiv(tablePages, index.pagesPerRange());
        int entry = 8;
        for (FreshColumn column : index.columns()) {
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
        EntryWidths widths = new EntryWidths(index.columns(), spreads());
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
