package dev.drydock.lab;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// How wide entries of an index are: drawn from what statistics tell of its columns, so that the waste of alignment is right too.
final class EntryWidths {
    private static final int HEADER = 8;
    private static final int HEADER_WITH_NULLS = 16;
    private static final int ROW_HEADER = 24;
    private static final int SHORT_MAX = 127;

    /// Widths of one column's values, how often each is as a running sum, and the share of nulls.
    private record Widths(
            List<Integer> widths, List<Double> upTo, double nulls, int alignment, boolean varies) {
        int draw(RandomGenerator random) {
            double point = random.nextDouble() * upTo.getLast();
            int i = 0;
            while (i < upTo.size() - 1 && upTo.get(i) < point) {
                i++;
            }
            return widths.get(i);
        }
    }

    private final List<Widths> columns = new ArrayList<>();

    /// @param session on a database whose statistics are written
    EntryWidths(Session session, FreshIndex index) {
        index.columns().forEach(column -> columns.add(widths(session, column)));
    }

    private static Widths widths(Session session, FreshIndex.Column column) {
        if (column.length() > 0) {
            return one(column.length(), column, false);
        }
        FreshIndex.Spread spread = column.spread();
        List<Integer> common = measured(session, column, spread.common());
        List<Integer> bounds = measured(session, column, spread.bounds());
        List<Double> upTo = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < common.size(); i++) {
            sum += Double.parseDouble(spread.shares().get(i));
            upTo.add(sum);
        }
        double rest = Math.max(0, 1 - column.nulls() - sum);
        for (int i = 0; i < bounds.size(); i++) {
            upTo.add(sum + rest * (i + 1) / bounds.size());
        }
        List<Integer> widths = new ArrayList<>(common);
        widths.addAll(bounds);
        return widths.isEmpty()
                ? one(column.width() == 0 ? 32 : column.width(), column, true)
                : new Widths(widths, upTo, column.nulls(), column.alignment(), true);
    }

    private static Widths one(int width, FreshIndex.Column column, boolean varies) {
        return new Widths(List.of(width), List.of(1.0), column.nulls(), column.alignment(), varies);
    }

    /// What values take in an index as in a row, where short ones have a header of one byte. Nothing when the server can't read them back.
    private static List<Integer> measured(
            Session session, FreshIndex.Column column, List<String> values) {
        if (values.isEmpty() || column.type().endsWith("[]")) {
            return List.of();
        }
        try {
            return session.query(
                    "SELECT pg_column_size(ROW(v::"
                            + column.type()
                            + ")) FROM unnest("
                            + array(values)
                            + "::text[]) WITH ORDINALITY AS u (v, n) ORDER BY n",
                    row -> row.integer(1) - ROW_HEADER);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return List.of();
        }
    }

    private static String array(List<String> values) {
        return "ARRAY["
                + String.join(", ", values.stream().map(Identifier::literal).toList())
                + "]";
    }

    /// The size of one entry, aligned.
    int draw(RandomGenerator random) {
        boolean hasNulls = false;
        int[] drawn = new int[columns.size()];
        for (int i = 0; i < drawn.length; i++) {
            Widths column = columns.get(i);
            boolean isNull = column.nulls() > 0 && random.nextDouble() < column.nulls();
            hasNulls |= isNull;
            drawn[i] = isNull ? -1 : column.draw(random);
        }
        int offset = hasNulls ? HEADER_WITH_NULLS : HEADER;
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] >= 0) {
                Widths column = columns.get(i);
                boolean isShort = column.varies() && drawn[i] <= SHORT_MAX;
                int alignment = isShort ? 1 : column.alignment();
                offset = Math.ceilDiv(offset, alignment) * alignment + drawn[i];
            }
        }
        return BtreeFilling.align(offset);
    }
}
